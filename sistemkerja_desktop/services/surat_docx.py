"""A letter of the register as an editable DOCX."""

from pathlib import Path

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import Berkas
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat import tulis_utuh


def simpan_docx(sesi: Sesi, surat_id: int, tujuan: Path) -> None:
    """Sets the letter's stored content with the office's coat of arms and writes it, whole or not at all.

    The DOCX is a copy to work on; what was issued is the PDF. Raises GalatPengguna for a letter that the program did
    not write and for damaged content, GalatLingkungan when the place takes no file.
    """
    from sistemkerja_desktop.naskah.docx import render_docx
    from sistemkerja_desktop.naskah.isi import from_json

    with sesi.baca() as uk:
        surat = uk.get(Surat, surat_id)
        lambang = uk.get(Berkas, sesi.kantor.lambang_id).isi if sesi.kantor.lambang_id else None
    if not surat.isi:
        raise GalatPengguna(
            f"Isi surat “{surat.hal}” tidak dibuat dengan program ini.",
            "Pilih surat yang diterbitkan dari program ini, atau buka pindaiannya.",
        )
    tulis_utuh(tujuan, render_docx(from_json(surat.isi), lambang))
