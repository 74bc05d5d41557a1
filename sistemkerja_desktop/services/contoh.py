"""Sample offices: made from the files in resources/contoh, through the same services as any other office."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.daftar_contoh import contoh_dengan_id
from sistemkerja_desktop.services.impor import analisis
from sistemkerja_desktop.services.impor.terapkan import pegawai_yang_ada, terapkan_impor
from sistemkerja_desktop.services.jabatan import akhiri_pemangku, isi_jabatan
from sistemkerja_desktop.services.kantor import KantorBaru, buat_kantor
from sistemkerja_desktop.services.orang_luar import simpan_orang_luar
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    PesertaLuarRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    SuratLangkahBaru,
    calon_penugas,
    mulai_kasus,
    tawaran_surat,
    terbitkan_langkah,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.tim import calon_penetap, simpan_tim

Isi = Mapping[str, Any]

_BIDANG_BARU = frozenset(f.name for f in fields(KantorBaru))
_PENGATURAN = ("pilihan", "batas_rentang")


def buat_kantor_contoh(path: Path, id: str, *, jam: Callable[[], datetime] = datetime.now) -> Sesi:
    """Makes the office's file with its people, targets and what else its kantor.toml names, and opens it.

    Raises GalatPengguna.
    """
    folder = contoh_dengan_id(id).folder
    data = tomllib.loads((folder / "kantor.toml").read_text(encoding="utf-8"))
    baru = KantorBaru(**{nama: isi for nama, isi in data.items() if nama in _BIDANG_BARU})
    lambang = folder / "lambang.png"
    if lambang.is_file():
        baru = replace(baru, lambang=lambang.read_bytes())
    sesi = buat_kantor(path, baru, jam=jam)
    try:
        _atur(sesi, data)
        impor_berkas(sesi, folder / "pegawai.xlsx")
        _isi_target(sesi, data.get("target", []))
        _isi_pejabat(sesi, data)
        if "tim" in data:
            _bentuk_tim(sesi, data["tim"])
        if "penugasan" in data:
            _tugaskan(sesi, data["penugasan"])
        if "kasus" in data:
            _minta_orang(sesi, data["kasus"])
    except BaseException:
        sesi.tutup()
        path.unlink(missing_ok=True)
        raise
    sesi.tumpukan.kosongkan()
    return sesi


def impor_berkas(sesi: Sesi, path: Path) -> None:
    """Imports all rows of a file that are accepted, without a person looking on."""
    hasil = analisis(
        path,
        units_yang_ada=tuple(sesi.susunan.unit.values()),
        pegawai_yang_ada=pegawai_yang_ada(sesi),
        hari_ini=sesi.hari_ini(),
    )
    terapkan_impor(sesi, hasil)


def _atur(sesi: Sesi, data: Isi) -> None:
    """The office's own settings, and its own units in place of those of the model's skeleton."""
    pengaturan = {nama: data[nama] for nama in _PENGATURAN if nama in data}
    if "pilihan" in pengaturan:
        pengaturan["pilihan"] = tuple(pengaturan["pilihan"])
    if not pengaturan and "unit" not in data:
        return
    akar = sesi.susunan.akar
    with sesi.tulis("Susun kantor contoh") as uk:
        uk.update(replace(uk.get(Kantor, 1), **pengaturan))
        if "unit" not in data:
            return
        for kursi in uk.list(Jabatan):
            if kursi.unit_id != akar.id:
                uk.delete(Jabatan, kursi.id)
        for unit in sorted(uk.list(UnitOrganisasi), key=lambda u: -len(sesi.susunan.jalur(u.id))):
            if unit.id != akar.id:
                uk.delete(UnitOrganisasi, unit.id)
        uk.update(replace(akar, keterangan=""))
        id_unit: dict[str, int] = {}
        for urutan, satu in enumerate(data["unit"]):
            induk = id_unit[satu["induk"]] if "induk" in satu else akar.id
            baru = UnitOrganisasi(0, satu["nama"], satu["jenis"], induk, satu.get("keterangan", ""), urutan)
            id_unit[satu["nama"]] = uk.add(baru).id
            if "kepala" in satu:
                jenis = JenisJabatan(satu["jenis_kepala"])
                uk.add(Jabatan(0, satu["kepala"], id_unit[satu["nama"]], jenis, memimpin=True))


def _isi_target(sesi: Sesi, target: list[Isi]) -> None:
    tahun = sesi.hari_ini().year
    with sesi.tulis("Isi target kinerja contoh") as uk:
        uk.add_all(
            [
                TargetKinerja(
                    0, _unit(sesi, t["unit"]), t["uraian"], t["target"], t["satuan"], date(tahun, 12, 31), tahun
                )
                for t in target
            ]
        )


def _isi_pejabat(sesi: Sesi, data: Isi) -> None:
    """Who has lost their seat, and who acts as Plt. or Plh., with days counted from today."""
    orang = {p.nama: p.id for p in sesi.susunan.pegawai.values()}
    for nama in data.get("tanpa_jabatan", []):
        for dudukan in sesi.susunan.dudukan(orang[nama]):
            akhiri_pemangku(sesi, dudukan.pemangku.id)
    for satu in data.get("penjabat", []):
        kursi = next(j.id for j in sesi.susunan.jabatan.values() if j.memimpin and j.nama == satu["jabatan"])
        isi_jabatan(
            sesi,
            kursi,
            orang[satu["orang"]],
            sebagai=SebagaiPemangku(satu["sebagai"]),
            mulai=_hari(sesi, satu["mulai"]),
            selesai=_hari(sesi, satu["selesai"]) if "selesai" in satu else None,
        )


def _bentuk_tim(sesi: Sesi, isi: Isi) -> None:
    """A team of people of one unit, for one of its targets."""
    target = _target(sesi, isi["unit"])
    tim = TimKerja(
        0,
        isi["nama"],
        JenisTim(isi["jenis"]),
        target.unit_id,
        sesi.hari_ini(),
        _hari(sesi, isi["hari"]),
        target_id=target.id,
        ditetapkan_oleh=calon_penetap(sesi, target.unit_id)[0].jabatan_id,
        akta=isi.get("akta", ""),
    )
    anggota = [
        AnggotaTim(0, 0, pegawai_id, PeranTim.ANGGOTA if i else PeranTim.KETUA, urutan=i)
        for i, pegawai_id in enumerate(_pelaksana(sesi, target.unit_id)[: isi["anggota"]])
    ]
    simpan_tim(sesi, tim, anggota)


def _tugaskan(sesi: Sesi, isi: Isi) -> None:
    """An assignment of one person within the unit, with its letter."""
    target, mulai, selesai = _target(sesi, isi["unit"]), sesi.hari_ini(), _hari(sesi, isi["hari"])
    pegawai_id = _ahli(sesi, target.unit_id, isi["kompetensi"])
    rancangan = RancanganPenugasan(
        nama=isi["nama"],
        uraian=isi["uraian"],
        target_id=target.id,
        unit_id=target.unit_id,
        bentuk=Bentuk.INDIVIDU,
        peserta=(PesertaRancangan(pegawai_id, Bentuk.INDIVIDU.value),),
        mulai=mulai,
        selesai=selesai,
        kegiatan=(KegiatanRancangan(isi["nama"], isi["hasil"], selesai, pegawai_id),),
        kompetensi=(isi["kompetensi"],),
        tanggal_surat=mulai,
    )
    calon, _, _ = calon_penugas(sesi, rancangan)
    tembusan = f"{sesi.kantor.atasan_jabatan} {sesi.kantor.pemerintah.removeprefix('Pemerintah ')}"
    terbitkan_penugasan(sesi, replace(rancangan, ditugaskan_oleh=calon[0].jabatan_id, tembusan=(tembusan,)))


def _minta_orang(sesi: Sesi, isi: Isi) -> None:
    """A case: somebody of another perangkat daerah is asked for, the request is out, the answer is waited for."""
    target, hari = _target(sesi, isi["unit"]), sesi.hari_ini()
    orang = simpan_orang_luar(sesi, OrangLuar(0, **isi["orang"])).id_dari("OrangLuar")
    rancangan = RancanganPenugasan(
        nama=isi["nama"],
        uraian=isi["uraian"],
        target_id=target.id,
        unit_id=target.unit_id,
        luar=(PesertaLuarRancangan(next(iter(orang)), Bentuk.INDIVIDU.value),),
        cakupan=Cakupan.LINTAS_PERANGKAT_DAERAH,
        mulai=_hari(sesi, 21),
        selesai=_hari(sesi, isi["hari"]),
        kegiatan=(KegiatanRancangan(isi["nama"], isi["hasil"], _hari(sesi, isi["hari"])),),
        kompetensi=tuple(isi["kompetensi"]),
        tanggal_surat=hari,
    )
    calon, _, _ = calon_penugas(sesi, rancangan)
    rancangan = replace(rancangan, ditugaskan_oleh=calon[0].jabatan_id)
    penugasan_id = next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))
    tawaran = tawaran_surat(sesi, penugasan_id)
    surat = SuratLangkahBaru(hari, tawaran.penandatangan[0], tawaran.kepada, sesi.kantor.tempat, tawaran.tembusan)
    terbitkan_langkah(sesi, penugasan_id, surat)


def _unit(sesi: Sesi, nama: str) -> int:
    return next(u.id for u in sesi.susunan.unit.values() if u.nama == nama)


def _target(sesi: Sesi, unit: str) -> TargetKinerja:
    with sesi.baca() as uk:
        return uk.list(TargetKinerja, unit_id=_unit(sesi, unit))[0]


def _pelaksana(sesi: Sesi, unit_id: int) -> list[int]:
    """The people of the unit and below it who head nothing, in the office's order."""
    semua = sesi.susunan.pegawai_unit(unit_id, bawahan=True)
    return [id_ for id_ in semua if not any(d.jabatan.memimpin for d in sesi.susunan.dudukan(id_))]


def _ahli(sesi: Sesi, unit_id: int, kompetensi: str) -> int:
    """Who of the unit has the competence, the last in the office's order: the first are the ones in its teams."""
    return next(
        id_ for id_ in reversed(_pelaksana(sesi, unit_id)) if kompetensi in sesi.susunan.pegawai[id_].kompetensi
    )


def _hari(sesi: Sesi, jarak: int) -> date:
    return sesi.hari_ini() + timedelta(days=jarak)
