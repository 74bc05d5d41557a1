"""Revoking a letter that gives or changes an assignment: what goes back with it, and where it cannot."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.orang_luar import OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import KEPUTUSAN_TIM
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.domain.tim import AnggotaTim, TimKerja
from sistemkerja_desktop.services.agenda.jenis import nama_jenis
from sistemkerja_desktop.services.keputusan_tim import akta_keputusan
from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan, serahkan_kartu
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_KEMBALI = ("Penugasan", "PesertaPenugasan", "PesertaLuar", "AnggotaTim", "TimKerja", "Kegiatan")
"""What a change of an assignment writes beside its letter, by class name."""
_UBAHAN = tuple(satu.value for satu in JenisUbahan)
_SEMUA = 1_000_000
_NAMA_DISEBUT = 4
_SURAT_BARU = "Tetapkan keadaan yang dikehendaki dengan surat perubahan yang baru; surat ini tetap tercatat."

_KEMBALI_SEBAGAI = {"ketua": "menjadi ketua", "anggota": "menjadi anggota", "individu": "ditugaskan"}

_PESERTA: tuple[tuple[type[Pegawai] | type[OrangLuar], str, str], ...] = (
    (Pegawai, "PesertaPenugasan", "pegawai_id"),
    (OrangLuar, "PesertaLuar", "orang_luar_id"),
)

_Orang = tuple[type[Pegawai] | type[OrangLuar], int]
_Baris = Mapping[str, Any]
_Citra = Mapping[str, Mapping[int, tuple[_Baris | None, _Baris | None]]]
"""What a change did, by kind and id: the columns before and after, None where the row did not exist."""


@dataclass(frozen=True, slots=True)
class AkibatPencabutan:
    """What revoking a letter does to its assignment, in sentences for the operator.

    `batal`: nothing assigns any more, so it is cancelled. `riwayat_id` is the change by the letter, which goes back.
    `akta` is the team (id) whose founding act it was, and the act that holds again, "" for none.
    """

    kalimat: tuple[str, ...] = ()
    batal: bool = False
    riwayat_id: int | None = None
    akta: tuple[int, str] | None = None


def akibat_pencabutan(sesi: Sesi, surat_id: int) -> AkibatPencabutan:
    """What would go back with that letter today; nothing is written. Raises GalatPengguna as `periksa_pencabutan`."""
    with sesi.baca() as uk:
        return periksa_pencabutan(sesi, uk, uk.get(Surat, surat_id))


def periksa_pencabutan(sesi: Sesi, uk: UnitBaca, surat: Surat) -> AkibatPencabutan:
    """What revoking the letter does to its assignment, or a decision to the team that it founds.

    The audit keeps what a change found, so letters from before this was asked for go back too. Raises GalatPengguna
    where the assignment cannot go back to what the letter before said: a later letter stands on this one, work was
    finished under it, somebody has left, or the rows were changed since.
    """
    if surat.jenis == KEPUTUSAN_TIM:
        return _akibat_keputusan(uk, surat)
    penugasan = uk.find(Penugasan, id=surat.penugasan_id) if surat.penugasan_id is not None else None
    if penugasan is None:
        return AkibatPencabutan()
    if surat.langkah == JenisUbahan.PENCABUTAN:
        return AkibatPencabutan(("Penugasan dan surat yang dicabutnya tidak berlaku kembali.",))
    if penugasan.keadaan is KeadaanPenugasan.DIBATALKAN:
        return AkibatPencabutan()
    if surat.jenis == SURAT_TUGAS:
        _tolak_bila_disusul(sesi, uk, surat, penugasan)
        return _akibat_surat_tugas(uk, penugasan)
    if surat.langkah not in _UBAHAN:
        return AkibatPencabutan()
    _tolak_bila_disusul(sesi, uk, surat, penugasan)
    return _akibat_ubahan(sesi, uk, surat, penugasan)


def terapkan_pencabutan(uk: "UnitKerja", surat: Surat, akibat: AkibatPencabutan) -> None:
    """Writes what `periksa_pencabutan` said of the letter, within the caller's transaction."""
    if akibat.akta is not None:
        tim_id, akta = akibat.akta
        uk.update(replace(uk.get(TimKerja, tim_id), akta=akta))
    if surat.penugasan_id is None:
        return
    if akibat.batal:
        uk.update(replace(uk.get(Penugasan, surat.penugasan_id), keadaan=KeadaanPenugasan.DIBATALKAN))
    if akibat.riwayat_id is None:
        return
    sebelum = uk.list(PesertaPenugasan, penugasan_id=surat.penugasan_id)
    uk.kembalikan(akibat.riwayat_id, _KEMBALI)
    # Cards that were made since may be held by somebody who goes.
    sesudah = uk.list(PesertaPenugasan, penugasan_id=surat.penugasan_id)
    serahkan_kartu(uk, surat.penugasan_id, {p.pegawai_id for p in sebelum}, {p.pegawai_id for p in sesudah})


def _akibat_keputusan(uk: UnitBaca, surat: Surat) -> AkibatPencabutan:
    """A team that names the decision as its founding act names the one before it again, or none.

    One that was revoked meanwhile does not come back.
    """
    dicabut = uk.list(Surat, jenis=KEPUTUSAN_TIM, keadaan=KeadaanSurat.DICABUT.value)
    tidak_berlaku = {akta_keputusan(satu) for satu in dicabut}
    riwayat_id = _saat_terbit(uk, surat.id)
    for tim_id, (lama, baru) in (_citra(uk, riwayat_id)["TimKerja"] if riwayat_id is not None else {}).items():
        tim = uk.find(TimKerja, id=tim_id)
        if tim is not None and lama is not None and baru is not None and tim.akta == baru.get("akta"):
            akta = "" if lama["akta"] in tidak_berlaku else str(lama["akta"])
            kata = f"Akta tim {tim.nama} kembali ke {akta}." if akta else f"Tim {tim.nama} tidak lagi mempunyai akta."
            return AkibatPencabutan((kata,), akta=(tim_id, akta))
    return AkibatPencabutan()


def _akibat_surat_tugas(uk: UnitBaca, penugasan: Penugasan) -> AkibatPencabutan:
    """Cancels a running assignment whose only letter of assignment in force it is."""
    ada = uk.count(Surat, penugasan_id=penugasan.id, jenis=SURAT_TUGAS, keadaan=KeadaanSurat.TERBIT.value)
    if penugasan.keadaan is KeadaanPenugasan.BERJALAN and ada <= 1:
        return AkibatPencabutan(("Penugasannya dibatalkan dan kartunya keluar dari papan.",), batal=True)
    if penugasan.keadaan is KeadaanPenugasan.SELESAI:
        return AkibatPencabutan(("Penugasannya tetap tercatat selesai.",))
    return AkibatPencabutan()


def _tolak_bila_disusul(sesi: Sesi, uk: UnitBaca, surat: Surat, penugasan: Penugasan) -> None:
    """Raises GalatPengguna where a letter in force changes what this one says, at once or through revoked ones."""
    semua = uk.list(Surat, penugasan_id=surat.penugasan_id)
    antre, susulan = [surat.id], []
    while antre:
        dasar = antre.pop()
        berikut = [s for s in semua if s.mengganti_id == dasar]
        antre += [s.id for s in berikut]
        susulan += [s for s in berikut if s.keadaan in (KeadaanSurat.TERBIT, KeadaanSurat.DITERIMA)]
    if susulan:
        terakhir = sebutan_surat(sesi, max(susulan, key=lambda s: (s.tanggal, s.id)))
        tuntas = surat.jenis == SURAT_TUGAS and penugasan.keadaan is KeadaanPenugasan.BERJALAN
        semuanya = ", atau cabut penugasannya dengan surat pencabutan" if tuntas else ""
        raise GalatPengguna(
            f"{terakhir} mengubah yang ditetapkan surat ini dan masih berlaku.", f"Cabut {terakhir} dahulu{semuanya}."
        )


def _akibat_ubahan(sesi: Sesi, uk: UnitBaca, surat: Surat, penugasan: Penugasan) -> AkibatPencabutan:
    if penugasan.keadaan is KeadaanPenugasan.SELESAI and surat.langkah != JenisUbahan.PENGAKHIRAN:
        raise GalatPengguna(
            f"Penugasan {penugasan.nomor:03d} sudah diselesaikan menurut {sebutan_surat(sesi, surat)}.",
            "Surat itu tetap berlaku sebagai dasar pelaksanaannya.",
        )
    riwayat_id = _saat_terbit(uk, surat.id)
    citra = _citra(uk, riwayat_id) if riwayat_id is not None else {}
    if not any(citra.values()):
        raise GalatPengguna(
            f"Keadaan penugasan sebelum {sebutan_surat(sesi, surat)} tidak tersimpan, jadi tidak dapat dikembalikan.",
            _SURAT_BARU,
        )
    if surat.langkah == JenisUbahan.PENGGANTIAN:
        kalimat = _orang_kembali(sesi, uk, surat, penugasan, citra)
    else:
        kalimat = (_masa_kembali(sesi, uk, surat, penugasan, citra),)
    return AkibatPencabutan(kalimat, riwayat_id=riwayat_id)


def _saat_terbit(uk: UnitBaca, surat_id: int) -> int | None:
    """The change in which the letter was issued: with it the assignment was changed. None where it is not kept."""
    terbit = KeadaanSurat.TERBIT.value
    for perubahan, rinci in uk.pembaca_riwayat.milik({"Surat": [surat_id]}, _SEMUA):
        sesudah, sebelum = rinci.sesudah or {}, rinci.sebelum or {}
        if perubahan.sifat == "ubah" and sesudah.get("keadaan") == terbit != sebelum.get("keadaan"):
            return perubahan.id
    return None


def _citra(uk: UnitBaca, riwayat_id: int) -> _Citra:
    hasil: dict[str, dict[int, tuple[_Baris | None, _Baris | None]]] = {jenis: {} for jenis in _KEMBALI}
    for satu in uk.pembaca_riwayat.rinci(riwayat_id, _SEMUA):
        if satu.entitas in hasil:
            hasil[satu.entitas][satu.entitas_id] = (satu.sebelum, satu.sesudah)
    return hasil


def _masa_kembali(sesi: Sesi, uk: UnitBaca, surat: Surat, penugasan: Penugasan, citra: _Citra) -> str:
    """The last day that holds again. Raises GalatPengguna where work was finished after it, or it was changed since."""
    lama, baru = citra["Penugasan"].get(penugasan.id, (None, None))
    if lama is None or baru is None or baru.get("selesai", penugasan.selesai) != penugasan.selesai:
        raise _sudah_berubah(f"Masa penugasan {penugasan.nomor:03d}")
    selesai: date = lama.get("selesai", penugasan.selesai)
    for kartu in uk.list(Kegiatan, penugasan_id=penugasan.id, fase=Fase.SELESAI.value):
        if kartu.selesai_pada is not None and selesai < kartu.selesai_pada <= penugasan.selesai:
            raise GalatPengguna(
                f"Kegiatan “{kartu.nama}” diselesaikan {tanggal_panjang(kartu.selesai_pada)} menurut "
                f"{sebutan_surat(sesi, surat)}; tanpa surat itu penugasan berakhir {tanggal_panjang(selesai)}.",
                "Akhiri penugasan ini dengan surat pengakhiran bila tidak dilanjutkan.",
            )
    lewat = ", yang sudah lewat" if selesai < sesi.hari_ini() else ""
    if surat.langkah == JenisUbahan.PENGAKHIRAN:
        return f"Penugasan berjalan lagi sampai {tanggal_panjang(selesai)}{lewat}."
    return f"Tanggal selesai kembali ke {tanggal_panjang(selesai)}{lewat}."


def _orang_kembali(sesi: Sesi, uk: UnitBaca, surat: Surat, penugasan: Penugasan, citra: _Citra) -> tuple[str, ...]:
    """Who comes back, with what part, and who goes. Raises GalatPengguna where they cannot."""
    for jenis in (PesertaPenugasan, PesertaLuar):
        ditulis = {id_ for id_, (_, baru) in citra[jenis.__name__].items() if baru is not None}
        if ditulis != {p.id for p in uk.list(jenis, penugasan_id=penugasan.id)}:
            raise _sudah_berubah(f"Susunan orang penugasan {penugasan.nomor:03d}")
    lama, kini = _peran(citra, 0), _peran(citra, 1)
    nama = _nama(sesi, uk, surat, lama, kini)
    pergi = [orang for orang in kini if orang not in lama]
    kartu = _kartu_kembali(sesi, uk, surat, penugasan, citra, {id_ for jenis, id_ in pergi if jenis is Pegawai})
    hasil = []
    for peran, kata in _KEMBALI_SEBAGAI.items():
        datang = [nama[orang] for orang, satu in lama.items() if satu == peran != kini.get(orang)]
        if datang:
            hasil.append(f"{_sebut(datang)} kembali {kata}.")
    if pergi:
        hasil.append(f"{_sebut([nama[orang] for orang in pergi])} tidak lagi ditugaskan.")
    if kartu:
        hasil.append(f"{kartu} kegiatan kembali kepada pemegangnya semula.")
    if citra["AnggotaTim"]:
        hasil.append(_tim_kembali(uk, citra))
    return tuple(hasil)


def _peran(citra: _Citra, saat: int) -> dict[_Orang, str]:
    """The people and their parts before the change (0) or after it (1), in their order."""
    baris = [
        (satu["urutan"], (jenis, satu[kolom]), satu["peran"])
        for jenis, entitas, kolom in _PESERTA
        for citra_satu in citra[entitas].values()
        if (satu := citra_satu[saat]) is not None
    ]
    return {orang: peran for _, orang, peran in sorted(baris, key=lambda b: b[0])}


def _nama(
    sesi: Sesi, uk: UnitBaca, surat: Surat, lama: Mapping[_Orang, str], kini: Mapping[_Orang, str]
) -> dict[_Orang, str]:
    """What they are called. Raises GalatPengguna where somebody who would come back has left."""
    hasil = {}
    for orang in (*lama, *kini):
        jenis, id_ = orang
        hasil[orang] = uk.get(jenis, id_, termasuk_terhapus=True).nama
        ada = id_ in sesi.susunan.pegawai if jenis is Pegawai else uk.find(jenis, id=id_) is not None
        if orang in lama and not ada:
            tempat = "bekerja di kantor ini" if jenis is Pegawai else "tercatat sebagai orang luar"
            raise GalatPengguna(
                f"{hasil[orang]} tidak lagi {tempat}, jadi susunan orang sebelum {sebutan_surat(sesi, surat)} "
                "tidak dapat berlaku lagi.",
                _SURAT_BARU,
            )
    return hasil


def _kartu_kembali(
    sesi: Sesi, uk: UnitBaca, surat: Surat, penugasan: Penugasan, citra: _Citra, pergi: Collection[int]
) -> int:
    """How many cards go back to who held them. Raises GalatPengguna where they were finished or handed on since."""
    serahan = citra["Kegiatan"]
    semua = {k.id: k for k in uk.list(Kegiatan, penugasan_id=penugasan.id)}
    for id_, (_, baru) in serahan.items():
        if id_ not in semua or baru is None or semua[id_].pegawai_id != baru["pegawai_id"]:
            raise _sudah_berubah(f"Pemegang kegiatan penugasan {penugasan.nomor:03d}")
    for kartu in semua.values():
        if kartu.fase is Fase.SELESAI and (kartu.id in serahan or kartu.pegawai_id in pergi):
            raise GalatPengguna(
                f"Kegiatan “{kartu.nama}” sudah diselesaikan menurut {sebutan_surat(sesi, surat)}.", _SURAT_BARU
            )
    return len(serahan)


def _tim_kembali(uk: UnitBaca, citra: _Citra) -> str:
    """Says that the team goes back. Raises GalatPengguna where its people were changed since."""
    anggota = citra["AnggotaTim"]
    tim_id = next(uk.get(AnggotaTim, id_, termasuk_terhapus=True).tim_id for id_ in anggota)
    tim = uk.get(TimKerja, tim_id, termasuk_terhapus=True)
    ada = {a.id: a for a in uk.list(AnggotaTim, tim_id=tim_id)}
    orang = {a.pegawai_id for a in ada.values()}
    for id_, (lama, baru) in anggota.items():
        if baru is None:
            berubah = lama is None or lama["pegawai_id"] in orang
        else:
            berubah = id_ not in ada or any(getattr(ada[id_], kolom) != nilai for kolom, nilai in baru.items())
        if berubah:
            raise _sudah_berubah(f"Susunan tim {tim.nama}")
    return f"Susunan tim {tim.nama} kembali seperti sebelumnya."


def _sudah_berubah(apa: str) -> GalatPengguna:
    return GalatPengguna(f"{apa} sudah diubah lagi sejak surat ini terbit.", _SURAT_BARU)


def _sebut(nama: Sequence[str]) -> str:
    if len(nama) <= _NAMA_DISEBUT:
        return daftar_kata(nama)
    return f"{', '.join(nama[:_NAMA_DISEBUT])}, dan {len(nama) - _NAMA_DISEBUT} orang lain"


def sebutan_surat(sesi: Sesi, surat: Surat) -> str:
    """The letter in a few words: its kind and its number in the agenda."""
    return f"{nama_jenis(sesi.kantor, surat.jenis)} {surat.urut}"
