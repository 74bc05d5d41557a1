"""Issued letters as one PDF: what is printed and saved where several are asked for at once."""

from collections.abc import Callable, Iterator, Sequence

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import DokumenSurat, KeadaanSurat, Surat
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.services.agenda.jenis import nama_jenis
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import dokumen_surat, nama_berkas


@dataclass(frozen=True, slots=True)
class KumpulanSurat:
    """Letters one after the other: `pdf`, and what each is called with its number of pages.

    `nama_berkas` is the file name offered for it.
    """

    pdf: bytes
    surat: tuple[tuple[str, int], ...]
    nama_berkas: str


def kumpulkan_surat(
    sesi: Sesi, surat_ids: Sequence[int], lapor: Callable[[int, int], object] = lambda *_: None
) -> KumpulanSurat:
    """Puts issued letters into one file in the order of their numbers, each page as it was issued.

    Of several, those without pages (reserved numbers, incoming letters) are left out; a single letter keeps its bytes.
    They are read one by one, so a thousand need no more memory than their text. `lapor` hears how many were read, and
    may raise to stop; may run in a worker. Raises GalatPengguna when no letter is left, and when one is damaged.
    """
    with sesi.baca() as uk:
        semua = [uk.get(Surat, id_) for id_ in dict.fromkeys(surat_ids)]
    if len(semua) > 1:
        semua = [s for s in semua if s.keadaan in (KeadaanSurat.TERBIT, KeadaanSurat.DICABUT)]
    if not semua:
        raise GalatPengguna("Belum ada surat yang dapat dicetak.", "Terbitkan suratnya dahulu.")
    semua.sort(key=lambda s: (s.tahun, s.kelas, s.urut))
    surat: list[tuple[str, int]] = []

    def baca() -> Iterator[tuple[str, DokumenSurat]]:
        for urut, satu in enumerate(semua, 1):
            dokumen, judul = dokumen_surat(sesi, satu.id), _judul(sesi, satu)
            surat.append((judul, dokumen.halaman))
            yield judul, dokumen
            lapor(urut, len(semua))

    if len(semua) == 1:
        ((_, dokumen),) = baca()
        return KumpulanSurat(dokumen.pdf, tuple(surat), nama_berkas(semua[0]))
    from sistemkerja_desktop.naskah.pdf import gabung_surat

    pdf = gabung_surat(((judul, dokumen.pdf) for judul, dokumen in baca()), f"{ribuan(len(semua))} surat")
    return KumpulanSurat(pdf, tuple(surat), "kumpulan-surat.pdf")


def _judul(sesi: Sesi, surat: Surat) -> str:
    nomor = f" {surat.urut}" if surat.nomor else ""
    dicabut = " (dicabut)" if surat.keadaan is KeadaanSurat.DICABUT else ""
    return f"{nama_jenis(sesi.kantor, surat.jenis)}{nomor}{dicabut}"
