"""Who works at this computer: the name that stands in Riwayat belongs to the account, not to the office's file.

Accounts of one name are usual ("admin"), so an account is told by its computer too.
"""

from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.storage.kunci import akun, nama_komputer
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_KUNCI = "nama-pengguna"


def nama_akun() -> str:
    """The account where nobody gave it a name: "yusnidar (TU-02)"."""
    siapa, komputer = akun() or "pengguna", nama_komputer()
    return f"{siapa} ({komputer})" if komputer else siapa


def nama_sendiri(uk: UnitBaca, kantor: Kantor) -> str:
    """The name that this account gave itself, "" for none; the office's own until the first account gave one."""
    daftar = uk.pengaturan(_KUNCI)
    return str(daftar.get(_akun_ini(), "")) if daftar else kantor.penyusun


def catat_nama(uk: "UnitKerja", nama: str) -> None:
    """Keeps the name of this account."""
    uk.simpan_pengaturan(_KUNCI, (uk.pengaturan(_KUNCI) or {}) | {_akun_ini(): nama})


def kembalikan_nama(uk: "UnitKerja", sebelum: Kantor | None, sesudah: Kantor | None) -> None:
    """After a change was taken back or done again: this account has the name that it had, unless it is another's."""
    if sebelum is None or sesudah is None or sebelum.penyusun == sesudah.penyusun:
        return
    milik_lain = {nama for siapa, nama in (uk.pengaturan(_KUNCI) or {}).items() if siapa != _akun_ini()}
    catat_nama(uk, "" if sesudah.penyusun in milik_lain else sesudah.penyusun)


def _akun_ini() -> str:
    return f"{akun()}@{nama_komputer()}"
