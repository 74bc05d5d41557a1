"""The dialog that asks for one of the sample offices."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.daftar_contoh import daftar_contoh
from sistemkerja_desktop.ui.mulai.dialog_contoh import DialogContoh, tanya_contoh

pytestmark = pytest.mark.usefixtures("tema")


def test_all_samples_are_offered_and_the_chosen_one_is_told(qtbot: QtBot) -> None:
    dialog = DialogContoh(daftar_contoh())
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    radio = dialog.findChildren(QRadioButton)
    assert [r.objectName() for r in radio] == [f"contoh-{satu.id}" for satu in daftar_contoh()]
    assert dialog.id == "badung-dinas"
    assert "60 pegawai" in radio[-1].accessibleDescription()
    qtbot.keyClick(radio[0], Qt.Key.Key_Down)
    assert dialog.id == "banyumas-dinkes"


@pytest.mark.parametrize(
    ("jawaban", "id"), [(QDialog.DialogCode.Accepted, "badung-dinas"), (QDialog.DialogCode.Rejected, "")]
)
def test_leaving_it_chooses_none(
    jawaban: QDialog.DialogCode, id: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DialogContoh, "exec", lambda _self: int(jawaban))
    induk = QWidget()
    qtbot.addWidget(induk)
    assert tanya_contoh(induk) == id
