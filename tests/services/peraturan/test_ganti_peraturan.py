"""Another regulation or model: what it would change is told before, and is what happens."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.services.peraturan.ganti import ganti_peraturan, pratinjau_ganti
from sistemkerja_desktop.services.peraturan.pasang import pasang_profil, periksa_paket
from sistemkerja_desktop.services.peraturan.pilihan import daftar_pilihan, pilih_opsi
from sistemkerja_desktop.services.riwayat import daftar_perubahan, rincian_perubahan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.riwayat import SaringanRiwayat

ID = "contoh-1-2026"
PETA = {"klaster": "regu", "subbagian": "regu"}


@pytest.fixture
def sesi_uji(sesi_contoh: Sesi, buat_profil: Callable[..., Path]) -> Sesi:
    """The sample puskesmas (Dharmasraya, J.2), and the invented regulation beside it."""
    pasang_profil(periksa_paket(buat_profil()))
    return sesi_contoh


def citra(sesi: Sesi) -> tuple[object, ...]:
    return sesi.kantor, dict(sesi.susunan.unit), sesi.tumpukan.nama_urung


def penilai(sesi: Sesi) -> dict[int, tuple[int | None, str | None, bool]]:
    return {id_: (h.pegawai_id, h.luar, h.ada) for id_, h in sesi.penilai.items()}


def test_the_preview_writes_nothing(sesi_uji: Sesi) -> None:
    lama = citra(sesi_uji)
    pratinjau_ganti(sesi_uji, ID, "loka", PETA)
    assert citra(sesi_uji) == lama


def test_kinds_that_the_new_model_does_not_know_have_to_be_answered(sesi_uji: Sesi) -> None:
    pratinjau = pratinjau_ganti(sesi_uji, ID, "loka", {})
    jenis = {j.jenis: j for j in pratinjau.jenis}
    assert jenis["puskesmas"].tetap
    assert (jenis["puskesmas"].menjadi, jenis["puskesmas"].unit) == ("kantor", (sesi_uji.kantor.nama,))
    assert "Klaster 2" in jenis["klaster"].unit
    assert jenis["klaster"].menjadi == ""
    assert jenis["klaster"] in pratinjau.belum_dipetakan
    with pytest.raises(GalatPengguna, match="Klaster"):
        ganti_peraturan(sesi_uji, ID, "loka", {})
    with pytest.raises(GalatPengguna, match="Klaster"):
        ganti_peraturan(sesi_uji, ID, "loka", PETA | {"klaster": "tidak ada"})
    assert sesi_uji.kantor.profil_id == "dharmasraya-10-2024"
    assert not pratinjau_ganti(sesi_uji, ID, "loka", PETA).belum_dipetakan


def test_a_kind_of_the_same_name_is_proposed(sesi_uji: Sesi) -> None:
    pratinjau = pratinjau_ganti(sesi_uji, "permenpanrb-7-2022", "umum-administrator", {})
    assert "subbagian" not in {j.jenis for j in pratinjau.jenis}, "it is known there"
    unit = next(u for u in sesi_uji.susunan.unit.values() if u.jenis == "klaster")
    with sesi_uji.tulis("Uji") as uk:
        uk.update(replace(unit, jenis="subbag"))
    asing = {j.jenis: j for j in pratinjau_ganti(sesi_uji, "permenpanrb-7-2022", "umum-administrator", {}).jenis}
    assert asing["subbag"].menjadi == "subbagian"


def test_what_the_preview_says_is_what_happens(sesi_uji: Sesi) -> None:
    sebelum = penilai(sesi_uji)
    pratinjau = pratinjau_ganti(sesi_uji, ID, "loka", PETA)
    perubahan = ganti_peraturan(sesi_uji, ID, "loka", PETA)
    assert (sesi_uji.kantor.profil_id, sesi_uji.kantor.model_id, sesi_uji.kantor.profil_versi) == (ID, "loka", "1")
    assert {u.jenis for u in sesi_uji.susunan.unit.values()} == {"kantor", "regu"}
    assert sesi_uji.model.nama == "Model Loka"
    sesudah = penilai(sesi_uji)
    assert {g.pegawai_id for g in pratinjau.berganti} == {i for i in sebelum if sebelum[i] != sesudah[i]}
    assert {g.pegawai_id for g in pratinjau.tanpa_penilai} == {i for i in sesudah if not sesudah[i][2]}
    assert pratinjau.jumlah_orang == len(sesudah)
    assert perubahan.nama == "Ganti peraturan kantor menjadi Perbup Contoh 1/2026"
    assert perubahan.menyentuh("Kantor")
    assert perubahan.menyentuh("UnitOrganisasi")
    sesi_uji.urungkan()
    assert penilai(sesi_uji) == sebelum
    assert sesi_uji.kantor.profil_id == "dharmasraya-10-2024"
    sesi_uji.ulangi()
    assert penilai(sesi_uji) == sesudah


def test_the_change_is_one_row_of_riwayat_in_words(sesi_uji: Sesi) -> None:
    ganti_peraturan(sesi_uji, ID, "loka", PETA)
    terakhir = daftar_perubahan(sesi_uji, SaringanRiwayat())[0]
    assert terakhir.nama == "Ganti peraturan kantor menjadi Perbup Contoh 1/2026"
    rinci = rincian_perubahan(sesi_uji, terakhir).rinci
    nilai = {n.label: (n.lama, n.baru) for r in rinci if r.tindakan == "Diubah" for n in r.nilai}
    assert nilai["Peraturan"] == ("dharmasraya-10-2024", ID)


def test_whose_assessor_changes_is_told_with_both_articles(sesi_uji: Sesi) -> None:
    with sesi_uji.tulis("Uji") as uk:
        uk.update(replace(uk.get(Kantor, 1), profil_id=ID, model_id="loka"))
    # The head is assessed from outside under both; a team of regu whose head is missing is not.
    with sesi_uji.tulis("Jawab") as uk:
        uk.update(replace(uk.get(Kantor, 1), pilihan=("pilihan.regu:luar",)))
    pratinjau = pratinjau_ganti(sesi_uji, ID, "loka", PETA)
    assert pratinjau.sama
    pejabat = {p.nama for p in sesi_uji.susunan.pegawai.values()}
    ganti = {g.nama: g for g in pratinjau.berganti}
    assert ganti, "in a regu the functional officials are assessed from outside"
    satu = ganti["Meri Handayani"]
    assert satu.lama.nama.startswith("dr. Ranti Maharani")
    assert satu.baru.nama.startswith("dr. Nofrizal Chaniago")
    assert satu.baru.aturan is not None
    assert [d.pasal for d in satu.baru.aturan.dasar] == ["Ps. 4"]
    assert satu.lama.aturan is not None
    assert satu.lama.aturan.dasar != satu.baru.aturan.dasar
    assert "Hendra Saputra" in pejabat - ganti.keys(), "a pelaksana is not touched by that rule"


def test_a_kind_may_stay_as_it_is(sesi_uji: Sesi) -> None:
    peta = PETA | {"klaster": "klaster"}
    assert not pratinjau_ganti(sesi_uji, ID, "loka", peta).belum_dipetakan
    ganti_peraturan(sesi_uji, ID, "loka", peta)
    assert "klaster" in {u.jenis for u in sesi_uji.susunan.unit.values()}


def test_people_who_would_have_no_assessor_are_told(sesi_uji: Sesi) -> None:
    with sesi_uji.tulis("Atasan belum dicatat") as uk:
        uk.update(replace(uk.get(Kantor, 1), atasan_jabatan="", atasan_nama=""))
    pratinjau = pratinjau_ganti(sesi_uji, ID, "loka", PETA)
    assert [g.nama for g in pratinjau.tanpa_penilai] == ["Ranti Maharani"]
    assert pratinjau.tanpa_penilai[0].baru.catatan
    assert pratinjau.berganti == (), "she had none before, either"


def test_running_assignments_are_counted_and_keep_theirs(sesi_uji: Sesi) -> None:
    hari, akar = sesi_uji.hari_ini(), sesi_uji.susunan.akar.id
    with sesi_uji.tulis("Penugasan uji") as uk:
        target = uk.add(TargetKinerja(0, akar, "Kasus diselidiki", "24", "jam", hari, 2026))
        dasar = Penugasan(
            0, 1, "Uji", "", target.id, akar, Cara.PENUNJUKAN, Cakupan.DALAM_UNIT, Bentuk.INDIVIDU, hari, hari,
            next(iter(sesi_uji.susunan.jabatan)), sesi_uji.profil.id, "1", sesi_uji.profil.hash, sesi_uji.model.id,
        )  # fmt: skip
        uk.add(dasar)
        uk.add(replace(dasar, nomor=2, keadaan=KeadaanPenugasan.SELESAI))
    assert pratinjau_ganti(sesi_uji, ID, "loka", PETA).penugasan_berjalan == 1
    ganti_peraturan(sesi_uji, ID, "loka", PETA)
    with sesi_uji.baca() as uk_baca:
        penugasan = uk_baca.list(Penugasan)
    assert {p.model_id for p in penugasan} == {"j2-puskesmas"}
    assert sesi_uji.model_penugasan(penugasan[0]).id == "j2-puskesmas"


def test_answers_go_with_the_regulation_and_stay_with_another_model(sesi_uji: Sesi) -> None:
    assert pratinjau_ganti(sesi_uji, ID, "loka", PETA).tanya == 1
    ganti_peraturan(sesi_uji, ID, "loka", PETA)
    pilih_opsi(sesi_uji, "pilihan.regu", "luar")
    ganti_peraturan(sesi_uji, ID, "loka", {})
    assert sesi_uji.kantor.pilihan == ("pilihan.regu:luar",)
    ganti_peraturan(sesi_uji, "dharmasraya-10-2024", "j2-puskesmas", {"regu": "klaster"})
    assert sesi_uji.kantor.pilihan == ()
    sesi_uji.urungkan()
    assert [o.kode for p in daftar_pilihan(sesi_uji) for o in p.opsi if o.berlaku] == ["luar"]


def test_a_model_that_is_not_there(sesi_uji: Sesi) -> None:
    with pytest.raises(GalatPengguna, match="tidak mempunyai model"):
        pratinjau_ganti(sesi_uji, ID, "j2-puskesmas", {})
    with pytest.raises(GalatPengguna):
        ganti_peraturan(sesi_uji, "tidak-ada", "loka", {})


def test_the_file_keeps_the_regulation_for_computers_that_lack_it(sesi_uji: Sesi, tambahan: Path) -> None:
    import shutil

    from sistemkerja_desktop.services.kantor import buka_kantor
    from sistemkerja_desktop.services.peraturan.pilihan import profil_utuh

    ganti_peraturan(sesi_uji, ID, "loka", PETA)
    shutil.rmtree(tambahan)
    kedua = buka_kantor(sesi_uji.path, hanya_baca=True)
    try:
        assert profil_utuh(kedua).nama_singkat == "Perbup Contoh 1/2026"
        assert [p.kode for p in daftar_pilihan(kedua)] == ["pilihan.regu"]
        assert pratinjau_ganti(kedua, ID, "loka", {}).sama
    finally:
        kedua.tutup()
