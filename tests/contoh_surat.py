"""The invented office and assignment of the letters that tests and benchmarks write."""

from collections.abc import Sequence
from datetime import date

from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.naskah.bahan import BahanSurat, OrangBertugas
from sistemkerja_desktop.naskah.isi import IsiSurat, Orang
from sistemkerja_desktop.naskah.jenis import susun_surat
from sistemkerja_desktop.naskah.kalimat import huruf_awal_kecil, kata_waktu, tanpa_tanda_akhir
from sistemkerja_desktop.naskah.pihak import Penandatangan
from sistemkerja_desktop.naskah.templat import muat_templat

KANTOR = Kantor(
    id=1,
    nama="UPTD Puskesmas Lubuk Serunai",
    pemerintah="Pemerintah Kabupaten Dharmasraya",
    induk="Dinas Kesehatan",
    alamat="Jalan Lintas Nagari Km 4, Lubuk Serunai",
    tempat="Lubuk Serunai",
    profil_id="dharmasraya-10-2024",
    profil_versi="1",
    model_id="J.2",
    kode_surat="PKM-LS",
    kode_pos="27600",
    telepon="(0754) 000-000",
    laman="puskesmas-ls.contoh.go.id",
    pos_el="tu@puskesmas-ls.contoh.go.id",
)
PENUGASAN = Penugasan(
    id=1,
    nomor=12,
    nama="Penyelidikan epidemiologi kasus demam berdarah dengue",
    uraian="",
    target_id=1,
    unit_id=1,
    cara=Cara.PENUNJUKAN,
    cakupan=Cakupan.DALAM_UNIT,
    bentuk=Bentuk.TIM,
    mulai=date(2026, 9, 7),
    selesai=date(2026, 9, 30),
    ditugaskan_oleh=1,
    profil_id="dharmasraya-10-2024",
    profil_versi="1",
    profil_hash="",
    model_id="J.2",
)


def surat_tugas(
    petugas: Sequence[Orang],
    *,
    dasar: Sequence[str],
    nomor: str,
    tanggal: date,
    penandatangan: Penandatangan,
    kantor: Kantor = KANTOR,
    penugasan: Penugasan = PENUGASAN,
    target: TargetKinerja | None = None,
    nama_tim: str = "tim kerja",
    menimbang: Sequence[str] | None = None,
    untuk: Sequence[str] | None = None,
    tembusan: Sequence[str] = (),
    kertas: str = "",
) -> IsiSurat:
    """The letter that gives an assignment to its people; `menimbang` and `untuk` replace the template's sentences."""
    kata = {"menimbang": menimbang, "untuk": untuk}
    bahan = BahanSurat(
        jenis="surat-tugas",
        kantor=kantor,
        nomor=nomor,
        tanggal=tanggal,
        penandatangan=penandatangan,
        isian={
            "kegiatan": huruf_awal_kecil(penugasan.nama),
            "kegiatan_awal": penugasan.nama,
            "uraian": huruf_awal_kecil(tanpa_tanda_akhir(penugasan.uraian)),
            "tim": nama_tim,
            "target": target.ringkas if target else "",
            "tenggat": tanggal_panjang(target.tenggat) if target else "",
            "waktu": kata_waktu(penugasan.mulai, penugasan.selesai),
        },
        dasar=tuple(dasar),
        tembusan=tuple(tembusan),
        orang=tuple(OrangBertugas(satu) for satu in petugas),
        butir={kunci: tuple(nilai) for kunci, nilai in kata.items() if nilai is not None},
        kertas=kertas,
        ragam="tim" if penugasan.bentuk is Bentuk.TIM else "individu",
    )
    return susun_surat(bahan, muat_templat(bahan.jenis))
