"""Issues the letter of the step that waits."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.ui.penugasan.kasus.dialog_surat import DialogSurat
from sistemkerja_desktop.ui.penugasan.kasus.formulir_surat import FormulirSurat

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RincianKasus
    from sistemkerja_desktop.ui.konteks import Konteks


class DialogTerbit(DialogSurat):
    """A `DialogSurat` for the step's letter, with that answer of those officials chosen (`pemutus`).

    Or for one where none is asked for (`bebas`).
    """

    def __init__(
        self,
        konteks: "Konteks",
        rincian: "RincianKasus",
        induk: QWidget | None = None,
        *,
        jawaban: Jawaban | None = None,
        bebas: bool = False,
        pemutus: str | None = None,
    ) -> None:
        self.formulir = FormulirSurat(konteks, rincian, jawaban, bebas=bebas, pemutus=pemutus)
        super().__init__(konteks, self.formulir, "Terbitkan surat", induk, nama="dialog-terbit-langkah")
