"""What can be undone and redone in this session, newest last."""

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class ButirUrungan:
    """A change on the stack. `surat_id` is the issued letter that must be revoked instead, else None.

    `jumlah` is how many entities it touched.
    """

    riwayat_id: int
    nama: str
    dapat_diurungkan: bool
    surat_id: int | None = None
    jumlah: int = 0


class PerluPencabutan(GalatPengguna):
    """The change issued a letter: it is not undone but revoked."""

    def __init__(self, butir: ButirUrungan) -> None:
        super().__init__(
            f"“{butir.nama}” menerbitkan surat dan tidak dapat diurungkan.",
            "Cabut suratnya; nomornya tetap tercatat sebagai dicabut.",
        )


class TumpukanUrungan:
    """Two stacks of changes. A new change empties the redo stack."""

    def __init__(self) -> None:
        self._urung: list[ButirUrungan] = []
        self._ulang: list[ButirUrungan] = []

    @property
    def nama_urung(self) -> str | None:
        """The name of the change that undo would take back."""
        return self._urung[-1].nama if self._urung else None

    @property
    def surat_teratas(self) -> int | None:
        """The letter that undo would have to revoke, None for a change that is simply taken back."""
        return self._urung[-1].surat_id if self._urung else None

    @property
    def nama_ulang(self) -> str | None:
        return self._ulang[-1].nama if self._ulang else None

    def jumlah(self, *, ulang: bool) -> int:
        """How many entities undo (or redo) would touch."""
        tumpukan = self._ulang if ulang else self._urung
        return tumpukan[-1].jumlah if tumpukan else 0

    def catat(self, perubahan: Perubahan) -> None:
        """Puts a new change on top."""
        surat = sorted(perubahan.id_dari("Surat"))
        self._urung.append(
            ButirUrungan(
                perubahan.riwayat_id,
                perubahan.nama,
                perubahan.dapat_diurungkan,
                surat[0] if surat and not perubahan.dapat_diurungkan else None,
                sum(map(len, perubahan.entitas.values())),
            )
        )
        self._ulang.clear()

    def kosongkan(self) -> None:
        """Forgets everything: what was done before cannot be undone any more."""
        self._urung.clear()
        self._ulang.clear()

    def lupakan_surat(self, surat_id: int) -> None:
        """Takes the issuing of a revoked letter off the stack, and the revocation on top of it."""
        self._urung = [b for b in self._urung if b.surat_id != surat_id]

    def berikut(self, *, ulang: bool) -> ButirUrungan:
        """The change that is next. Raises GalatPengguna when there is none, PerluPencabutan for an issued letter."""
        tumpukan = self._ulang if ulang else self._urung
        if not tumpukan:
            raise GalatPengguna("Tidak ada yang dapat diulangi." if ulang else "Tidak ada yang dapat diurungkan.")
        butir = tumpukan[-1]
        if not butir.dapat_diurungkan:
            raise PerluPencabutan(butir)
        return butir

    def pindahkan(self, butir: ButirUrungan, *, ulang: bool) -> None:
        """After the change was taken back (or done again): it goes to the other stack."""
        dari, ke = (self._ulang, self._urung) if ulang else (self._urung, self._ulang)
        # Another thread may have put a change on top, or emptied the redo stack, in the meantime.
        if butir in dari:
            dari.remove(butir)
        ke.append(butir)
