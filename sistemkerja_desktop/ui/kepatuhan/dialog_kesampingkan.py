"""Sets a finding aside: a reason, and if it is only for a time, until when."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QCheckBox, QWidget

from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan
from sistemkerja_desktop.ui.komponen.dasar import mendatar
from sistemkerja_desktop.ui.komponen.dialog_alasan import DialogAlasan
from sistemkerja_desktop.ui.komponen.isian import isian_tanggal, tanggal_dari

_USULAN_HARI = 30


class DialogKesampingkan(DialogAlasan):
    """`kesampingkan(reason, until)` does it, `until` None for good; the dialog closes when it returns True."""

    def __init__(
        self,
        temuan: Temuan,
        hari_ini: date,
        kesampingkan: Callable[[str, date | None], bool],
        induk: QWidget | None = None,
    ) -> None:
        self._berbatas = QCheckBox("Hanya sampai")
        self._berbatas.setObjectName("centang-sampai")
        self._sampai = isian_tanggal(hari_ini + timedelta(_USULAN_HARI), terlama=hari_ini + timedelta(1))
        self._sampai.setObjectName("isian-sampai")
        self._sampai.setAccessibleName("Dikesampingkan sampai tanggal")
        self._sampai.setEnabled(False)
        self._berbatas.toggled.connect(self._sampai.setEnabled)
        masa = QWidget()
        masa.setLayout(mendatar(self._berbatas, self._sampai, None))
        judul = temuan.judul if temuan.judul.endswith("?") else f"{temuan.judul}."
        super().__init__(
            "Kesampingkan temuan?",
            f"{judul} Temuan keluar dari hitungan; alasannya tercatat di Riwayat dan pada laporan.",
            "Kesampingkan",
            lambda alasan: kesampingkan(alasan, self.sampai),
            bantuan="Misalnya dasar keputusan, atau siapa yang menyetujui.",
            tambahan=masa,
            induk=induk,
            nama="dialog-kesampingkan",
        )

    @property
    def sampai(self) -> date | None:
        """The last day on which it is set aside, None without an end."""
        return tanggal_dari(self._sampai) if self._berbatas.isChecked() else None
