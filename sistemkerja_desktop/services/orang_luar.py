"""Other offices: people of theirs who are put to work here, and offices that own performance worked for here."""

from dataclasses import fields, replace

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.nip import GalatNIP, parse_nip
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.teks import rapikan
from sistemkerja_desktop.services.sesi import Sesi


def daftar_orang_luar(sesi: Sesi) -> list[OrangLuar]:
    """Everybody who was recorded, by name."""
    with sesi.baca() as uk:
        return sorted(uk.list(OrangLuar), key=lambda satu: satu.nama.casefold())


def simpan_orang_luar(sesi: Sesi, orang: OrangLuar) -> Perubahan:
    """Adds somebody (id 0) or writes what changed.

    Raises GalatPengguna without a name or an office, for an NIP that is none, and for an NIP that another one has or
    that belongs to somebody of this office.
    """
    bersih = _rapi(orang)
    if bersih.nip:
        bersih = replace(bersih, nip=_digit(bersih.nip))
    if not bersih.nama or not bersih.perangkat_daerah:
        raise GalatPengguna(
            "Nama dan perangkat daerah orang dari luar kantor harus diisi.", "Isi keduanya, lalu simpan kembali."
        )
    if bersih.nip:
        _periksa_nip(sesi, bersih)
    with sesi.tulis(f"{'Ubah' if orang.id else 'Tambah'} {bersih.nama}") as uk:
        if orang.id:
            uk.update(bersih)
        else:
            uk.add(bersih)
    return uk.perubahan


def hapus_orang_luar(sesi: Sesi, id_: int) -> Perubahan:
    """Deletes somebody. Raises GalatPengguna while an assignment names them."""
    with sesi.baca() as uk:
        orang = uk.get(OrangLuar, id_)
        if uk.find(PesertaLuar, orang_luar_id=id_) is not None:
            raise GalatPengguna(f"{orang.nama} masih tercatat pada sebuah penugasan.", "Keluarkan dahulu dari sana.")
    with sesi.tulis(f"Hapus {orang.nama}") as uk:
        uk.delete(OrangLuar, id_)
    return uk.perubahan


def _rapi(orang: OrangLuar) -> OrangLuar:
    """Without stray spaces."""
    teks = {f.name: rapikan(getattr(orang, f.name)) for f in fields(orang) if f.name != "id"}
    return OrangLuar(orang.id, **teks)


def _digit(nip: str) -> str:
    try:
        return parse_nip(nip).digit
    except GalatNIP as galat:
        raise GalatPengguna(galat.pesan, "Ketik dari dokumen asli, atau kosongkan.") from galat


def _periksa_nip(sesi: Sesi, orang: OrangLuar) -> None:
    with sesi.baca() as uk:
        lain = uk.find(OrangLuar, nip=orang.nip)
    if lain is not None and lain.id != orang.id:
        raise GalatPengguna(f"NIP {orang.nip} sudah dipakai {lain.nama}.", "Pilih orang itu, atau betulkan NIP-nya.")
    milik = next((p for p in sesi.susunan.pegawai.values() if p.nip == orang.nip), None)
    if milik is not None:
        raise GalatPengguna(f"NIP {orang.nip} milik {milik.nama} dari kantor ini.", "Pilih orang itu dari Pegawai.")


def daftar_kantor_luar(sesi: Sesi) -> list[KantorLuar]:
    """Every other office that was recorded, by name."""
    with sesi.baca() as uk:
        return sorted(uk.list(KantorLuar), key=lambda satu: satu.pemilik.casefold())


def simpan_kantor_luar(sesi: Sesi, kantor: KantorLuar) -> Perubahan:
    """Adds an office (id 0) or writes what changed.

    Raises GalatPengguna without its name, and without the head of the unit that owns the performance: letters go there.
    """
    teks = {f.name: rapikan(getattr(kantor, f.name)) for f in fields(kantor) if f.name != "id"}
    bersih = KantorLuar(kantor.id, **teks)
    if not bersih.nama:
        raise GalatPengguna("Nama perangkat daerah atau instansi belum diisi.", "Isi namanya, lalu simpan kembali.")
    if not bersih.pimpinan_unit_jabatan:
        raise GalatPengguna(
            "Jabatan pimpinan unit pemilik kinerja belum diisi.", "Isi jabatannya; surat ditujukan kepadanya."
        )
    with sesi.tulis(f"{'Ubah' if kantor.id else 'Tambah'} {bersih.nama}") as uk:
        if kantor.id:
            uk.update(bersih)
        else:
            uk.add(bersih)
    return uk.perubahan


def hapus_kantor_luar(sesi: Sesi, id_: int) -> Perubahan:
    """Deletes an office. Raises GalatPengguna while an assignment names it."""
    with sesi.baca() as uk:
        kantor = uk.get(KantorLuar, id_)
        if uk.find(Penugasan, pemilik_luar_id=id_) is not None:
            raise GalatPengguna(f"{kantor.nama} masih tercatat pada sebuah penugasan.", "Biarkan kantor itu tercatat.")
    with sesi.tulis(f"Hapus {kantor.nama}") as uk:
        uk.delete(KantorLuar, id_)
    return uk.perubahan
