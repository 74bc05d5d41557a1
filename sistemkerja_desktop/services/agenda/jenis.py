"""The kinds of letter: what they are called and in which sequence they count unless the office says otherwise."""

from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KelasSurat

SURAT_TUGAS = "surat-tugas"
SURAT_MASUK = "surat-masuk"
"""The kind of every letter that came in; what it answers is said by its step."""

NAMA_KELAS = {
    KelasSurat.KELUAR: "Surat keluar",
    KelasSurat.KEPUTUSAN: "Keputusan",
    KelasSurat.MASUK: "Surat masuk",
    KelasSurat.TANPA_NOMOR: "Tanpa nomor",
}
KELAS_BERNOMOR = (KelasSurat.KELUAR, KelasSurat.KEPUTUSAN, KelasSurat.MASUK)
"""The sequences whose numbers are given one after the other, so that a gap has to be explained."""

_NAMA_PENDEK = {
    "surat-permohonan-pelibatan": "Permohonan",
    "surat-permohonan-instansi": "Permohonan",
    "surat-permohonan-persetujuan": "Permohonan",
    "surat-permohonan-sukarela": "Permohonan",
    "surat-persetujuan": "Persetujuan",
    "surat-penolakan": "Penolakan",
    "surat-jawaban": "Jawaban",
    "surat-dinas-umum": "Surat Dinas",
    "nota-dinas-koordinasi": "Nota Dinas",
    "rekomendasi": "Rekomendasi",
    "instruksi": "Instruksi",
    "keputusan-tim": "Keputusan",
    "permintaan-laporan": "Permintaan",
    "laporan-pelaksanaan": "Laporan",
    "perpanjangan-penugasan": "Perpanjangan",
    "perubahan-penugasan": "Perubahan",
    "pengakhiran-penugasan": "Pengakhiran",
    "pencabutan": "Pencabutan",
}
_PENDEK = len("Surat Tugas")


@dataclass(frozen=True, slots=True)
class JenisSurat:
    """A kind of letter as the program has it. `klasifikasi` is "" where no code is confirmed."""

    kode: str
    nama: str
    klasifikasi: str = ""
    kelas: KelasSurat = KelasSurat.KELUAR


def daftar_jenis() -> tuple[JenisSurat, ...]:
    """All kinds of letter that the program writes, in the order of an assignment's course."""
    from sistemkerja_desktop.naskah.templat import daftar_templat

    return tuple(JenisSurat(t.kode, t.nama, t.klasifikasi, KelasSurat(t.kelas)) for t in daftar_templat())


def jenis_dengan_kode(kode: str) -> JenisSurat:
    """That kind; one that the program does not write counts as an outgoing letter under its code."""
    ada = next((satu for satu in daftar_jenis() if satu.kode == kode), None)
    return ada or JenisSurat(kode, kode.replace("-", " ").capitalize())


def nama_jenis(kantor: Kantor, kode: str) -> str:
    """What the office calls that kind; "" for the line of a number without a letter."""
    if kode == SURAT_TUGAS:
        return kantor.sebutan_surat_tugas
    if kode == SURAT_MASUK:
        return NAMA_KELAS[KelasSurat.MASUK]
    return jenis_dengan_kode(kode).nama if kode else ""


def nama_pendek(kantor: Kantor, kode: str) -> str:
    """The same in a word or two, for a narrow column beside what the letter is about."""
    if kode == SURAT_TUGAS:
        sebutan = kantor.sebutan_surat_tugas
        return sebutan if len(sebutan) <= _PENDEK else sebutan.removeprefix("Surat ")
    return _NAMA_PENDEK.get(kode) or nama_jenis(kantor, kode)
