"""Changes of an assignment that an official of another office gave: their letter comes in, and is written down here."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.penugasan.kasus import muat_kasus
from sistemkerja_desktop.services.penugasan.orang_kasus import OrangLain
from sistemkerja_desktop.services.penugasan.ubahan import (
    JenisUbahan,
    kasus_berjalan,
    periksa_ubahan,
    surat_berlaku,
    terapkan_ubahan,
)
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru


@dataclass(frozen=True, slots=True)
class UbahanMasuk:
    """A change by a letter that came in; `selesai` and `orang` as in `UbahanPenugasan`."""

    jenis: JenisUbahan
    surat: "SuratMasukBaru"
    selesai: date | None = None
    orang: OrangLain | None = None


def catat_ubahan_masuk(sesi: Sesi, penugasan_id: int, baru: UbahanMasuk) -> Perubahan:
    """Writes the letter into the agenda and changes the assignment by it, in one change that can be undone.

    The letter that is changed stays as it came in. Raises GalatPengguna for an assignment that does not run or that an
    official of this office gave, for a letter dated before the one it changes or received on a day to come, and for a
    day or people that do not fit.
    """
    from sistemkerja_desktop.services.agenda.masuk import tambah_surat_masuk

    with sesi.baca() as uk:
        kasus = kasus_berjalan(muat_kasus(sesi, uk, penugasan_id))
    p = kasus.penugasan
    if p.ditugaskan_oleh is not None:
        raise GalatPengguna(
            f"Penugasan {p.nomor:03d} ditetapkan pejabat kantor ini.", "Terbitkan surat perubahannya di sini."
        )
    if baru.surat.diterima > sesi.hari_ini():
        raise GalatPengguna("Tanggal diterima belum tiba.", "Isi tanggal hari ini atau sebelumnya.")
    periksa_ubahan(kasus, baru.jenis, baru.surat.tanggal, baru.selesai, baru.orang)
    lama = surat_berlaku(kasus)
    with sesi.tulis(f"Catat {baru.jenis.value} penugasan {p.nomor:03d}") as uk:
        terapkan_ubahan(sesi, uk, kasus, baru.jenis, baru.selesai, baru.orang)
        surat = tambah_surat_masuk(uk, replace(baru.surat, penugasan_id=p.id, langkah=baru.jenis.value))
        if lama is not None:
            uk.update(replace(surat, mengganti_id=lama.id))
    return uk.perubahan
