"""Errors that are told to the person: what is wrong, where, and what to do."""


class GalatPengguna(Exception):  # noqa: N818 - the house's word for an error
    """A fault of the input or of the environment, never of the program.

    `pesan` says what and where, `tindakan` what to do; both are plain Indonesian and are shown as they are.
    """

    def __init__(self, pesan: str, tindakan: str = "") -> None:
        super().__init__(f"{pesan} {tindakan}".strip())
        self.pesan = pesan
        self.tindakan = tindakan


class GalatAturan(GalatPengguna):
    """A rule of the regulation forbids it; `dasar` is the article, as the regulation numbers it."""

    def __init__(self, pesan: str, tindakan: str = "", dasar: tuple[str, ...] = ()) -> None:
        super().__init__(pesan, tindakan)
        self.dasar = dasar


class GalatLingkungan(GalatPengguna):
    """The computer's fault: disk full, folder read-only, file locked or damaged."""
