"""The board under random work: no card ever stands behind a gate that was not satisfied."""

from collections.abc import Callable
from typing import ClassVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from sistemkerja_desktop.domain.alur import keadaan_langkah
from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.penugasan import Penugasan, PesertaPenugasan
from sistemkerja_desktop.services import papan
from sistemkerja_desktop.services.sesi import Sesi
from tests.services.papan_uji import PELAKSANAAN, PERENCANAAN, isi_penugasan, tambah


class MesinPapan(RuleBasedStateMachine):
    """Random work on two cards with undo and redo: no card ever stands behind a gate that was not satisfied."""

    buat: ClassVar[Callable[[], Sesi]]

    def __init__(self) -> None:
        super().__init__()
        self.sesi = self.buat()
        self.penugasan_id = isi_penugasan(self.sesi)
        self.kartu = [tambah(self.sesi, self.penugasan_id, nama) for nama in ("A", "B")]
        self.sesi.tumpukan.kosongkan()

    def _coba(self, fungsi: Callable[..., object], *argumen: object) -> None:
        try:
            fungsi(self.sesi, *argumen)
        except GalatPengguna:
            return

    @rule(i=st.integers(0, 1), tujuan=st.sampled_from(list(Fase)))
    def pindahkan(self, i: int, tujuan: Fase) -> None:
        self._coba(papan.pindahkan_kegiatan, self.kartu[i], tujuan)

    @rule(i=st.integers(0, 1))
    def majukan(self, i: int) -> None:
        fase = papan.rincian_kegiatan(self.sesi, self.kartu[i]).berikut
        if fase is not None:
            self._coba(papan.pindahkan_kegiatan, self.kartu[i], fase)

    @rule(i=st.integers(0, 1), kode=st.sampled_from([*PERENCANAAN, *PELAKSANAAN, "b4", "c1", "c2", "c3"]))
    def catat(self, i: int, kode: str) -> None:
        self._coba(papan.catat_langkah, self.kartu[i], kode)

    @rule(i=st.integers(0, 1))
    def catat_yang_kurang(self, i: int) -> None:
        rincian = papan.rincian_kegiatan(self.sesi, self.kartu[i])
        for langkah in rincian.gerbang.kurang if rincian.gerbang else ():
            papan.catat_langkah(self.sesi, self.kartu[i], langkah.kode)

    @rule(i=st.integers(0, 1), kode=st.sampled_from([*PERENCANAAN, *PELAKSANAAN, "c1"]))
    def hapus(self, i: int, kode: str) -> None:
        self._coba(papan.hapus_catatan_langkah, self.kartu[i], kode)

    @rule(i=st.integers(0, 1), alasan=st.sampled_from(["", "Kejadian luar biasa"]))
    def lewati(self, i: int, alasan: str) -> None:
        fase = papan.rincian_kegiatan(self.sesi, self.kartu[i]).berikut
        if fase is not None:
            self._coba(papan.lewati_dan_pindahkan, self.kartu[i], fase, alasan)

    @rule(i=st.integers(0, 1))
    def kembalikan(self, i: int) -> None:
        self._coba(papan.kembalikan_kegiatan, self.kartu[i], "Perlu dibetulkan")

    @rule()
    def urutkan(self) -> None:
        self._coba(papan.atur_urutan, self.kartu[0], self.kartu[1])

    @precondition(lambda self: self.sesi.tumpukan.nama_urung is not None)
    @rule()
    def urungkan(self) -> None:
        self.sesi.urungkan()

    @precondition(lambda self: self.sesi.tumpukan.nama_ulang is not None)
    @rule()
    def ulangi(self) -> None:
        self.sesi.ulangi()

    @invariant()
    def gerbang_benar(self) -> None:
        with self.sesi.baca() as uk:
            penugasan = uk.get(Penugasan, self.penugasan_id)
            konteks = KonteksPenugasan.dari(penugasan, uk.list(PesertaPenugasan))
            catatan = uk.list(CatatanKegiatan)
            semua = uk.list(Kegiatan)
        urutan = list(Fase)
        for kegiatan in semua:
            for fase in urutan[: urutan.index(kegiatan.fase)]:
                for keadaan in keadaan_langkah(kegiatan, catatan, self.sesi.model, konteks, fase):
                    assert keadaan.selesai or not keadaan.langkah.wajib, (kegiatan, keadaan.langkah.kode)
            assert (kegiatan.selesai_pada is not None) == (kegiatan.fase == Fase.SELESAI)
            kembali = sum(1 for c in catatan if c.kegiatan_id == kegiatan.id and c.jenis == JenisCatatan.KEMBALI)
            assert kegiatan.putaran == kembali + 1

    def teardown(self) -> None:
        self.sesi.tutup()


def test_random_work_keeps_the_gates_true(buat_sesi: Callable[[str], Sesi]) -> None:
    nomor = iter(range(10_000))
    MesinPapan.buat = staticmethod(lambda: buat_sesi(f"mesin-{next(nomor)}.skd"))
    run_state_machine_as_test(
        MesinPapan,
        settings=settings(
            max_examples=15,
            stateful_step_count=40,
            deadline=None,
            # Each step writes a file: shrinking a failure would take minutes.
            phases=(Phase.explicit, Phase.reuse, Phase.generate),
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
