"""Every rule of the check: one thing spoilt makes it fire on the right entity, and a near miss does not."""

from dataclasses import replace

import pytest

from sistemkerja_desktop.domain.jabatan import JenisJabatan
from sistemkerja_desktop.domain.kepatuhan.daftar import ATURAN
from sistemkerja_desktop.domain.kepatuhan.tabel import Tabel
from sistemkerja_desktop.domain.kepatuhan.temuan import AturanKepatuhan, Tingkat, menurut_kode
from tests.aturan_kepatuhan import kantor as aturan_kantor
from tests.aturan_kepatuhan import kedudukan, pelaksanaan, penugasan, surat, tim
from tests.contoh_kepatuhan import ILHAM, KURSI_KABID, KURSI_KEPALA, MERI, Kantorku
from tests.ubah_kepatuhan import ORANG_BARU, Kena, Ubah, aturan_tim, hapus, jenis_surat, kantor, lalu, model, ubah

_POKOK = (kedudukan, tim, penugasan, surat, pelaksanaan, aturan_kantor)
FIRES = [baris for pokok in _POKOK for baris in pokok.FIRES]
NEAR_MISS = [baris for pokok in _POKOK for baris in pokok.NEAR_MISS]


def test_nothing_is_amiss_in_the_sample(kantorku: Kantorku) -> None:
    assert kantorku.temuan() == ()


@pytest.mark.parametrize("baris", FIRES, ids=[f"{baris.kode}-{n}" for n, baris in enumerate(FIRES)])
def test_rule_fires(kantorku: Kantorku, baris: Kena) -> None:
    """On the right entity, with the weight and the article that were written down for it, and a way to mend it."""
    baris.rusak(kantorku)
    semua = kantorku.temuan()
    ditemukan = {(t.entitas, t.entitas_id): t for t in semua if t.aturan == baris.kode}
    assert baris.siapa in ditemukan, [(t.aturan, t.entitas, t.entitas_id) for t in semua]
    satu = ditemukan[baris.siapa]
    assert satu.tingkat == baris.tingkat
    assert (satu.dasar.kode if satu.dasar else satu.sumber) == baris.dasar
    assert satu.tujuan == baris.tujuan
    assert all((satu.judul, satu.uraian, satu.tindakan))
    assert satu.dasar is None or satu.dasar.dasar
    assert len({t.kunci for t in semua}) == len(semua)


@pytest.mark.parametrize(("kode", "hampir"), NEAR_MISS, ids=[f"{k}-{n}" for n, (k, _) in enumerate(NEAR_MISS)])
def test_rule_does_not_fire(kantorku: Kantorku, kode: str, hampir: Ubah) -> None:
    hampir(kantorku)
    assert [t for t in kantorku.temuan() if t.aturan == kode] == []


def test_every_rule_is_tested_and_there_are_enough() -> None:
    assert {baris.kode for baris in FIRES} == set(ATURAN)
    assert {kode for kode, _ in NEAR_MISS} == set(ATURAN), "a rule without a near miss may fire always"
    assert len(ATURAN) >= 25


@pytest.mark.parametrize("aturan", ATURAN.values(), ids=lambda a: a.kode)
def test_words_of_a_rule_fit(aturan: AturanKepatuhan) -> None:
    assert aturan.nama
    assert not aturan.nama.endswith(".")
    assert 0 < len(aturan.tombol) <= 18


def test_rules_that_the_regulation_has_not_are_not_counted(kantorku: Kantorku) -> None:
    """No profile without places for jenjang, successors or choices is asked for them."""
    tanpa = {a.kode for a in ATURAN.values() if not a.berlaku(kantorku.potret())}
    assert tanpa == {"K-15", "K-17", "R-01", "T-04"}


def test_heaviest_findings_come_first(kantorku: Kantorku) -> None:
    lalu(hapus("pemangku", 23), ubah("pegawai", ILHAM, golongan="II/c"), kantor(atasan_jabatan=""))(kantorku)
    tingkat = [list(Tingkat).index(t.tingkat) for t in kantorku.temuan()]
    assert tingkat == sorted(tingkat)
    assert len(set(tingkat)) == 3


def test_two_rules_of_one_code_are_refused() -> None:
    satu = next(iter(ATURAN.values()))
    with pytest.raises(ValueError, match="K-01"):
        menurut_kode([satu, satu])


def test_a_table_follows_its_rows() -> None:
    tabel = Tabel([ORANG_BARU], nama=lambda p: p.nama)
    tabel.ganti(106, replace(ORANG_BARU, nama="Elsa Y."))
    assert not tabel.milik("nama", "Elsa")
    assert [p.id for p in tabel.milik("nama", "Elsa Y.")] == [106]
    tabel.ganti(106, None)
    assert tabel.get(106) is None
    assert not tabel.milik("nama", "Elsa Y.")


def test_broken_content_of_a_letter_holds_nothing(kantorku: Kantorku) -> None:
    jenis_surat("surat-tugas", isi_wajib=("Durasi",))(kantorku)
    for isi in ("", "{", "[]", '{"blok": null}'):
        kantorku.ubah("surat", 81, isi=isi)
        assert [t.aturan for t in kantorku.temuan()] == ["S-04"]


def test_head_of_the_office_may_be_fungsional_where_the_model_says_so(kantorku: Kantorku) -> None:
    kantorku.ubah("jabatan", KURSI_KEPALA, jenis=JenisJabatan.FUNGSIONAL)
    assert "K-13" in {t.aturan for t in kantorku.temuan()}
    model(jenis_pimpinan=JenisJabatan.FUNGSIONAL)(kantorku)
    assert "K-13" not in {t.aturan for t in kantorku.temuan()}


@pytest.mark.parametrize(
    ("surat_akta", "kata", "tindakan"),
    [
        ("surat-tugas", "Belum ada Surat Tugas yang berlaku", "Terbitkan Surat Tugas"),
        ("keputusan-tim", "Belum ada Keputusan pembentukan tim kerja", "Catat nomor dan tanggalnya"),
    ],
)
def test_founding_act_is_called_as_the_regulation_has_it(
    kantorku: Kantorku, surat_akta: str, kata: str, tindakan: str
) -> None:
    lalu(hapus("surat", 81), aturan_tim(surat_akta=surat_akta))(kantorku)
    (temuan,) = [t for t in kantorku.temuan() if t.aturan == "T-06"]
    assert kata in temuan.uraian
    assert temuan.tindakan.startswith(tindakan)


def test_people_under_one_vacant_seat_are_one_finding(kantorku: Kantorku) -> None:
    kantorku.hapus("pemangku", 23)
    (temuan,) = [t for t in kantorku.temuan() if t.aturan == "K-01"]
    assert temuan.kunci == ("K-01", "Jabatan", KURSI_KABID)
    assert temuan.orang == (ILHAM, MERI)
    assert temuan.judul == "Kepala Bidang kosong: 2 orang tanpa penilai"
    assert "Yang menunggu: Ilham dan Meri." in temuan.uraian
    kantorku.hapus("pemangku", 25)
    (temuan,) = [t for t in kantorku.temuan() if t.aturan == "K-01"]
    assert temuan.kunci == ("K-01", "Jabatan", KURSI_KABID)
    assert temuan.judul == "Ilham belum mempunyai Pejabat Penilai Kinerja"
