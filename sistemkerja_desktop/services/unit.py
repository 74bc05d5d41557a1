"""Units of the office: founding, renaming, moving and dissolving them."""

from collections.abc import Iterable
from dataclasses import replace

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import Jabatan
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import ModelKedudukan
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.teks import kunci, rapikan
from sistemkerja_desktop.domain.tim import TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.sesi import Sesi


def label_jenis(model: ModelKedudukan, jenis: str) -> str:
    """The name of a kind of unit for people; a kind that the model does not know is shown as it is written."""
    return dict(model.jenis_unit).get(jenis, jenis.replace("-", " ").capitalize())


def jenis_induk(model: ModelKedudukan, jenis: str) -> tuple[str, ...]:
    """Kinds of unit that a unit of this kind may stand under, as the model's skeleton has it.

    A kind that the skeleton does not use may stand under any kind: nothing speaks against it.
    """
    kerangka = {k.kode: k for k in model.kerangka}
    atas = {kerangka[k.induk].jenis for k in model.kerangka if k.jenis == jenis and k.induk in kerangka}
    if atas:
        return tuple(satu for satu, _ in model.jenis_unit if satu in atas)
    if any(k.jenis == jenis for k in model.kerangka):
        return ()
    return tuple(satu for satu, _ in model.jenis_unit)


def jenis_anak(model: ModelKedudukan, jenis: str) -> tuple[str, ...]:
    """Kinds of unit that may stand directly under a unit of this kind, in the model's order."""
    return tuple(satu for satu, _ in model.jenis_unit if jenis in jenis_induk(model, satu))


def periksa_pindah(susunan: SusunanKantor, model: ModelKedudukan, unit_id: int, induk_id: int) -> None:
    """Whether the unit may become a child of `induk_id`. Raises GalatPengguna or GalatAturan with the reason."""
    unit, induk = susunan.unit.get(unit_id), susunan.unit.get(induk_id)
    if unit is None or induk is None:
        raise GalatPengguna("Unit ini sudah tidak ada.", "Muat ulang halaman.")
    if unit.induk_id is None:
        raise GalatPengguna(f"{unit.nama} adalah kantor ini sendiri dan tidak dapat dipindah.")
    if susunan.di_dalam(induk_id, unit_id):
        bawah = "dirinya sendiri" if unit_id == induk_id else "unit di bawahnya"
        raise GalatPengguna(f"{unit.nama} tidak dapat dipindah ke {bawah}.", "Pilih unit lain.")
    if unit.induk_id == induk_id:
        raise GalatPengguna(f"{unit.nama} sudah berada di bawah {induk.nama}.")
    _periksa_jenis(model, unit.jenis, induk)


def tambah_unit(sesi: Sesi, nama: str, jenis: str, induk_id: int, keterangan: str = "") -> Perubahan:
    """Founds a unit under `induk_id`, last among its siblings.

    Raises GalatPengguna for an empty name or one that a sibling has, GalatAturan for a kind that the model does not
    allow there.
    """
    susunan = sesi.susunan
    induk = _unit(susunan, induk_id)
    nama = _nama_bebas(susunan.anak_unit(induk_id), nama)
    _periksa_jenis(sesi.model, jenis, induk)
    urutan = max((u.urutan for u in susunan.anak_unit(induk_id)), default=-1) + 1
    with sesi.tulis(f"Tambah unit {nama}") as uk:
        uk.add(UnitOrganisasi(0, nama, jenis, induk_id, rapikan(keterangan), urutan))
    return uk.perubahan


def ubah_unit(sesi: Sesi, unit_id: int, *, nama: str, jenis: str, keterangan: str) -> Perubahan:
    """Writes name, kind and note of a unit. Raises like `tambah_unit`."""
    susunan = sesi.susunan
    unit = _unit(susunan, unit_id)
    saudara = susunan.anak_unit(unit.induk_id) if unit.induk_id is not None else ()
    nama = _nama_bebas((u for u in saudara if u.id != unit_id), nama)
    if jenis != unit.jenis:
        _periksa_ganti_jenis(susunan, sesi.model, unit, jenis)
    judul = f"Ubah nama unit {unit.nama} menjadi {nama}" if nama != unit.nama else f"Ubah unit {nama}"
    with sesi.tulis(judul) as uk:
        uk.update(replace(unit, nama=nama, jenis=jenis, keterangan=rapikan(keterangan)))
    return uk.perubahan


def pindah_unit(sesi: Sesi, unit_id: int, induk_id: int) -> Perubahan:
    """Puts the unit, with all that is in it, under another one. Raises like `periksa_pindah`."""
    susunan = sesi.susunan
    periksa_pindah(susunan, sesi.model, unit_id, induk_id)
    unit, induk = susunan.unit[unit_id], susunan.unit[induk_id]
    _nama_bebas(susunan.anak_unit(induk_id), unit.nama)
    urutan = max((u.urutan for u in susunan.anak_unit(induk_id)), default=-1) + 1
    with sesi.tulis(f"Pindahkan {unit.nama} ke {induk.nama}") as uk:
        uk.update(replace(unit, induk_id=induk_id, urutan=urutan))
    return uk.perubahan


def hapus_unit(sesi: Sesi, unit_id: int) -> Perubahan:
    """Dissolves a unit in which nobody sits and on which nothing hangs; its vacant seats go with it.

    Raises GalatPengguna that says what is still there.
    """
    susunan = sesi.susunan
    unit = _unit(susunan, unit_id)
    if unit.induk_id is None:
        raise GalatPengguna("Kantor ini sendiri tidak dapat dihapus.")
    if susunan.anak_unit(unit_id):
        raise GalatPengguna(f"{unit.nama} masih mempunyai unit di bawahnya.", "Pindahkan atau hapus unit itu dulu.")
    kursi = susunan.jabatan_di(unit_id)
    terisi = [j for j in kursi if susunan.pemangku_jabatan(j.id)]
    if terisi:
        raise GalatPengguna(
            f"{unit.nama} masih mempunyai {len(terisi)} jabatan yang dipangku.", "Pindahkan orangnya dulu."
        )
    with sesi.tulis(f"Hapus unit {unit.nama}") as uk:
        for jenis, sebutan in ((TargetKinerja, "target kinerja"), (TimKerja, "tim kerja"), (Penugasan, "penugasan")):
            jumlah = uk.count(jenis, unit_id=unit_id)
            if jumlah:
                raise GalatPengguna(
                    f"{unit.nama} masih memiliki {jumlah} {sebutan}.", "Unit yang pernah bekerja tetap disimpan."
                )
        for satu in kursi:
            uk.delete(Jabatan, satu.id)
        uk.delete(UnitOrganisasi, unit_id)
    return uk.perubahan


def _unit(susunan: SusunanKantor, unit_id: int) -> UnitOrganisasi:
    unit = susunan.unit.get(unit_id)
    if unit is None:
        raise GalatPengguna("Unit ini sudah tidak ada.", "Muat ulang halaman.")
    return unit


def _nama_bebas(saudara: Iterable[UnitOrganisasi], nama: str) -> str:
    """The tidied name. Raises GalatPengguna where it is empty or a sibling has it."""
    nama = rapikan(nama)
    if not nama:
        raise GalatPengguna("Nama unit kosong.", "Isi nama unit.")
    if any(kunci(u.nama) == kunci(nama) for u in saudara):
        raise GalatPengguna(f"Unit bernama {nama} sudah ada di tempat itu.", "Pakai nama lain.")
    return nama


def _periksa_jenis(model: ModelKedudukan, jenis: str, induk: UnitOrganisasi) -> None:
    boleh = jenis_induk(model, jenis)
    if induk.jenis in boleh:
        return
    aturan = model.aturan_kerangka or model.aturan
    tempat = " atau ".join(label_jenis(model, satu) for satu in boleh)
    raise GalatAturan(
        f"{label_jenis(model, jenis)} tidak dapat berada di bawah {induk.nama} ({label_jenis(model, induk.jenis)}).",
        f"Menurut {model.nama}, tempatnya langsung di bawah {tempat}." if tempat else "",
        tuple(d.pasal for d in aturan.dasar),
    )


def _periksa_ganti_jenis(susunan: SusunanKantor, model: ModelKedudukan, unit: UnitOrganisasi, jenis: str) -> None:
    """A changed kind must fit below the unit's parent and above its children."""
    if unit.induk_id is None:
        raise GalatPengguna("Jenis kantor ditentukan oleh model dan tidak dapat diubah di sini.")
    _periksa_jenis(model, jenis, susunan.unit[unit.induk_id])
    for anak in susunan.anak_unit(unit.id):
        _periksa_jenis(model, anak.jenis, replace(unit, jenis=jenis))
