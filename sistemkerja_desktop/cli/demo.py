"""`sistemkerja demo`: the whole path on the sample office, through the services and pages that a person uses."""

import hashlib
import json
import shutil
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from sistemkerja_desktop.cli.keluaran import cetak
from sistemkerja_desktop.domain.galat import GalatLingkungan, sebab_os
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import Bentuk, Penugasan
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.services.contoh import buat_kantor_contoh
from sistemkerja_desktop.services.papan import catat_beberapa_langkah, pindahkan_kegiatan, rincian_kegiatan
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    calon_penugas,
    rancangan_kosong,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import nama_berkas, simpan_surat
from sistemkerja_desktop.services.tim import calon_penetap, simpan_tim
from sistemkerja_desktop.ui.bagan import gambar_bagan
from sistemkerja_desktop.ui.gaya.tema import ModeTema, pasang
from sistemkerja_desktop.ui.papan.gambar import gambar_papan

_MASA = 23


def demo(keluaran: Path, *, sebagai_json: bool) -> int:
    """Writes bagan.png, papan.png, surat-tugas-*.pdf, kantor.skd and ringkasan.json into the folder.

    Files of an earlier demo are replaced, others are left. Returns 0. Raises GalatPengguna or GalatLingkungan.
    """
    app = QApplication.instance() or QApplication(["sistemkerja"])
    assert isinstance(app, QApplication)
    pasang(app, ModeTema.TERANG)
    try:
        keluaran.mkdir(parents=True, exist_ok=True)
        # Made beside its place and moved there whole: a demo that fails leaves the folder as it was.
        with tempfile.TemporaryDirectory(dir=keluaran, prefix=".demo-") as sementara:
            ringkasan = _jalankan(Path(sementara))
            for lama in keluaran.glob("surat-tugas-*.pdf"):
                lama.unlink()
            for berkas in sorted(Path(sementara).iterdir()):
                if not berkas.name.startswith("."):
                    shutil.move(berkas, keluaran / berkas.name)
    except OSError as galat:
        raise GalatLingkungan(
            f"Folder {keluaran} tidak dapat ditulisi: {sebab_os(galat)}.", "Pilih folder lain."
        ) from galat
    jumlah = ringkasan["jumlah"]
    cetak(
        ringkasan,
        [
            f"{jumlah['pegawai']} pegawai diimpor, {jumlah['tim']} tim kerja, {jumlah['penugasan']} penugasan, "
            f"{jumlah['surat']} surat terbit, {jumlah['kegiatan_selesai']} kegiatan selesai.",
            *(f"{keluaran / nama}" for nama in ringkasan["berkas"]),
            f"{keluaran / 'ringkasan.json'}",
        ],
        sebagai_json=sebagai_json,
    )
    return 0


def _jalankan(folder: Path) -> dict[str, Any]:
    sesi = buat_kantor_contoh(folder / "kantor.skd", "puskesmas")
    try:
        tim_id, surat, selesai = isi_kantor(sesi)
        for surat_id in surat:
            simpan_surat(sesi, surat_id, folder / _nama_pdf(sesi, surat_id))
        gambar_bagan(sesi, folder / "bagan.png")
        gambar_papan(sesi, folder / "papan.png")
        ringkasan = _ringkas(sesi, tim_id, surat, selesai)
    finally:
        sesi.tutup()
    berkas = sorted(p for p in folder.iterdir() if not p.name.startswith("."))
    ringkasan["berkas"] = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in berkas}
    (folder / "ringkasan.json").write_text(json.dumps(ringkasan, ensure_ascii=False, indent=2), encoding="utf-8")
    return ringkasan


def isi_kantor(sesi: Sesi) -> tuple[int, list[int], int]:
    """A team, two assignments with their letters, and a finished card: ids of the team, the letters and the card."""
    tim_id = _bentuk_tim(sesi)
    surat = [_tugaskan_tim(sesi, tim_id), _tugaskan_orang(sesi)]
    return tim_id, surat, _selesaikan_kartu(sesi, surat[1])


def _target(sesi: Sesi, unit: str) -> TargetKinerja:
    unit_id = next(u.id for u in sesi.susunan.unit.values() if u.nama == unit)
    with sesi.baca() as uk:
        return uk.list(TargetKinerja, unit_id=unit_id)[0]


def _orang(sesi: Sesi, unit: str) -> list[int]:
    """The people of a unit who are not its head, in the order of the office."""
    unit_id = next(u.id for u in sesi.susunan.unit.values() if u.nama == unit)
    return list(sesi.susunan.pegawai_unit(unit_id))


def _bentuk_tim(sesi: Sesi) -> int:
    target = _target(sesi, "Klaster 4")
    hari_ini = sesi.hari_ini()
    tim = TimKerja(
        0,
        "Penyelidikan Kasus DBD",
        JenisTim.INSIDENTAL,
        target.unit_id,
        hari_ini,
        hari_ini + timedelta(days=_MASA),
        target_id=target.id,
        ditetapkan_oleh=calon_penetap(sesi, target.unit_id)[0].jabatan_id,
    )
    orang = _orang(sesi, "Klaster 4")[:3] + _orang(sesi, "Klaster 2")[:1]
    anggota = [
        AnggotaTim(0, 0, pegawai_id, PeranTim.KETUA if i == 0 else PeranTim.ANGGOTA, urutan=i)
        for i, pegawai_id in enumerate(orang)
    ]
    return min(simpan_tim(sesi, tim, anggota).id_dari("TimKerja"))


def _tugaskan_tim(sesi: Sesi, tim_id: int) -> int:
    draf = rancangan_kosong(sesi, tim_id=tim_id)
    return _terbitkan(
        sesi,
        replace(
            draf,
            nama="Penyelidikan kasus DBD",
            uraian="melaksanakan penyelidikan epidemiologi kasus demam berdarah dengue",
            kegiatan=(
                KegiatanRancangan(
                    "Penyelidikan kasus DBD", "≤ 24 jam", draf.selesai or sesi.hari_ini(), draf.peserta[0].pegawai_id
                ),
                KegiatanRancangan(
                    "Pemantauan jentik berkala",
                    "Angka bebas jentik 95 %",
                    draf.selesai or sesi.hari_ini(),
                    draf.peserta[1].pegawai_id,
                ),
            ),
        ),
    )


def _tugaskan_orang(sesi: Sesi) -> int:
    target = _target(sesi, "Klaster 2")
    pegawai_id = _orang(sesi, "Klaster 2")[1]
    hari_ini = sesi.hari_ini()
    selesai = hari_ini + timedelta(days=_MASA)
    return _terbitkan(
        sesi,
        RancanganPenugasan(
            nama="Imunisasi susulan",
            uraian="melaksanakan imunisasi susulan bagi balita yang belum lengkap",
            target_id=target.id,
            unit_id=target.unit_id,
            bentuk=Bentuk.INDIVIDU,
            peserta=(PesertaRancangan(pegawai_id, Bentuk.INDIVIDU.value),),
            mulai=hari_ini,
            selesai=selesai,
            kegiatan=(KegiatanRancangan("Imunisasi susulan", "Imunisasi dasar 95 %", selesai, pegawai_id),),
            tanggal_surat=hari_ini,
        ),
    )


def _terbitkan(sesi: Sesi, draf: RancanganPenugasan) -> int:
    calon, _, _ = calon_penugas(sesi, draf)
    _, terbit = terbitkan_penugasan(
        sesi,
        replace(
            draf,
            ditugaskan_oleh=calon[0].jabatan_id,
            tembusan=(f"{sesi.kantor.atasan_jabatan} {sesi.kantor.pemerintah.removeprefix('Pemerintah ')}",),
        ),
    )
    return terbit.surat.id


def _selesaikan_kartu(sesi: Sesi, surat_id: int) -> int:
    """Records every step of the letter's card, phase by phase, until it is done; returns the card's id."""
    with sesi.baca() as uk:
        surat = uk.get(Surat, surat_id)
        kartu = uk.list(Kegiatan, penugasan_id=surat.penugasan_id)[0]
    fase: Fase | None = kartu.fase
    while fase is not None and fase is not Fase.SELESAI:
        catat_beberapa_langkah(sesi, kartu.id, _langkah_terbuka(sesi, kartu.id, fase))
        fase = fase.berikut
        if fase is not None:
            pindahkan_kegiatan(sesi, kartu.id, fase)
    return kartu.id


def _langkah_terbuka(sesi: Sesi, kegiatan_id: int, fase: Fase) -> list[str]:
    rincian = rincian_kegiatan(sesi, kegiatan_id)
    return [
        satu.langkah.kode
        for kelompok in rincian.fase
        if kelompok.fase is fase
        for satu in kelompok.langkah
        if satu.boleh_dicatat and satu.dicatat is None
    ]


def _ringkas(sesi: Sesi, tim_id: int, surat: list[int], kegiatan_selesai: int) -> dict[str, Any]:
    with sesi.baca() as uk:
        terbit = [uk.get(Surat, s) for s in surat]
        semua = uk.list(Kegiatan)
        jumlah = {
            "pegawai": len(sesi.susunan.pegawai),
            "unit": len(sesi.susunan.unit),
            "tim": uk.count(TimKerja),
            "penugasan": uk.count(Penugasan),
            "surat": uk.count(Surat),
            "kegiatan": len(semua),
            "kegiatan_selesai": sum(k.fase is Fase.SELESAI for k in semua),
        }
    return {
        "kantor": sesi.kantor.nama,
        "peraturan": sesi.profil.nama,
        "model": sesi.model.id,
        "tanggal": date.isoformat(sesi.hari_ini()),
        "jumlah": jumlah,
        "id": {
            "tim": tim_id,
            "penugasan": [s.penugasan_id for s in terbit],
            "surat": surat,
            "kegiatan_selesai": kegiatan_selesai,
        },
        "nomor_surat": [s.nomor for s in terbit],
    }


def _nama_pdf(sesi: Sesi, surat_id: int) -> str:
    with sesi.baca() as uk:
        return nama_berkas(uk.get(Surat, surat_id))
