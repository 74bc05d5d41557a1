"""The register of a year: its lines and gaps; numbers that are reserved, given back, or explained."""

from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, Surat
from sistemkerja_desktop.services.agenda.jenis import KELAS_BERNOMOR, SURAT_TUGAS
from sistemkerja_desktop.services.agenda.penomoran import (
    nomor_cadangan,
    periksa_urut,
    sebutan_nomor,
    urut_berikut,
    usulan_nomor,
)
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


@dataclass(frozen=True, slots=True)
class BarisSurat:
    """A line of the register. `surat` is None for a number between others that nobody has used or explained.

    `sejak` is the date of the letter before the gap. The last line of a year whose numbers begin later than 1 stands
    for all numbers below: `awal` is the first of them, `urut` the last, and they were given outside the program.
    """

    urut: int
    surat: Surat | None
    sejak: date | None = None
    awal: int | None = None

    @property
    def kosong(self) -> bool:
        return self.surat is None and self.awal is None


def daftar_surat(sesi: Sesi, tahun: int, kelas: str = KelasSurat.KELUAR) -> list[BarisSurat]:
    """The year's register of one sequence, newest number first.

    With a line for each gap and one for all before the first number; papers without a number have neither.
    """
    with sesi.baca() as uk:
        return susun_register({s.urut: s for s in uk.list(Surat, tahun=tahun, kelas=str(kelas))}, kelas)


def jumlah_surat(sesi: Sesi, tahun: int, kelas: str = KelasSurat.KELUAR) -> int:
    """How many letters and explained numbers that register has, without reading them."""
    with sesi.baca() as uk:
        return uk.count(Surat, tahun=tahun, kelas=str(kelas))


def susun_register(surat: dict[int, Surat], kelas: str) -> list[BarisSurat]:
    """The lines of one sequence and year, from its letters by number."""
    if not surat:
        return []
    if kelas not in KELAS_BERNOMOR:
        return [BarisSurat(urut, surat[urut]) for urut in sorted(surat, reverse=True)]
    pertama = min(surat)
    baris = [BarisSurat(pertama - 1, None, awal=1)] if pertama > 1 else []
    sejak: date | None = None
    for urut in range(pertama, max(surat) + 1):
        ada = surat.get(urut)
        baris.append(BarisSurat(urut, ada, sejak))
        if ada is not None:
            sejak = ada.diterima or ada.tanggal
    return baris[::-1]


def tahun_surat(sesi: Sesi) -> list[int]:
    """The years that have letters, and this one, newest first."""
    with sesi.baca() as uk:
        tahun = uk.nilai(Surat, "tahun")
    return sorted({*tahun, sesi.hari_ini().year}, reverse=True)


def kelas_surat(sesi: Sesi, tahun: int) -> list[KelasSurat]:
    """The outgoing sequences that have lines in that year; that of outgoing letters always."""
    with sesi.baca() as uk:
        ada = [k for k in (KelasSurat.KEPUTUSAN, KelasSurat.TANPA_NOMOR) if uk.count(Surat, tahun=tahun, kelas=k.value)]
    return [KelasSurat.KELUAR, *ada]


def nomor_berikut(sesi: Sesi, tanggal: date, kelas: str = KelasSurat.KELUAR) -> int:
    """The number that the next letter of that year and sequence gets."""
    with sesi.baca() as uk:
        return urut_berikut(uk, tanggal.year, kelas)


def usulan_surat_tugas(sesi: Sesi, tanggal: date, urut: int | None = None) -> tuple[int, str]:
    """Which number the next surat tugas gets, and as it would be printed; `urut` is one given by hand."""
    with sesi.baca() as uk:
        return usulan_nomor(uk, sesi.kantor, SURAT_TUGAS, tanggal, urut)


def cadangkan_nomor(
    sesi: Sesi, tanggal: date, urut: int | None = None, keterangan: str = "", kelas: KelasSurat = KelasSurat.KELUAR
) -> Perubahan:
    """Keeps a number for a letter that comes later, or that is written outside the program.

    Which numbers stay free before it was said when it was asked for: it may be any, and the sequence goes on from it.
    Raises GalatPengguna when it is used or reserved, and for a sequence without numbers.
    """
    _tolak_tanpa_nomor(kelas)
    with sesi.tulis("Cadangkan nomor") as uk:
        urut = urut_berikut(uk, tanggal.year, kelas) if urut is None else urut
        # Only here is it certain which number that is.
        uk.nama = f"Cadangkan {_sebutan(kelas)} {urut}"
        ada = periksa_urut(uk, tanggal.year, urut, kelas, melompat=True)
        if ada is not None and ada.keadaan is KeadaanSurat.DICADANGKAN:
            raise GalatPengguna(f"{sebutan_nomor(kelas)} {urut} sudah dicadangkan.", "Pilih nomor lain.")
        _tulis_baris(uk, sesi.kantor, ada, KeadaanSurat.DICADANGKAN, kelas, urut, tanggal, keterangan)
    return uk.perubahan


def lepas_cadangan(sesi: Sesi, surat_id: int) -> Perubahan:
    """Gives back a reserved number, or one that was declared unused by mistake: then it is a gap again.

    Raises GalatPengguna for a line that is neither.
    """
    with sesi.tulis("Lepas cadangan nomor") as uk:
        surat = uk.get(Surat, surat_id)
        if surat.keadaan not in (KeadaanSurat.DICADANGKAN, KeadaanSurat.KOSONG):
            raise GalatPengguna(
                f"{sebutan_nomor(surat.kelas)} {surat.urut} tidak sedang dicadangkan.", "Muat ulang halaman."
            )
        sebutan = f"{_sebutan(surat.kelas)} {surat.urut}"
        dicadangkan = surat.keadaan is KeadaanSurat.DICADANGKAN
        uk.nama = f"Lepas cadangan {sebutan}" if dicadangkan else f"Hapus sebab {sebutan} tidak dipakai"
        uk.delete(Surat, surat_id)
    return uk.perubahan


def beri_sebab_kosong(
    sesi: Sesi, tahun: int, urut: int, sebab: str, kelas: KelasSurat = KelasSurat.KELUAR
) -> Perubahan:
    """Explains a gap in the register for whoever audits it. Raises GalatPengguna without a reason."""
    if not sebab.strip():
        raise GalatPengguna("Sebab belum ditulis.", "Tulis mengapa nomor ini tidak dipakai.")
    _tolak_tanpa_nomor(kelas)
    with sesi.tulis(f"Beri sebab {_sebutan(kelas)} {urut} kosong") as uk:
        ada = periksa_urut(uk, tahun, urut, kelas)
        sekarang = sesi.hari_ini()
        tanggal = sekarang if sekarang.year == tahun else date(tahun, 12, 31)
        _tulis_baris(uk, sesi.kantor, ada, KeadaanSurat.KOSONG, kelas, urut, tanggal, sebab.strip())
    return uk.perubahan


def baris_kosong(
    kelas: KelasSurat, keadaan: KeadaanSurat, urut: int, tanggal: date, keterangan: str, nomor: str = "", id_: int = 0
) -> Surat:
    """A line of the register that is no letter: a reserved number or one that is explained."""
    return Surat(
        id=id_,
        jenis="",
        kelas=kelas.value,
        tahun=tanggal.year,
        urut=urut,
        nomor=nomor,
        tanggal=tanggal,
        hal=keterangan or "Nomor dicadangkan",
        kepada="",
        keadaan=keadaan,
        keterangan=keterangan,
    )


def _tulis_baris(
    uk: "UnitKerja",
    kantor: Kantor,
    ada: Surat | None,
    keadaan: KeadaanSurat,
    kelas: KelasSurat,
    urut: int,
    tanggal: date,
    keterangan: str,
) -> None:
    nomor = nomor_cadangan(uk, kantor, kelas, urut, tanggal)
    baris = baris_kosong(kelas, keadaan, urut, tanggal, keterangan, nomor, ada.id if ada else 0)
    if ada is None:
        uk.add(baris)
    else:
        uk.update(baris)


def _tolak_tanpa_nomor(kelas: KelasSurat) -> None:
    if kelas not in KELAS_BERNOMOR:
        raise GalatPengguna(
            "Surat perorangan tidak bernomor, jadi tidak ada nomor untuk dicadangkan atau dijelaskan.",
            "Pilih surat keluar, keputusan, atau surat masuk.",
        )


def _sebutan(kelas: str) -> str:
    sebutan = sebutan_nomor(kelas)
    return sebutan[0].lower() + sebutan[1:]
