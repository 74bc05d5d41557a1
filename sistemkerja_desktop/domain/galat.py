"""Errors that are told to the person: what is wrong, where, and what to do."""

import errno

_SEBAB = {
    errno.ENOENT: "tidak ditemukan",
    errno.ENOTDIR: "foldernya tidak ditemukan",
    errno.EISDIR: "itu sebuah folder",
    errno.EACCES: "tidak diizinkan, atau sedang dibuka program lain",
    errno.EPERM: "tidak diizinkan",
    errno.EBUSY: "sedang dipakai program lain",
    errno.EROFS: "tempatnya hanya dapat dibaca",
    errno.ENOSPC: "ruang disk habis",
    errno.EDQUOT: "jatah ruang disk habis",
    errno.EFBIG: "berkasnya terlalu besar untuk disk itu",
    errno.EEXIST: "sudah ada",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EIO: "disk atau sambungan jaringannya bermasalah",
}


def sebab_os(galat: BaseException) -> str:
    """Why the computer refused a file or folder, as the end of a sentence: its own words are English."""
    while not isinstance(galat, OSError) and galat.args and isinstance(galat.args[0], BaseException):
        # Libraries wrap what they were told.
        galat = galat.args[0]
    nomor = galat.errno if isinstance(galat, OSError) else None
    return _SEBAB.get(nomor or 0, f"komputer menolaknya (kesalahan {nomor})" if nomor else "komputer menolaknya")


class GalatPengguna(Exception):  # noqa: N818 - the house's word for an error
    """A fault of the input or of the environment, never of the program.

    `pesan` says what and where, `tindakan` what to do; both are plain Indonesian and are shown as they are.
    """

    def __init__(self, pesan: str, tindakan: str = "") -> None:
        super().__init__(f"{pesan} {tindakan}".strip())
        self.pesan = pesan
        self.tindakan = tindakan

    @property
    def uraian(self) -> str:
        """What stands below the message: what to do."""
        return self.tindakan


class GalatAturan(GalatPengguna):
    """A rule of the regulation forbids it; `dasar` is the article, as the regulation numbers it."""

    def __init__(self, pesan: str, tindakan: str = "", dasar: tuple[str, ...] = ()) -> None:
        super().__init__(pesan, tindakan)
        self.dasar = dasar

    @property
    def uraian(self) -> str:
        """What to do, and the articles that the message does not name itself."""
        dasar = ", ".join(d for d in dict.fromkeys(self.dasar) if d and d not in self.pesan)
        return f"{self.tindakan} Dasar hukum: {dasar}.".strip() if dasar else self.tindakan


class GalatLingkungan(GalatPengguna):
    """The computer's fault: disk full, folder read-only, file locked or damaged."""
