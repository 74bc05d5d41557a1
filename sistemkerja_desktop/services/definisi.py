"""The definition that a running assignment keeps: the regulation as it was when the assignment began.

The file holds each definition once. So an assignment goes on by the steps that it began with when the program brings a
newer profile, when the office changes its regulation or answers a choice anew, and on a computer that never had the
profile.
"""

from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.kantor import ProfilTersimpan
from sistemkerja_desktop.domain.pilihan import terapkan_pilihan
from sistemkerja_desktop.domain.regulasi import Profil
from sistemkerja_desktop.regulasi.simpanan import buka_kemasan, kemas

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_baca import UnitBaca
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja


def catat_definisi(uk: "UnitKerja", profil: Profil, pilihan: tuple[str, ...] = ()) -> None:
    """Keeps the regulation with the office's answers in the file, within the change that is being made; once is enough.

    `profil` is the regulation as it is, without answers applied.
    """
    tanda = terapkan_pilihan(profil, pilihan).hash
    if uk.find(ProfilTersimpan, hash=tanda) is None:
        uk.add(ProfilTersimpan(0, profil.id, profil.versi, tanda, kemas(profil), pilihan))


def definisi_tersimpan(uk: "UnitBaca", tanda: str) -> Profil | None:
    """The regulation with the answers that make up that hash, None where the file does not keep it."""
    satu = uk.find(ProfilTersimpan, hash=tanda)
    return terapkan_pilihan(buka_kemasan(satu.isi), satu.pilihan) if satu else None


def profil_tersimpan(uk: "UnitBaca", profil_id: str) -> Profil | None:
    """The regulation with that id as the file kept it last, without answers applied. None where it does not."""
    ada = uk.list(ProfilTersimpan, profil_id=profil_id)
    return buka_kemasan(max(ada, key=lambda satu: satu.id).isi) if ada else None
