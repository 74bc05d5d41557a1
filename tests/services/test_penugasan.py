"""From a draft to the issued letter, in one transaction; what is closed, and why."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan import PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.surat import DokumenSurat, KeadaanSurat, Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.jabatan import isi_jabatan
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.penugasan import (
    KeadaanSel,
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    ambil_rancangan,
    batalkan_penugasan,
    calon_atas_nama,
    calon_penugas,
    daftar_penugasan,
    hapus_rancangan,
    periksa_rancangan,
    pratinjau_surat,
    rancangan_kosong,
    rincian_penugasan,
    sel_cara_cakupan,
    selesaikan_penugasan,
    simpan_rancangan,
    terbitkan_penugasan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import dokumen_surat
from sistemkerja_desktop.services.urungan import PerluPencabutan


def orang(sesi: Sesi, nama: str) -> int:
    return next(p.id for p in sesi.susunan.pegawai.values() if p.nama == nama)


def unit(sesi: Sesi, nama: str) -> int:
    return next(u.id for u in sesi.susunan.unit.values() if u.nama == nama)


@pytest.fixture
def rancangan(sesi_contoh: Sesi) -> RancanganPenugasan:
    """A complete draft for one person of Klaster 4."""
    sesi = sesi_contoh
    with sesi.tulis("Tambah target") as uk:
        target = uk.add(
            TargetKinerja(0, unit(sesi, "Klaster 4"), "Kasus DBD diselidiki", "≤ 24", "jam", date(2026, 12, 31), 2026)
        )
    return RancanganPenugasan(
        nama="Penyelidikan kasus DBD",
        uraian="melaksanakan penyelidikan epidemiologi kasus demam berdarah dengue",
        target_id=target.id,
        unit_id=unit(sesi, "Klaster 4"),
        peserta=(PesertaRancangan(orang(sesi, "Rizky Pratama Syahrial"), "individu"),),
        mulai=date(2026, 9, 7),
        selesai=date(2026, 9, 30),
        ditugaskan_oleh=calon_penugas(sesi, RancanganPenugasan())[0][0].jabatan_id,
        kegiatan=(KegiatanRancangan("Penyelidikan kasus DBD", "Kasus diselidiki ≤ 24 jam", date(2026, 9, 30)),),
        tembusan=("Kepala Dinas Kesehatan Kabupaten Dharmasraya",),
        tanggal_surat=date(2026, 9, 7),
    )


def teks(pdf: bytes) -> str:
    dokumen = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(h.get_textpage().get_text_range() for h in dokumen).split())


def test_only_the_head_may_appoint_and_the_article_is_named(sesi_contoh: Sesi) -> None:
    calon, alasan, _ = calon_penugas(sesi_contoh, RancanganPenugasan())
    assert [c.nama for c in calon] == ["dr. Ranti Maharani, M.K.M."]
    assert alasan == ""
    assert calon[0].aturan is not None
    assert calon[0].aturan.dasar


def test_issuing_writes_assignment_number_letter_and_cards_at_once(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan
) -> None:
    perubahan, terbit = terbitkan_penugasan(sesi_contoh, rancangan)
    assert set(perubahan.entitas) == {
        "Penugasan", "PesertaPenugasan", "Surat", "DokumenSurat", "Kegiatan", "CatatanKegiatan", "LangkahKasus",
    }  # fmt: skip
    assert terbit.surat.nomor == "800.1.11.1/001/PKM-LS/IX/2026"
    assert hashlib.sha256(terbit.dokumen.pdf).hexdigest() == terbit.surat.sha256
    isi = teks(terbit.dokumen.pdf)
    for kata in (
        "SURAT TUGAS", "NOMOR 800.1.11.1/001/PKM-LS/IX/2026", "Rizky Pratama Syahrial", "19920811 201902 1 004",
        "Penata Muda Tingkat I, III/b", "7 sampai dengan 30 September 2026", "dr. Ranti Maharani, M.K.M.",
        "Peraturan Bupati Dharmasraya Nomor 10 Tahun 2024 tentang Sistem Kerja", "Pasal 10 ayat (3)",
        "Kepala Dinas Kesehatan Kabupaten Dharmasraya",
        "Kepala UPTD Puskesmas Lubuk Serunai",
    ):  # fmt: skip
        assert kata in isi, kata
    with sesi_contoh.baca() as uk:
        kartu = uk.list(Kegiatan)
        penugasan = uk.list(Penugasan)[0]
        catatan = uk.list(CatatanKegiatan, kegiatan_id=kartu[0].id)
    assert [(k.nama, k.fase, k.urutan) for k in kartu] == [("Penyelidikan kasus DBD", Fase.PERENCANAAN, 0)]
    assert (penugasan.profil_id, penugasan.profil_hash) == ("dharmasraya-10-2024", sesi_contoh.profil.hash)
    assert catatan
    assert all("800.1.11.1/001/PKM-LS/IX/2026" in c.keterangan for c in catatan)


def test_preview_is_the_letter_that_issuing_makes(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    contoh = pratinjau_surat(sesi_contoh, rancangan)
    _, terbit = terbitkan_penugasan(sesi_contoh, rancangan)
    assert contoh.pdf == terbit.dokumen.pdf


def test_failure_while_issuing_leaves_nothing(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_a: object, **_k: object) -> None:
        raise RuntimeError("gagal di tengah")

    monkeypatch.setattr("sistemkerja_desktop.services.penugasan.terbit.tambah_kegiatan", gagal)
    with pytest.raises(RuntimeError):
        terbitkan_penugasan(sesi_contoh, rancangan)
    with sesi_contoh.baca() as uk:
        assert [uk.count(j) for j in (Penugasan, Surat, DokumenSurat, Kegiatan)] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("ubah", "langkah", "pesan"),
    [
        ({"target_id": None}, "target", "Target kinerja belum dipilih"),
        ({"nama": " "}, "target", "Nama penugasan kosong"),
        ({"unit_id": None}, "target", "Unit pemilik kinerja"),
        ({"peserta": ()}, "orang", "Belum ada orang"),
        ({"bentuk": Bentuk.TIM}, "orang", "satu ketua"),
        ({"cakupan": Cakupan.LINTAS_UNIT}, "cara", "berasal dari unit organisasi ini"),
        ({"cara": Cara.SUKARELA, "cakupan": Cakupan.LINTAS_INSTANSI}, "cara", ""),
        ({"ditugaskan_oleh": None}, "pejabat", "belum dipilih"),
        ({"mulai": None}, "target", "Masa penugasan"),
        ({"selesai": date(2026, 9, 1)}, "target", "mendahului"),
        ({"kegiatan": ()}, "kegiatan", "Belum ada kegiatan"),
        ({"tanggal_surat": None}, "surat", "Tanggal surat"),
        ({"urut_surat": 0}, "surat", "tidak dapat dipakai"),
    ],
)
def test_what_is_missing_is_named_with_its_step(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan, ubah: dict[str, object], langkah: str, pesan: str
) -> None:
    kurang = replace(rancangan, **ubah)  # type: ignore[arg-type]
    masalah = [m for m in periksa_rancangan(sesi_contoh, kurang) if m.menahan]
    assert (masalah[0].langkah, pesan in masalah[0].pesan) == (langkah, True), masalah
    with pytest.raises(GalatPengguna):
        terbitkan_penugasan(sesi_contoh, kurang)


def test_head_of_the_office_is_not_assigned_by_themself(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sendiri = replace(rancangan, peserta=(PesertaRancangan(orang(sesi_contoh, "Ranti Maharani"), "individu"),))
    assert any("memimpin kantor ini" in m.pesan for m in periksa_rancangan(sesi_contoh, sendiri))


def test_cells_show_every_way_with_a_reason(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sel = {(s.cara, s.cakupan): s for s in sel_cara_cakupan(sesi_contoh, rancangan)}
    assert sel[Cara.PENUNJUKAN, Cakupan.DALAM_UNIT].keadaan is KeadaanSel.DAPAT
    assert sel[Cara.PENUNJUKAN, Cakupan.LINTAS_UNIT].keadaan is KeadaanSel.TERTUTUP_ORANG
    assert sel[Cara.SUKARELA, Cakupan.DALAM_UNIT].keadaan is KeadaanSel.DAPAT
    assert sel[Cara.SUKARELA, Cakupan.LINTAS_INSTANSI].keadaan is KeadaanSel.TERTUTUP_PERATURAN
    assert all(s.alasan and s.aturan and s.aturan.dasar for s in sel.values())


def test_closed_by_people_says_who_and_from_where(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sesi = sesi_contoh
    rizky, ilham = (orang(sesi, nama) for nama in ("Rizky Pratama Syahrial", "Ilham Kurniawan"))
    lain = replace(sesi.susunan.unit[unit(sesi, "Klaster 4")], jenis=sesi.susunan.akar.jenis)
    with sesi.tulis("Jadikan Klaster 4 unit organisasi") as uk:
        uk.update(lain)

    def alasan(*peserta: int) -> dict[Cakupan, str]:
        isi = replace(rancangan, unit_id=None, peserta=tuple(PesertaRancangan(p, "anggota") for p in peserta))
        return {s.cakupan: s.alasan for s in sel_cara_cakupan(sesi, isi) if s.keadaan is KeadaanSel.TERTUTUP_ORANG}

    assert alasan(rizky)[Cakupan.DALAM_UNIT] == "Rizky Pratama Syahrial berasal dari Klaster 4."
    assert alasan(rizky, ilham)[Cakupan.DALAM_UNIT] == (
        "Rizky Pratama Syahrial (Klaster 4) dan 1 orang lain berasal dari luar unit organisasi ini."
    )
    lebar = [a for c, a in alasan(rizky).items() if c is not Cakupan.DALAM_UNIT]
    assert set(lebar) <= {"Semua orang yang dipilih berasal dari perangkat daerah ini."}


def test_team_of_four_gets_a_table_in_the_attachment(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    nama = ("Rizky Pratama Syahrial", "Ilham Kurniawan", "Elsa Yolanda", "Hendra Saputra")
    tim = replace(
        rancangan,
        bentuk=Bentuk.TIM,
        peserta=tuple(
            PesertaRancangan(orang(sesi_contoh, n), "ketua" if i == 0 else "anggota") for i, n in enumerate(nama)
        ),
    )
    _, terbit = terbitkan_penugasan(sesi_contoh, tim)
    assert terbit.dokumen.halaman == 2
    assert all(n in teks(terbit.dokumen.pdf) for n in nama)
    assert terbit.surat.kepada == "4 orang"


def test_deputy_below_signs_on_behalf(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sesi = sesi_contoh
    kursi = sesi.susunan.kursi_kepala(unit(sesi, "Subbagian Tata Usaha"))
    assert kursi is not None
    assert rancangan.ditugaskan_oleh is not None
    assert calon_atas_nama(sesi, rancangan.ditugaskan_oleh) == []
    with sesi.tulis("Tetapkan Plt.") as uk:
        uk.add(PemangkuJabatan(0, kursi.id, orang(sesi, "Elsa Yolanda"), SebagaiPemangku.PLT))
    assert [c.nama for c in calon_atas_nama(sesi, rancangan.ditugaskan_oleh)] == ["Elsa Yolanda"]
    _, terbit = terbitkan_penugasan(sesi, replace(rancangan, atas_nama_oleh=kursi.id))
    isi = teks(terbit.dokumen.pdf)
    assert "a.n. Kepala UPTD Puskesmas Lubuk Serunai" in isi
    assert "Plt. Kepala Subbagian Tata Usaha" in isi


def test_plh_of_the_letters_day_signs_and_not_who_is_there_today(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan
) -> None:
    sesi, kepala = sesi_contoh, rancangan.ditugaskan_oleh
    assert kepala is not None
    isi_jabatan(
        sesi, kepala, orang(sesi, "Delvi Oktaviani"), sebagai=SebagaiPemangku.PLH,
        mulai=date(2026, 9, 14), selesai=date(2026, 9, 18),
    )  # fmt: skip
    _, hari_ini = terbitkan_penugasan(sesi, rancangan)
    assert "dr. Ranti Maharani, M.K.M." in teks(hari_ini.dokumen.pdf)
    nanti = replace(rancangan, tanggal_surat=date(2026, 9, 15), mulai=date(2026, 9, 16))
    assert "Delvi Oktaviani" in [c.nama for c in calon_penugas(sesi, nanti)[0]]
    _, terbit = terbitkan_penugasan(sesi, nanti)
    isi = teks(terbit.dokumen.pdf)
    assert "Plh. Kepala UPTD Puskesmas Lubuk Serunai" in isi
    assert "Delvi Oktaviani" in isi
    assert "Ranti Maharani" not in isi
    with sesi.baca() as uk:
        kartu = uk.list(Kegiatan, penugasan_id=terbit.surat.penugasan_id)[0]
        assert {c.pejabat for c in uk.list(CatatanKegiatan, kegiatan_id=kartu.id)} == {"Delvi Oktaviani"}


def test_back_dated_letter_is_signed_by_the_plt_of_then(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sesi, kepala = sesi_contoh, rancangan.ditugaskan_oleh
    assert kepala is not None
    with sesi.tulis("Kepala baru sejak September") as uk:
        (pemangku,) = uk.list(PemangkuJabatan, jabatan_id=kepala)
        uk.update(replace(pemangku, mulai=date(2026, 9, 1)))
        uk.add(
            PemangkuJabatan(
                0, kepala, orang(sesi, "Delvi Oktaviani"), SebagaiPemangku.PLT, date(2026, 8, 1), date(2026, 8, 31)
            )
        )
    assert [c.nama for c in calon_penugas(sesi, rancangan)[0]] == ["dr. Ranti Maharani, M.K.M."]
    dulu = replace(rancangan, tanggal_surat=date(2026, 8, 20))
    assert [c.nama for c in calon_penugas(sesi, dulu)[0]] == ["Delvi Oktaviani"]
    isi = teks(terbitkan_penugasan(sesi, dulu)[1].dokumen.pdf)
    assert "Plt. Kepala UPTD Puskesmas Lubuk Serunai" in isi
    assert "Ranti Maharani" not in isi


def test_letter_of_a_day_without_anybody_in_the_seat_is_held_back(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan
) -> None:
    with sesi_contoh.tulis("Kepala sejak September") as uk:
        (pemangku,) = uk.list(PemangkuJabatan, jabatan_id=rancangan.ditugaskan_oleh)
        uk.update(replace(pemangku, mulai=date(2026, 9, 1)))
    dulu = replace(rancangan, tanggal_surat=date(2026, 8, 20))
    assert [m.langkah for m in periksa_rancangan(sesi_contoh, dulu) if m.menahan] == ["pejabat"]
    with pytest.raises(GalatPengguna, match="yang dapat menugaskan"):
        terbitkan_penugasan(sesi_contoh, dulu)


def test_on_behalf_only_who_is_there_on_the_letters_day(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    sesi, kepala = sesi_contoh, rancangan.ditugaskan_oleh
    assert kepala is not None
    tu = sesi.susunan.kursi_kepala(unit(sesi, "Subbagian Tata Usaha"))
    assert tu is not None
    isi_jabatan(
        sesi, tu.id, orang(sesi, "Elsa Yolanda"), sebagai=SebagaiPemangku.PLT,
        mulai=date(2026, 9, 14), selesai=date(2026, 9, 18),
    )  # fmt: skip
    assert calon_atas_nama(sesi, kepala) == []
    assert [c.nama for c in calon_atas_nama(sesi, kepala, date(2026, 9, 15))] == ["Elsa Yolanda"]
    atas_nama = replace(rancangan, atas_nama_oleh=tu.id)
    assert "a.n. tidak berwenang" in periksa_rancangan(sesi, atas_nama)[0].pesan
    nanti = replace(atas_nama, tanggal_surat=date(2026, 9, 15), mulai=date(2026, 9, 16))
    assert [m for m in periksa_rancangan(sesi, nanti) if m.menahan] == []
    assert "a.n. Kepala UPTD Puskesmas Lubuk Serunai" in teks(terbitkan_penugasan(sesi, nanti)[1].dokumen.pdf)


def test_draft_is_kept_until_it_is_issued(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    assert ambil_rancangan(sesi_contoh) is None
    simpan_rancangan(sesi_contoh, rancangan)
    assert ambil_rancangan(sesi_contoh) == rancangan
    hapus_rancangan(sesi_contoh)
    assert ambil_rancangan(sesi_contoh) is None
    simpan_rancangan(sesi_contoh, rancangan)
    terbitkan_penugasan(sesi_contoh, rancangan)
    assert ambil_rancangan(sesi_contoh) is None


def test_draft_goes_in_the_transaction_that_issues(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan, monkeypatch: pytest.MonkeyPatch
) -> None:
    simpan_rancangan(sesi_contoh, rancangan)

    def gagal(*_a: object) -> None:
        raise RuntimeError("disk penuh")

    monkeypatch.setattr("sistemkerja_desktop.storage.unit_kerja.UnitKerja.simpan_pengaturan", gagal)
    with pytest.raises(RuntimeError):
        terbitkan_penugasan(sesi_contoh, rancangan)
    monkeypatch.undo()
    with sesi_contoh.baca() as uk:
        assert (uk.count(Surat), uk.count(Penugasan)) == (0, 0)
    assert ambil_rancangan(sesi_contoh) == rancangan


def test_draft_for_a_person_knows_the_unit(sesi_contoh: Sesi) -> None:
    draf = rancangan_kosong(sesi_contoh, pegawai_id=orang(sesi_contoh, "Ilham Kurniawan"))
    assert draf.unit_id == unit(sesi_contoh, "Klaster 4")
    assert draf.kertas == "F4"


def test_issuing_is_not_undone_but_revoked(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    _, terbit = terbitkan_penugasan(sesi_contoh, rancangan)
    with pytest.raises(PerluPencabutan) as galat:
        sesi_contoh.urungkan()
    assert galat.value.surat_id == terbit.surat.id
    batalkan_penugasan(sesi_contoh, terbit.surat.penugasan_id or 0, "Salah orang")
    with sesi_contoh.baca() as uk:
        assert uk.get(Surat, terbit.surat.id).keadaan is KeadaanSurat.DICABUT
        assert uk.list(Penugasan)[0].keadaan is KeadaanPenugasan.DIBATALKAN
    assert dokumen_surat(sesi_contoh, terbit.surat.id).pdf == terbit.dokumen.pdf
    assert sesi_contoh.tumpukan.nama_urung == "Tambah target"


def test_list_and_detail(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    _, terbit = terbitkan_penugasan(sesi_contoh, rancangan)
    (baris,) = daftar_penugasan(sesi_contoh)
    assert (baris.kode, baris.unit, baris.jumlah_kegiatan) == ("001", "Klaster 4", 1)
    assert baris.surat == (terbit.surat,)
    rincian = rincian_penugasan(sesi_contoh, baris.penugasan.id)
    assert rincian.ditugaskan_oleh == "Kepala Puskesmas"
    assert rincian.aturan is not None
    with pytest.raises(GalatPengguna, match="belum selesai"):
        selesaikan_penugasan(sesi_contoh, baris.penugasan.id)


def test_every_issued_assignment_gets_its_own_number(sesi_contoh: Sesi, rancangan: RancanganPenugasan) -> None:
    nomor = [terbitkan_penugasan(sesi_contoh, rancangan)[1].surat.urut for _ in range(3)]
    assert nomor == [1, 2, 3]
    with sesi_contoh.baca() as uk:
        assert [p.nomor for p in uk.list(Penugasan)] == [1, 2, 3]


@pytest.mark.parametrize("titik", ["tambah_kegiatan", "terbitkan"])
def test_kill_in_the_last_step_leaves_all_or_nothing(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan, titik: str
) -> None:
    """The wizard's last page is killed (-9) while it issues: the draft is still there and nothing else."""
    simpan_rancangan(sesi_contoh, rancangan)
    sesi_contoh.tutup()
    naskah = f"""
import os, signal
from pathlib import Path
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.penugasan import ambil_rancangan, terbit
sesi = buka_kantor(Path({str(sesi_contoh.path)!r}))
asli = terbit.{titik}
def mati(*a, **k):
    asli(*a, **k)
    os.kill(os.getpid(), signal.SIGKILL)
terbit.{titik} = mati
terbit.terbitkan_penugasan(sesi, ambil_rancangan(sesi))
"""
    if sys.platform == "win32":
        naskah = naskah.replace("os.kill(os.getpid(), signal.SIGKILL)", "os._exit(9)")
    assert subprocess.run([sys.executable, "-c", naskah], check=False, timeout=60).returncode in (-9, 9)
    sesi = buka_kantor(sesi_contoh.path)
    with sesi.baca() as uk:
        assert [uk.count(j) for j in (Penugasan, Surat, DokumenSurat, Kegiatan)] == [0, 0, 0, 0]
        assert uk.count(UnitOrganisasi) > 1
    assert ambil_rancangan(sesi) == rancangan
    _, terbit = terbitkan_penugasan(sesi, rancangan)
    assert terbit.surat.urut == 1
    sesi.tutup()


def test_kill_right_after_the_last_step_leaves_the_letter_and_no_draft(
    sesi_contoh: Sesi, rancangan: RancanganPenugasan
) -> None:
    """Killed (-9) when the letter is committed: it is there once, and no draft invites to issue it again."""
    simpan_rancangan(sesi_contoh, rancangan)
    sesi_contoh.tutup()
    naskah = f"""
import os
from pathlib import Path
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.penugasan import ambil_rancangan, terbitkan_penugasan
sesi = buka_kantor(Path({str(sesi_contoh.path)!r}))
rancangan = ambil_rancangan(sesi)
sesi.dengarkan(lambda _perubahan: os.kill(os.getpid(), 9))
terbitkan_penugasan(sesi, rancangan)
"""
    assert subprocess.run([sys.executable, "-c", naskah], check=False, timeout=60).returncode in (-9, 9)
    sesi = buka_kantor(sesi_contoh.path)
    with sesi.baca() as uk:
        assert [uk.count(j) for j in (Penugasan, Surat, DokumenSurat, Kegiatan)] == [1, 1, 1, 1]
    assert ambil_rancangan(sesi) is None
    sesi.tutup()
