"""A profile comes in whole and checked, or not at all; and goes only when nobody needs it."""

import stat
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.muat import masalah_profil, muat_profil
from sistemkerja_desktop.services.peraturan import paket as modul_paket
from sistemkerja_desktop.services.peraturan.paket import GalatPaket, baca_paket
from sistemkerja_desktop.services.peraturan.pasang import (
    alasan_tetap,
    hapus_profil,
    pasang_profil,
    periksa_paket,
    profil_tambahan,
    profil_tersedia,
)
from sistemkerja_desktop.services.sesi import Sesi

BuatProfil = Callable[..., Path]
ID = "contoh-1-2026"


def kemas(folder: Path, tujuan: Path, awalan: str = "") -> Path:
    with zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as isi:
        for berkas in sorted(folder.rglob("*")):
            isi.write(berkas, awalan + berkas.relative_to(folder).as_posix())
    return tujuan


def isi_folder(folder: Path) -> set[str]:
    return {b.relative_to(folder).as_posix() for b in folder.rglob("*") if b.is_file()}


@pytest.mark.parametrize("awalan", [None, "", "profil/dalam/"])
def test_a_profile_is_added_from_a_folder_or_a_zip(
    awalan: str | None, buat_profil: BuatProfil, tmp_path: Path, tambahan: Path
) -> None:
    folder = buat_profil()
    sumber = folder if awalan is None else kemas(folder, tmp_path / "profil.zip", awalan)
    paket = periksa_paket(sumber)
    assert (paket.id, paket.versi, paket.induk, paket.model) == (ID, "1", "permenpanrb-7-2022", ("Model Loka",))
    assert paket.sah, [g.pesan for g in paket.masalah]
    assert not tambahan.exists(), "checking keeps nothing"
    assert pasang_profil(paket).id == ID
    assert isi_folder(tambahan / ID) == {"identitas.toml", "kedudukan/loka.toml", "pilihan.toml"}
    assert muat_profil(ID).model_dengan_id("loka").sebutan_pimpinan == "Kepala Loka"
    assert ID in [p.id for p in profil_tersedia()]
    assert [p.id for p in profil_tambahan()] == [ID]


def test_all_faults_are_told_as_the_check_tells_them_and_nothing_is_kept(
    buat_profil: BuatProfil, tambahan: Path
) -> None:
    folder = buat_profil()
    for nama, lama, baru in (("pilihan.toml", "bawaan", "baku"), ("kedudukan/loka.toml", "jenis_kepala", "kepala2")):
        teks = (folder / nama).read_text(encoding="utf-8")
        (folder / nama).write_text(teks.replace(lama, baru), encoding="utf-8")
    (folder / "lain.toml").write_text("schema_version = 1\n", encoding="utf-8")
    paket = periksa_paket(folder)
    letak = [(g.berkas, g.baris, g.kunci, g.masalah) for g in paket.masalah]
    assert letak == [(g.berkas, g.baris, g.kunci, g.masalah) for g in masalah_profil(folder)]
    assert {"pilihan.toml", "kedudukan/loka.toml", "lain.toml"} <= {g.berkas for g in paket.masalah}
    assert not paket.sah
    with pytest.raises(GalatProfil):
        pasang_profil(paket)
    assert not tambahan.exists()


@pytest.mark.parametrize(
    ("id_", "induk", "pesan"),
    [
        ("../luar", "permenpanrb-7-2022", "hanya boleh berisi"),
        (ID, "../../etc", "bukan id profil"),
        (ID, ID, "berputar"),
    ],
)
def test_an_id_is_a_name_and_no_path(id_: str, induk: str, pesan: str, buat_profil: BuatProfil, tambahan: Path) -> None:
    paket = periksa_paket(buat_profil(id_, induk=induk))
    assert pesan in paket.masalah[0].masalah
    with pytest.raises(GalatProfil):
        pasang_profil(paket)
    assert not tambahan.exists()


def test_a_built_in_id_is_refused(buat_profil: BuatProfil, tambahan: Path) -> None:
    paket = periksa_paket(buat_profil("badung-35-2023"))
    assert paket.bawaan
    assert not paket.sah
    with pytest.raises(GalatPengguna, match="dibawa program"):
        pasang_profil(paket, ganti=True)
    assert not tambahan.exists()


def test_an_added_profile_is_replaced_only_when_asked(buat_profil: BuatProfil, tambahan: Path) -> None:
    pasang_profil(periksa_paket(buat_profil()))
    paket = periksa_paket(buat_profil(versi="2", nama="kedua"))
    assert paket.lama is not None
    assert paket.lama.versi == "1"
    with pytest.raises(GalatPengguna, match="sudah ditambahkan"):
        pasang_profil(paket)
    assert profil_tambahan()[0].versi == "1"
    assert pasang_profil(paket, ganti=True).versi == "2"
    assert muat_profil(ID).versi == "2"
    assert [f.name for f in tambahan.iterdir()] == [ID], "nothing of the old one is left"


def test_a_copy_that_fails_leaves_the_old_profile(
    buat_profil: BuatProfil, tambahan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pasang_profil(periksa_paket(buat_profil()))
    paket = periksa_paket(buat_profil(versi="2", nama="kedua"))
    asli = Path.replace

    def gagal(self: Path, tujuan: Path) -> Path:
        if self.name.startswith("baru-"):
            raise OSError(28, "No space left on device")
        return asli(self, tujuan)

    monkeypatch.setattr(Path, "replace", gagal)
    with pytest.raises(GalatLingkungan):
        pasang_profil(paket, ganti=True)
    assert profil_tambahan()[0].versi == "1"
    assert isi_folder(tambahan / ID) >= {"identitas.toml", "kedudukan/loka.toml"}
    assert not list((tambahan.parent / "regulasi-sementara").iterdir())


def test_a_new_version_may_not_break_what_inherits_from_it(buat_profil: BuatProfil, tambahan: Path) -> None:
    pasang_profil(periksa_paket(buat_profil()))
    pasang_profil(periksa_paket(buat_profil("anak-1-2026", induk=ID, nama="anak")))
    baru = buat_profil(versi="2", nama="kedua")
    (baru / "kedudukan/loka.toml").rename(baru / "kedudukan/lain.toml")
    teks = (baru / "identitas.toml").read_text(encoding="utf-8").replace('kedudukan = "loka"', 'kedudukan = "lain"')
    (baru / "identitas.toml").write_text(teks, encoding="utf-8")
    anak = buat_profil("anak-1-2026", induk=ID, nama="anak-dari-lain")
    teks = (anak / "kedudukan/loka.toml").read_text(encoding="utf-8").replace("umum-pengawas-fungsional", "loka", 1)
    teks = teks.replace('jenis_jabatan = ["fungsional"]', 'jenis_jabatan = ["pelaksana"]')
    (anak / "kedudukan/loka.toml").write_text(teks.replace('kode = "penilai.regu"', 'kode = "penilai.anak"'))
    paket_anak = periksa_paket(anak)
    assert paket_anak.sah, [g.pesan for g in paket_anak.masalah]
    pasang_profil(paket_anak, ganti=True)
    paket = periksa_paket(baru)
    assert paket.sah, [g.pesan for g in paket.masalah]
    with pytest.raises(GalatPengguna, match="mewarisinya"):
        pasang_profil(paket, ganti=True)
    assert muat_profil(ID).versi == "1"
    assert not masalah_profil(tambahan / "anak-1-2026")


def test_a_ring_of_parents_is_found_before_it_closes(buat_profil: BuatProfil) -> None:
    pasang_profil(periksa_paket(buat_profil()))
    pasang_profil(periksa_paket(buat_profil("anak-1-2026", induk=ID, nama="anak")))
    paket = periksa_paket(buat_profil(versi="2", induk="anak-1-2026", nama="kedua"))
    assert "berputar" in paket.masalah[0].masalah


def test_a_damaged_added_profile_does_not_hide_the_others(buat_profil: BuatProfil, tambahan: Path) -> None:
    pasang_profil(periksa_paket(buat_profil()))
    (tambahan / "rusak").mkdir()
    (tambahan / "rusak" / "identitas.toml").write_text("id = ", encoding="utf-8")
    assert [p.id for p in profil_tambahan()] == [ID]
    assert {"permenpanrb-7-2022", ID} <= {p.id for p in profil_tersedia()}


@pytest.mark.parametrize(
    "nama",
    ["../luar.toml", "/etc/luar.toml", "kedudukan/../../luar.toml", "C:/luar.toml", "..\\luar.toml", "a/../b.txt"],
)
def test_a_zip_that_leaves_its_folder_is_refused_whole(nama: str, buat_profil: BuatProfil, tmp_path: Path) -> None:
    sumber = kemas(buat_profil(), tmp_path / "jebakan.zip")
    with zipfile.ZipFile(sumber, "a") as isi:
        isi.writestr(nama, "schema_version = 1")
    with pytest.raises(GalatPaket, match="menunjuk ke luar"):
        periksa_paket(sumber)
    assert not (tmp_path / "luar.toml").exists()


def test_what_a_mac_adds_to_a_zip_is_no_profile(buat_profil: BuatProfil, tmp_path: Path) -> None:
    """Each file again as "._NAME", bytes that are no text, in a folder beside it or right there."""
    sumber = kemas(buat_profil(), tmp_path / "mac.zip", "profil/")
    with zipfile.ZipFile(sumber, "a") as isi:
        for nama in ("__MACOSX/profil/._identitas.toml", "__MACOSX/._profil", "profil/._identitas.toml"):
            isi.writestr(nama, b"\x00\x05\x16\x07\xff")
    paket = periksa_paket(sumber)
    assert paket.sah, [g.pesan for g in paket.masalah]
    assert not any("._" in nama or "__MACOSX" in nama for nama in paket.berkas)


def test_a_mark_that_notepad_puts_first_is_no_fault(buat_profil: BuatProfil, tambahan: Path) -> None:
    folder = buat_profil()
    for berkas in folder.rglob("*.toml"):
        berkas.write_bytes(b"\xef\xbb\xbf" + berkas.read_bytes())
    paket = periksa_paket(folder)
    assert (paket.id, paket.sah) == (ID, True)
    assert pasang_profil(paket).id == ID
    assert {p.name for p in tambahan.iterdir()} == {ID}


def test_a_profile_in_a_folder_of_another_name_is_not_listed(buat_profil: BuatProfil, tambahan: Path) -> None:
    """Nothing would find it by its id."""
    pasang_profil(periksa_paket(buat_profil()))
    (tambahan / ID).rename(tambahan / "lain")
    assert profil_tambahan() == ()


def test_links_are_refused(buat_profil: BuatProfil, tmp_path: Path) -> None:
    folder = buat_profil()
    sumber = kemas(folder, tmp_path / "tautan.zip")
    butir = zipfile.ZipInfo("tim.toml")
    butir.create_system, butir.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(sumber, "a") as isi:
        isi.writestr(butir, "/etc/passwd")
    with pytest.raises(GalatPaket, match="menunjuk ke luar"):
        baca_paket(sumber)
    luar = tmp_path / "luar.toml"
    luar.write_text("schema_version = 1", encoding="utf-8")
    try:
        (folder / "tim.toml").symlink_to(luar)
    except OSError:
        pytest.skip("this account may not make links")
    with pytest.raises(GalatPaket, match="menunjuk ke luar"):
        baca_paket(folder)


def test_a_bomb_is_not_inflated(buat_profil: BuatProfil, tmp_path: Path) -> None:
    sumber = kemas(buat_profil(), tmp_path / "bom.zip")
    with zipfile.ZipFile(sumber, "a", zipfile.ZIP_DEFLATED) as isi:
        isi.writestr("tim.toml", b"#" * (64 << 20))
    assert sumber.stat().st_size < 200_000
    with pytest.raises(GalatPaket, match="terlalu besar"):
        baca_paket(sumber)


def test_many_files_together_are_a_bomb_too(
    buat_profil: BuatProfil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(modul_paket, "ISI_TERBESAR", 10_000)
    folder = buat_profil()
    for urut in range(4):
        (folder / f"banyak-{urut}.toml").write_bytes(b"#" * 3000)
    for sumber in (folder, kemas(folder, tmp_path / "banyak.zip")):
        with pytest.raises(GalatPaket, match="terlalu besar"):
            baca_paket(sumber)
    monkeypatch.setattr(modul_paket, "BUTIR_TERBANYAK", 5)
    for sumber in (folder, tmp_path / "banyak.zip"):
        with pytest.raises(GalatPaket, match="terlalu banyak"):
            baca_paket(sumber)


def test_what_lies_beside_the_toml_files_is_not_taken(buat_profil: BuatProfil, tmp_path: Path) -> None:
    folder = buat_profil()
    (folder / "jalan.py").write_text("raise SystemExit", encoding="utf-8")
    for sumber in (folder, kemas(folder, tmp_path / "profil.zip")):
        assert set(baca_paket(sumber)) == {"identitas.toml", "kedudukan/loka.toml", "pilihan.toml"}


@pytest.mark.parametrize("nama", ["nul.toml", "-a.toml", "a b.toml", "kedudukan/aux.toml", "é.toml"])
def test_names_that_some_system_cannot_hold_are_refused(nama: str, buat_profil: BuatProfil, tmp_path: Path) -> None:
    sumber = kemas(buat_profil(), tmp_path / "nama.zip")
    with zipfile.ZipFile(sumber, "a") as isi:
        isi.writestr(nama, "schema_version = 1")
    with pytest.raises(GalatPaket, match="tidak dapat dipakai"):
        baca_paket(sumber)


def test_what_is_no_profile_says_so(buat_profil: BuatProfil, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    (tmp_path / "rusak.zip").write_bytes(b"PK\x03\x04bukan zip")
    kasus = {
        "kosong": "tidak memuat identitas.toml",
        "rusak.zip": "bukan berkas .zip",
        "hilang.zip": "tidak dapat dibaca",
    }
    for nama, pesan in kasus.items():
        with pytest.raises(GalatPaket, match=pesan):
            periksa_paket(tmp_path / nama)
    induk = tmp_path / "dua"
    buat_profil(nama="dua/satu")
    buat_profil("lain-1-2026", nama="dua/dua")
    with pytest.raises(GalatPaket, match="memuat 2 profil"):
        periksa_paket(induk)


def test_an_identity_that_is_no_toml_or_nested_without_end_is_a_fault(buat_profil: BuatProfil) -> None:
    folder = buat_profil()
    (folder / "identitas.toml").write_text("id = ", encoding="utf-8")
    assert periksa_paket(folder).masalah[0].berkas == "identitas.toml"
    folder = buat_profil()
    (folder / "tim.toml").write_text("a = " + "[" * 100_000, encoding="utf-8")
    assert periksa_paket(folder).masalah


def test_a_profile_goes_only_when_nobody_needs_it(buat_profil: BuatProfil, sesi: Sesi, tambahan: Path) -> None:
    pasang_profil(periksa_paket(buat_profil()))
    pasang_profil(periksa_paket(buat_profil("anak-1-2026", induk=ID, nama="anak")))
    assert alasan_tetap(sesi, ID) == "Diwarisi Perbup Contoh 1/2026."
    with pytest.raises(GalatPengguna, match="Diwarisi"):
        hapus_profil(sesi, ID)
    hapus_profil(sesi, "anak-1-2026")
    assert isi_folder(tambahan.parent / "regulasi-sementara") == set()
    _penugasan(sesi, ID)
    assert alasan_tetap(sesi, ID) == "Dipakai 1 penugasan kantor ini."
    sesi.urungkan()
    hapus_profil(sesi, ID)
    assert profil_tambahan() == ()
    for id_ in (ID, "badung-35-2023"):
        with pytest.raises(GalatPengguna, match="bukan profil tambahan"):
            hapus_profil(sesi, id_)


def _penugasan(sesi: Sesi, profil_id: str) -> None:
    hari, akar = sesi.hari_ini(), sesi.susunan.akar.id
    with sesi.tulis("Penugasan uji") as uk:
        target = uk.add(TargetKinerja(0, akar, "Kasus diselidiki", "24", "jam", hari, 2026))
        kursi = next(iter(sesi.susunan.jabatan))
        uk.add(
            Penugasan(
                0, 1, "Uji", "", target.id, akar, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.INDIVIDU, hari, hari,
                kursi, profil_id, "1", "0" * 64, "loka",
            )
        )  # fmt: skip


def test_the_office_s_own_model_stays_in_a_new_version(buat_profil: BuatProfil, sesi: Sesi) -> None:
    pasang_profil(periksa_paket(buat_profil()))
    with sesi.tulis("Pindah") as uk:
        uk.update(replace(uk.get(Kantor, 1), profil_id=ID, model_id="loka"))
    assert alasan_tetap(sesi, ID) == "Dipakai kantor ini."
    baru = buat_profil(versi="2", nama="kedua")
    for nama in ("identitas.toml", "kedudukan/loka.toml"):
        teks = (baru / nama).read_text(encoding="utf-8")
        teks = teks.replace('id = "loka"', 'id = "graha"').replace('model = "loka"', 'model = "graha"')
        (baru / nama).write_text(teks, encoding="utf-8")
    paket = periksa_paket(baru)
    assert paket.sah, [g.pesan for g in paket.masalah]
    with pytest.raises(GalatPengguna, match="tidak lagi mempunyai Model Loka"):
        pasang_profil(paket, ganti=True, dipakai=sesi)
    assert profil_tambahan()[0].versi == "1"
