"""Every way and scope that a regulation opens, on both sides of a request, and an office for each regulation."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.pejabat import unit_organisasi
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import AturanPenugasan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.regulasi.muat import muat_profil
from sistemkerja_desktop.services.kantor import KantorBaru, buat_kantor
from sistemkerja_desktop.services.sesi import Sesi

MODEL = {
    "permenpanrb-7-2022": "umum-administrator",
    "badung-35-2023": "dinas",
    "dharmasraya-10-2024": "g-dinas",
    "banyumas-23-2024": "a2-dinas-badan-inspektorat",
    "katingan-5-2024": "c3-dinas-badan-lain",
    "denpasar-69-2023": "m2c-dinas",
}
ANTARKANTOR = (Cakupan.LINTAS_PERANGKAT_DAERAH, Cakupan.LINTAS_INSTANSI)


@dataclass(frozen=True)
class Kasus:
    """A cell to go through; `pilihan` are the office's answers to what its regulation leaves open.

    With `keluar` another office owns the performance, and people of this one work for it. `keputusan` is the code of
    its first decision, "" without one; with `tolak_bersurat` an official of the office refuses that by letter.
    """

    profil: str
    pilihan: tuple[str, ...]
    cara: Cara
    cakupan: Cakupan
    keluar: bool = False
    keputusan: str = ""
    tolak_bersurat: bool = False

    def __str__(self) -> str:
        lain = "-lain" if self.pilihan else ""
        return f"{self.profil}{lain}-{self.cara.value}-{self.cakupan.value}{'-keluar' if self.keluar else ''}"


def _kasus_sel(profil: str, pilihan: tuple[str, ...], sel: AturanPenugasan) -> list[Kasus]:
    assert sel.mekanisme is not None
    pertama = next((langkah for langkah in sel.mekanisme.langkah if langkah.keputusan), None)
    kode, surat = (pertama.kode, bool(pertama.surat_tolak)) if pertama else ("", False)
    sisi = (False, True) if sel.cakupan in ANTARKANTOR else (False,)
    # Between offices the one that is asked for its people answers.
    milik = [surat and (keluar or sel.cakupan not in ANTARKANTOR) and sel.cara is Cara.PENUNJUKAN for keluar in sisi]
    return [
        Kasus(profil, pilihan, sel.cara, sel.cakupan, keluar, kode, satu)
        for keluar, satu in zip(sisi, milik, strict=True)
    ]


def semua_kasus() -> list[Kasus]:
    """All open cells: under the answers that hold by themselves, and those that other answers make different."""
    hasil = []
    for id_ in MODEL:
        profil = muat_profil(id_)
        lain = tuple(f"{p.aturan.kode}:{o.kode}" for p in profil.pilihan for o in p.opsi if o.kode != p.bawaan)
        bawaan = terapkan_pilihan(profil, ()).penugasan
        for sel in bawaan:
            hasil += _kasus_sel(id_, (), sel) if sel.terbuka else []
        for sel in terapkan_pilihan(profil, lain).penugasan:
            if sel.terbuka and sel not in bawaan:
                hasil += _kasus_sel(id_, lain, sel)
    return hasil


def buat_kantor_uji(path: Path, profil: str) -> Sesi:
    """An office of that regulation: every head's seat held, one person in each unit, two offices and people outside."""
    baru = KantorBaru(
        profil, MODEL[profil], "Dinas Contoh", "Pemerintah Kabupaten Contoh", "", "Jalan Contoh 1", "Contoh",
        "CTH", atasan_jabatan="Sekretaris Daerah", atasan_nama="Sri Rejeki",
    )  # fmt: skip
    sesi = buat_kantor(path, baru, jam=lambda: datetime(2026, 9, 7, 8, 41))
    with sesi.tulis("Isi kantor uji") as uk:
        for nomor, kursi in enumerate(list(sesi.susunan.jabatan.values()), 1):
            if kursi.memimpin:
                kepala = uk.add(Pegawai(0, f"Kepala Contoh {nomor}"))
                uk.add(PemangkuJabatan(0, kursi.id, kepala.id))
        for unit in list(sesi.susunan.unit.values()):
            orang = uk.add(Pegawai(0, f"Orang {unit.nama}", kompetensi=("penyuluhan",)))
            jabatan = uk.add(Jabatan(0, "Analis", unit.id, JenisJabatan.FUNGSIONAL, Jenjang.AHLI_MUDA))
            uk.add(PemangkuJabatan(0, jabatan.id, orang.id))
        unit_id = pemilik(sesi)
        uk.add(TargetKinerja(0, unit_id, "Desa didampingi", "40", "desa", date(2026, 12, 31), 2026))
        uk.add(OrangLuar(0, "Bayu Anggara, S.T.", "Dinas Lain", penilai_jabatan="Kepala Bidang Lain"))
        uk.add(OrangLuar(0, "Dewi Lestari, M.Si.", "Balai Contoh", instansi="Kementerian Contoh"))
        uk.add(
            KantorLuar(
                0, "Dinas Sosial", "Bidang Rehabilitasi", alamat="Contoh",
                pimpinan_unit_jabatan="Kepala Bidang Rehabilitasi", kepala_jabatan="Kepala Dinas Sosial",
            )
        )  # fmt: skip
        uk.add(
            KantorLuar(
                0, "Balai Sosial", instansi="Kementerian Contoh", alamat="Jakarta",
                pimpinan_unit_jabatan="Kepala Balai Sosial", berwenang_jabatan="Sekretaris Jenderal",
            )
        )  # fmt: skip
    return sesi


def pemilik(sesi: Sesi) -> int:
    """A unit that is its own unit organisasi below the office; the first unit where the office is the only one."""
    susunan, model = sesi.susunan, sesi.model
    bawah = [u for u in susunan.unit.values() if u.induk_id is not None and susunan.kursi_kepala(u.id)]
    return next((u.id for u in bawah if unit_organisasi(susunan, model, u.id).id == u.id), bawah[0].id)


def orang(sesi: Sesi, *, lain_unit: bool) -> int | None:
    """Somebody of the owning unit; with `lain_unit` of another unit organisasi, None where there is no other."""
    susunan, model, pemilik_id = sesi.susunan, sesi.model, pemilik(sesi)
    asal = unit_organisasi(susunan, model, pemilik_id).id
    for pegawai in susunan.pegawai.values():
        unit = susunan.unit_pegawai(pegawai.id)
        if unit is None or not pegawai.nama.startswith("Orang "):
            continue
        luar = unit_organisasi(susunan, model, unit.id).id != asal
        if luar if lain_unit else unit.id == pemilik_id:
            return pegawai.id
    return None


def orang_luar(sesi: Sesi, cakupan: Cakupan) -> OrangLuar:
    """The person of another office who makes that scope."""
    with sesi.baca() as uk:
        return next(o for o in uk.list(OrangLuar) if o.cakupan is cakupan)


def kantor_luar(sesi: Sesi, cakupan: Cakupan) -> KantorLuar:
    """The other office whose work makes that scope."""
    with sesi.baca() as uk:
        return next(k for k in uk.list(KantorLuar) if k.cakupan is cakupan)
