"""Adding a regulation profile from a folder or zip, and taking an added one away. A profile is checked, never run."""

import os
import re
import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.kantor import ProfilTersimpan
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.regulasi import daftar
from sistemkerja_desktop.regulasi.daftar import RingkasanProfil
from sistemkerja_desktop.regulasi.galat import GalatProfil
from sistemkerja_desktop.regulasi.muat import masalah_profil
from sistemkerja_desktop.services.peraturan.paket import IDENTITAS, baca_paket
from sistemkerja_desktop.services.sesi import Sesi

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class PaketProfil:
    """A profile that was read and checked, not yet added. It can be added when `masalah` is empty and not `bawaan`.

    `lama` is the added profile with the same id that it would replace; `bawaan` says that the id is one of the
    program's own.
    """

    sumber: str
    id: str
    nama: str
    versi: str
    induk: str
    model: tuple[str, ...]
    berkas: Mapping[str, bytes]
    masalah: tuple[GalatProfil, ...]
    lama: RingkasanProfil | None
    bawaan: bool

    @property
    def sah(self) -> bool:
        return not self.masalah and not self.bawaan


def periksa_paket(sumber: Path) -> PaketProfil:
    """Reads and checks a profile in a folder or zip; nothing is kept. May be called from any thread.

    Raises GalatPaket for what is no profile at all or a trap; all faults of a profile are in `masalah`.
    """
    berkas = baca_paket(sumber)
    identitas = _identitas(berkas[IDENTITAS])
    id_ = str(identitas.get("id", ""))
    masalah = _masalah_id(id_, str(identitas.get("induk", "")))
    if not masalah:
        masalah = _periksa(id_, berkas)
    lama = next((p for p in profil_tambahan() if p.id == id_), None)
    model = identitas.get("model")
    return PaketProfil(
        sumber.name,
        id_,
        str(identitas.get("nama", id_ or sumber.name)),
        str(identitas.get("versi", "")),
        str(identitas.get("induk", "")),
        tuple(str(m.get("nama", "")) for m in model if isinstance(m, dict)) if isinstance(model, list) else (),
        berkas,
        tuple(masalah),
        lama,
        (daftar.folder_profil() / id_ / IDENTITAS).is_file() if _ID.fullmatch(id_) else False,
    )


def pasang_profil(paket: PaketProfil, *, ganti: bool = False, dipakai: Sesi | None = None) -> RingkasanProfil:
    """Copies the profile into the account's folder, whole or not at all, and returns it as lists show it.

    `ganti` allows to replace the added profile of the same id; `dipakai` is the open office, whose model the new
    version must still have. Raises GalatPengguna where it may not be added, GalatLingkungan where it cannot be written.
    """
    if paket.bawaan:
        raise GalatPengguna(f"Profil {paket.id} dibawa program dan tidak dapat diganti.", "Pakai id lain.")
    if paket.masalah:
        raise paket.masalah[0]
    if paket.lama is not None and not ganti:
        raise GalatPengguna(f"Profil {paket.id} sudah ditambahkan.", "Ganti, atau pakai id lain.")
    if dipakai is not None and dipakai.kantor.profil_id == paket.id:
        _periksa_model(dipakai, paket)
    try:
        _salin(paket)
    except OSError as galat:
        raise GalatLingkungan(
            "Profil tidak dapat disimpan di folder pengguna ini.", "Periksa ruang disk dan hak menulis, lalu coba lagi."
        ) from galat
    return daftar.ringkas_profil(daftar.folder_tambahan() / paket.id)


def profil_tambahan() -> tuple[RingkasanProfil, ...]:
    """The profiles that were added on this account, by name; those that cannot be read or found are left out."""
    return daftar.daftar_dan_rusak(daftar.folder_tambahan())[0]


def profil_tersedia() -> tuple[RingkasanProfil, ...]:
    """Every profile that can be chosen, by name; a damaged added one does not hide the others."""
    bawaan = daftar.daftar_profil(daftar.folder_profil())
    dibawa = {p.id for p in bawaan}
    return tuple(sorted([*bawaan, *(p for p in profil_tambahan() if p.id not in dibawa)], key=lambda p: p.nama))


def alasan_tetap(sesi: Sesi, profil_id: str) -> str:
    """Why the added profile cannot be removed, "" where it can."""
    if sesi.kantor.profil_id == profil_id:
        return "Dipakai kantor ini."
    with sesi.baca() as uk:
        # Since definitions are kept in the file, assignments no longer need the profile itself.
        tersimpan = {p.hash for p in uk.list(ProfilTersimpan, profil_id=profil_id)}
        jumlah = sum(p.profil_hash not in tersimpan for p in uk.list(Penugasan, profil_id=profil_id))
    if jumlah:
        return f"Dipakai {jumlah} penugasan kantor ini."
    anak = [p.nama_singkat for p in profil_tambahan() if p.induk == profil_id]
    return f"Diwarisi {', '.join(anak)}." if anak else ""


def hapus_profil(sesi: Sesi, profil_id: str) -> None:
    """Takes an added profile away. Raises GalatPengguna for one that is in use or comes with the program."""
    profil = next((p for p in profil_tambahan() if p.id == profil_id), None)
    if profil is None:
        raise GalatPengguna("Profil ini bukan profil tambahan.", "Hanya profil tambahan yang dapat dihapus.")
    alasan = alasan_tetap(sesi, profil_id)
    if alasan:
        raise GalatPengguna(f"{profil.nama_singkat} tidak dapat dihapus. {alasan}")
    try:
        _singkirkan(daftar.folder_tambahan() / profil_id)
    except OSError as galat:
        raise GalatLingkungan("Profil tidak dapat dihapus dari folder pengguna ini.", "Coba lagi.") from galat


def _identitas(isi: bytes) -> dict[str, object]:
    """What can be read of the identity; the check says what cannot."""
    try:
        return tomllib.loads(isi.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}


def _masalah_id(id_: str, induk: str) -> list[GalatProfil]:
    """Faults that would lead the check or the copy astray; an identity without id is left to the check."""
    if id_ and not _ID.fullmatch(id_):
        pesan = f"id {id_!r} hanya boleh berisi huruf kecil, angka, dan tanda hubung"
        return [GalatProfil(IDENTITAS, 0, "id", pesan)]
    if induk and not _ID.fullmatch(induk):
        return [GalatProfil(IDENTITAS, 0, "induk", f"induk {induk!r} bukan id profil")]
    leluhur = {p.id: p.induk for p in profil_tambahan()}
    while induk:
        if induk == id_:
            return [GalatProfil(IDENTITAS, 0, "induk", "pewarisan berputar kembali ke profil ini")]
        induk = leluhur.pop(induk, "")
    return []


def _periksa(id_: str, berkas: Mapping[str, bytes]) -> list[GalatProfil]:
    with TemporaryDirectory(prefix="sistemkerja-profil-") as sementara:
        folder = Path(sementara, id_ or "profil")
        _tulis(folder, berkas)
        try:
            return masalah_profil(folder)
        except RecursionError:
            return [GalatProfil(IDENTITAS, 0, "", "berkas bersarang terlalu dalam")]


def _periksa_model(sesi: Sesi, paket: PaketProfil) -> None:
    model = _identitas(paket.berkas[IDENTITAS]).get("model")
    ada = {m.get("id") for m in model if isinstance(m, dict)} if isinstance(model, list) else set()
    if sesi.kantor.model_id not in ada:
        raise GalatPengguna(
            f"Versi ini tidak lagi mempunyai {sesi.model.nama}, yang dipakai kantor ini.",
            "Ganti model kantor lebih dahulu.",
        )


def _salin(paket: PaketProfil) -> None:
    tujuan = daftar.folder_tambahan() / paket.id
    # Beside the folder of profiles, not in it: what a crash leaves behind is no profile.
    baru = _sementara("baru", paket.id)
    shutil.rmtree(baru, ignore_errors=True)
    try:
        _tulis(baru, paket.berkas)
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        if not tujuan.exists():
            baru.replace(tujuan)
            return
        lama = _sementara("lama", paket.id)
        shutil.rmtree(lama, ignore_errors=True)
        tujuan.replace(lama)
        try:
            baru.replace(tujuan)
            _periksa_anak(paket.id)
        except BaseException:
            shutil.rmtree(tujuan, ignore_errors=True)
            lama.replace(tujuan)
            raise
        shutil.rmtree(lama, ignore_errors=True)
    finally:
        shutil.rmtree(baru, ignore_errors=True)


def _periksa_anak(id_: str) -> None:
    """Profiles that inherit from the new version must still be whole."""
    for anak in profil_tambahan():
        if anak.induk == id_ and masalah_profil(daftar.folder_tambahan() / anak.id):
            raise GalatPengguna(
                f"Dengan versi ini {anak.nama_singkat}, yang mewarisinya, menjadi rusak. Profil lama tetap dipakai.",
                f"Perbarui atau hapus {anak.nama_singkat} dulu.",
            )


def _singkirkan(folder: Path) -> None:
    """Moves the folder out of the way in one step, then deletes it."""
    tujuan = _sementara("hapus", folder.name)
    shutil.rmtree(tujuan, ignore_errors=True)
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    folder.replace(tujuan)
    shutil.rmtree(tujuan, ignore_errors=True)


def _sementara(untuk: str, id_: str) -> Path:
    return daftar.folder_tambahan().with_name("regulasi-sementara") / f"{untuk}-{id_}-{os.getpid()}"


def _tulis(folder: Path, berkas: Mapping[str, bytes]) -> None:
    for letak, isi in berkas.items():
        path = folder / letak
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(isi)
