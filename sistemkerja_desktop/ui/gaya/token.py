"""The design tokens: colour roles of both themes, sizes and widths. Data only, no Qt."""

from enum import StrEnum
from typing import Final


class Peran(StrEnum):
    """A colour's role. Widgets name roles, never colours."""

    WIN = "win"
    SURF = "surf"
    SUNK = "sunk"
    HOVER = "hover"
    SEL = "sel"
    T1 = "t1"
    T2 = "t2"
    T3 = "t3"
    DIS = "dis"
    LINE1 = "line1"
    LINE2 = "line2"
    LINE3 = "line3"
    ACC = "acc"
    FILL = "fill"
    FILL_H = "fillH"
    FILL_P = "fillP"
    ONACC = "onacc"
    ACC_S = "accS"
    ACC_B = "accB"
    NAV = "nav"
    NAV_T = "navT"
    NAV_S = "navS"
    NAV_ST = "navST"
    NAV_M = "navM"
    KOP = "kop"
    BAD = "bad"
    BAD_S = "badS"
    BAD_B = "badB"
    WARN = "warn"
    WARN_S = "warnS"
    WARN_B = "warnB"
    OK = "ok"
    OK_S = "okS"
    OK_B = "okB"
    IDLE = "idle"
    IDLE_S = "idleS"
    IDLE_B = "idleB"
    BADGE = "badge"
    BADGE_T = "badgeT"
    BADGE_BAD = "badgeBad"
    BADGE_BAD_T = "badgeBadT"
    TOAST = "toast"
    TOAST_T = "toastT"
    TOAST_A = "toastA"
    PAPER_DESK = "paperDesk"
    C1 = "c1"
    C2 = "c2"
    C3 = "c3"
    C4 = "c4"
    C5 = "c5"
    C6 = "c6"
    R1 = "r1"
    R2 = "r2"
    R3 = "r3"
    R4 = "r4"
    R1_T = "r1T"
    R2_T = "r2T"
    R3_T = "r3T"
    R4_T = "r4T"


Palet = dict[Peran, str]

# role: light, dark
_TABEL: Final[tuple[tuple[Peran, str, str], ...]] = (
    (Peran.WIN, "#EFF3F4", "#10171B"),
    (Peran.SURF, "#FFFFFF", "#192226"),
    (Peran.SUNK, "#F6F8F9", "#141C20"),
    (Peran.HOVER, "#EAF1F3", "#222D32"),
    (Peran.SEL, "#D9EBEE", "#1C3E47"),
    (Peran.T1, "#15242B", "#E7EDEF"),
    (Peran.T2, "#40515A", "#B7C4C9"),
    (Peran.T3, "#586972", "#9DABB2"),
    (Peran.DIS, "#8C999F", "#66757C"),
    (Peran.LINE1, "#E1E7EA", "#263238"),
    (Peran.LINE2, "#C3CED3", "#36454C"),
    (Peran.LINE3, "#71828A", "#74868E"),
    (Peran.ACC, "#0A5C6E", "#6FC4D3"),
    (Peran.FILL, "#0A5C6E", "#257786"),
    (Peran.FILL_H, "#084B5A", "#2A7D8E"),
    (Peran.FILL_P, "#063C48", "#1F6C7A"),
    (Peran.ONACC, "#FFFFFF", "#FFFFFF"),
    (Peran.ACC_S, "#E1EFF2", "#17333B"),
    (Peran.ACC_B, "#86B9C4", "#3B7C89"),
    (Peran.NAV, "#12303A", "#0B1215"),
    (Peran.NAV_T, "#C9D8DD", "#B7C4C9"),
    (Peran.NAV_S, "#24525F", "#1C3E47"),
    (Peran.NAV_ST, "#FFFFFF", "#FFFFFF"),
    (Peran.NAV_M, "#8FD0DC", "#6FC4D3"),
    (Peran.KOP, "#12303A", "#3B7C89"),
    (Peran.BAD, "#A4231C", "#F29A92"),
    (Peran.BAD_S, "#FBECEA", "#3A1F1E"),
    (Peran.BAD_B, "#DDA29D", "#7E413D"),
    (Peran.WARN, "#7F4A00", "#EBBE6C"),
    (Peran.WARN_S, "#FFF3DC", "#35290F"),
    (Peran.WARN_B, "#DDB36A", "#77602A"),
    (Peran.OK, "#1C6437", "#86CB9C"),
    (Peran.OK_S, "#E6F3EA", "#17301F"),
    (Peran.OK_B, "#9AC7A8", "#3C6E4C"),
    (Peran.IDLE, "#586972", "#9DABB2"),
    (Peran.IDLE_S, "#EEF2F3", "#222D32"),
    (Peran.IDLE_B, "#C3CED3", "#36454C"),
    (Peran.BADGE, "#FFFFFF", "#E7EDEF"),
    (Peran.BADGE_T, "#12303A", "#10171B"),
    (Peran.BADGE_BAD, "#F6C4BF", "#F29A92"),
    (Peran.BADGE_BAD_T, "#6E150F", "#3A0F0C"),
    (Peran.TOAST, "#12303A", "#0B1215"),
    (Peran.TOAST_T, "#FFFFFF", "#E7EDEF"),
    (Peran.TOAST_A, "#8FD0DC", "#6FC4D3"),
    (Peran.PAPER_DESK, "#C9D2D6", "#0B1215"),
    (Peran.C1, "#0A5C6E", "#56B3C6"),
    (Peran.C2, "#C98500", "#DE9A2E"),
    (Peran.C3, "#9A63BE", "#BE7BE0"),
    (Peran.C4, "#2E9A5C", "#A8D69A"),
    (Peran.C5, "#752A1F", "#C2513F"),
    (Peran.C6, "#8A9297", "#747E84"),
    (Peran.R1, "#C9E1E6", "#2A4E58"),
    (Peran.R2, "#86B9C4", "#3F7886"),
    (Peran.R3, "#34798A", "#63A9B8"),
    (Peran.R4, "#0A4A59", "#9FDBE6"),
    (Peran.R1_T, "#15242B", "#FFFFFF"),
    (Peran.R2_T, "#15242B", "#FFFFFF"),
    (Peran.R3_T, "#FFFFFF", "#0B1215"),
    (Peran.R4_T, "#FFFFFF", "#0B1215"),
)

TERANG: Final[Palet] = {peran: terang for peran, terang, _ in _TABEL}
GELAP: Final[Palet] = {peran: gelap for peran, _, gelap in _TABEL}


class Keadaan(StrEnum):
    """A state as people see it: colour, shape and word always go together."""

    BAD = "bad"
    WARN = "warn"
    OK = "ok"
    INFO = "info"
    MENUNGGU = "menunggu"
    AKAN_DATANG = "akan-datang"
    TERTUTUP = "tertutup"
    DICABUT = "dicabut"

    @property
    def warna(self) -> Peran:
        return _KEADAAN[self][0]

    @property
    def tint(self) -> Peran:
        return _KEADAAN[self][1]

    @property
    def tepi(self) -> Peran:
        return _KEADAAN[self][2]

    @property
    def ikon(self) -> str:
        """The name of the shape in resources/ikon."""
        return _KEADAAN[self][3]

    @property
    def arti(self) -> str:
        """The word for screen readers where none is given."""
        return _KEADAAN[self][4]


_IDLE = (Peran.IDLE, Peran.IDLE_S, Peran.IDLE_B)
_KEADAAN: Final[dict[Keadaan, tuple[Peran, Peran, Peran, str, str]]] = {
    Keadaan.BAD: (Peran.BAD, Peran.BAD_S, Peran.BAD_B, "alert-square-filled", "harus diperbaiki"),
    Keadaan.WARN: (Peran.WARN, Peran.WARN_S, Peran.WARN_B, "alert-triangle-filled", "perlu perhatian"),
    Keadaan.OK: (Peran.OK, Peran.OK_S, Peran.OK_B, "circle-check-filled", "sesuai"),
    Keadaan.INFO: (Peran.ACC, Peran.ACC_S, Peran.ACC_B, "circle-half-2", "berjalan"),
    Keadaan.MENUNGGU: (*_IDLE, "clock", "menunggu"),
    Keadaan.AKAN_DATANG: (*_IDLE, "circle-dashed", "akan datang"),
    Keadaan.TERTUTUP: (*_IDLE, "lock", "tertutup"),
    Keadaan.DICABUT: (*_IDLE, "ban", "dicabut"),
}


class KelasLebar(StrEnum):
    """The three width classes of the window, by its width in logical pixels."""

    RAPAT = "rapat"
    BIASA = "biasa"
    LEBAR = "lebar"

    @classmethod
    def dari_lebar(cls, lebar: int) -> "KelasLebar":
        if lebar < BATAS_BIASA:
            return cls.RAPAT
        return cls.BIASA if lebar < BATAS_LEBAR else cls.LEBAR


BATAS_BIASA: Final = 1100
BATAS_LEBAR: Final = 1600

# Logical pixels.
SELA_KARTU: Final = 12
TEPI_HALAMAN: Final = (16, 12, 16, 12)
RADIUS: Final = 4
RADIUS_KARTU: Final = 6
RADIUS_CIP: Final = 3
TINGGI_KENDALI: Final = 32
TINGGI_KECIL: Final = 24
TINGGI_BARIS: Final = 34
TINGGI_BARIS_DUA: Final = 44
TINGGI_KEPALA_TABEL: Final = 32
TINGGI_KEPALA_GRUP: Final = 28
TINGGI_BARIS_POHON: Final = 28
TINGGI_CIP: Final = 20
TINGGI_BILAH_ATAS: Final = 36
TINGGI_BILAH_STATUS: Final = 26
TINGGI_KEPALA: Final = {KelasLebar.RAPAT: 44, KelasLebar.BIASA: 52, KelasLebar.LEBAR: 52}
TINGGI_GARIS_KOP: Final = 5
LEBAR_REL: Final = {KelasLebar.RAPAT: 56, KelasLebar.BIASA: 84, KelasLebar.LEBAR: 208}
LEBAR_CARI: Final = {KelasLebar.RAPAT: 230, KelasLebar.BIASA: 392, KelasLebar.LEBAR: 392}
LEBAR_PANEL: Final = {KelasLebar.RAPAT: 340, KelasLebar.BIASA: 352, KelasLebar.LEBAR: 400}
LEBAR_DAFTAR_TERBESAR: Final = 1100
JENDELA_TERKECIL: Final = (900, 440)
DIALOG_TERBESAR: Final = (1174, 640)
# What the system puts over a dialog.
TINGGI_JUDUL_JENDELA: Final = 32
LAMA_TOAST_MS: Final = 6000
