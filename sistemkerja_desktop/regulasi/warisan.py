"""Inheritance: a profile's files laid over those of its parent, rule by rule, with the place where each thing stands.

Tables are laid over each other key by key, arrays of tables element by element with the same `kode`; `tanpa` takes
elements away, `setelah` and `sebelum` place a new one (resources/regulasi/README.md).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sistemkerja_desktop.domain.regulasi import SumberHukum
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.regulasi.berkas import BerkasTOML
from sistemkerja_desktop.regulasi.letak import Letak

FOLDER = ("kedudukan", "alur")
"""Folders whose files are inherited only by `dari`."""
IDENTITAS = "identitas.toml"
_PENGENAL = ("kode", "model")
_TEMPAT = ("setelah", "sebelum")
# The steps of a mechanism follow one another: half of the parent's and half of one's own would be neither.
_UTUH = ("mekanisme",)
# A cell that is closed has neither, whatever the parent's open one names.
_TERTUTUP = ("penugas", "mekanisme")


@dataclass(frozen=True, slots=True)
class _Simpul:
    """A value with the place in a file where it stands; of tables and arrays the parts again."""

    isi: Any
    berkas: BerkasTOML
    letak: Letak

    @property
    def pengenal(self) -> str | None:
        """What tells this element of an array from the others."""
        if not isinstance(self.isi, dict):
            return None
        return next((str(self.isi[kunci].isi) for kunci in _PENGENAL if kunci in self.isi), None)


def gabungkan(
    milik: Mapping[str, BerkasTOML], induk: Mapping[str, BerkasTOML], nama_induk: str
) -> dict[str, BerkasTOML]:
    """All files as they hold: own ones over the parent's, articles of the parent marked as its own.

    `induk` are the parent's files, which hold already what it inherits itself; empty without a parent. Raises
    GalatProfil for a `dari` that does not exist or goes round, for a `tanpa`, `setelah` or `sebelum` that names
    nothing, and for a `dari` or `tanpa` where there is nothing to inherit.
    """
    return _Penggabung(milik, induk, nama_induk).semua()


class _Penggabung:
    def __init__(self, milik: Mapping[str, BerkasTOML], induk: Mapping[str, BerkasTOML], nama_induk: str) -> None:
        self._milik = milik
        self._induk = {
            nama: _nasional(_berdasar(_simpul(satu.isi, satu)), nama_induk)
            for nama, satu in induk.items()
            if nama != IDENTITAS
        }
        self._jadi: dict[str, _Simpul] = {}

    def semua(self) -> dict[str, BerkasTOML]:
        for nama in self._milik:
            self._ambil(nama, ())
        hasil = {nama: _jadikan(self._milik.get(nama, satu.berkas), satu) for nama, satu in self._jadi.items()}
        for nama, satu in self._induk.items():
            hasil.setdefault(nama, _jadikan(satu.berkas, satu))
        return hasil

    def _ambil(self, nama: str, jejak: tuple[str, ...]) -> _Simpul:
        if nama not in self._jadi:
            berkas = self._milik[nama]
            sendiri = _simpul(berkas.isi, berkas)
            if "dari" in berkas.isi and nama.rpartition("/")[0] not in FOLDER:
                raise berkas.galat(("dari",), f"dari hanya untuk berkas dalam folder {' dan '.join(FOLDER)}")
            dasar = self._dasar(nama, berkas, (*jejak, nama))
            if dasar is None and "tanpa" in berkas.isi:
                raise berkas.galat(("tanpa",), "tidak ada yang diwarisi berkas ini")
            self._jadi[nama] = sendiri if dasar is None else _tindih(_tanpa(dasar, sendiri), sendiri)
        return self._jadi[nama]

    def _dasar(self, nama: str, berkas: BerkasTOML, jejak: tuple[str, ...]) -> _Simpul | None:
        folder, _, sendiri = nama.rpartition("/")
        if folder not in FOLDER:
            return self._induk.get(nama)
        dari = berkas.isi.get("dari")
        if dari is None:
            return None
        if not isinstance(dari, str):
            raise berkas.galat(("dari",), "harus nama satu berkas dalam tanda kutip, tanpa .toml")
        sumber = f"{folder}/{dari}.toml"
        if f"{dari}.toml" != sendiri and sumber in self._milik:
            if sumber in jejak:
                raise berkas.galat(("dari",), f"'{dari}' berputar kembali ke berkas ini")
            return _tanpa_bentuk(self._ambil(sumber, jejak))
        if sumber not in self._induk:
            raise berkas.galat(("dari",), f"berkas {sumber} tidak ada pada profil ini maupun induknya")
        return _tanpa_bentuk(self._induk[sumber])


def _simpul(isi: Any, berkas: BerkasTOML, letak: Letak = ()) -> _Simpul:
    if isinstance(isi, dict):
        return _Simpul({k: _simpul(v, berkas, (*letak, k)) for k, v in isi.items()}, *berkas.asal_dari(letak))
    if isinstance(isi, list):
        return _Simpul([_simpul(v, berkas, (*letak, i)) for i, v in enumerate(isi)], *berkas.asal_dari(letak))
    return _Simpul(isi, *berkas.asal_dari(letak))


def _jadikan(berkas: BerkasTOML, akar: _Simpul) -> BerkasTOML:
    asal: dict[Letak, tuple[BerkasTOML, Letak]] = {}

    def urai(simpul: _Simpul, letak: Letak) -> Any:
        asal[letak] = (simpul.berkas, simpul.letak)
        if isinstance(simpul.isi, dict):
            return {k: urai(v, (*letak, k)) for k, v in simpul.isi.items()}
        if isinstance(simpul.isi, list):
            return [urai(v, (*letak, i)) for i, v in enumerate(simpul.isi)]
        return simpul.isi

    isi = urai(akar, ())
    for kunci in ("dari", "tanpa"):
        isi.pop(kunci, None)
    return BerkasTOML(berkas.nama, berkas.teks, isi, asal, berkas.warisan)


def _berdasar(simpul: _Simpul) -> _Simpul:
    """The same with the articles of the parent's cell on the steps of its mechanisms that have none of their own.

    A child's cell may use the mechanism under its own articles: those do not say what the steps are.
    """
    dasar: dict[str, _Simpul] = {}
    for sel in _tabel(simpul, "sel"):
        if "mekanisme" in sel.isi and "dasar_hukum" in sel.isi:
            dasar.setdefault(str(sel.isi["mekanisme"].isi), sel.isi["dasar_hukum"])

    def langkah(satu: _Simpul, pasal: _Simpul) -> _Simpul:
        if not isinstance(satu.isi, dict) or "dasar_hukum" in satu.isi:
            return satu
        return _Simpul({**satu.isi, "dasar_hukum": pasal}, satu.berkas, satu.letak)

    def isi(mekanisme: _Simpul) -> _Simpul:
        pasal = dasar.get(mekanisme.pengenal or "")
        if pasal is None or not _tabel(mekanisme, "langkah"):
            return mekanisme
        larik = mekanisme.isi["langkah"]
        baru = _Simpul([langkah(satu, pasal) for satu in larik.isi], larik.berkas, larik.letak)
        return _Simpul({**mekanisme.isi, "langkah": baru}, mekanisme.berkas, mekanisme.letak)

    if not dasar or not _tabel(simpul, "mekanisme"):
        return simpul
    larik = simpul.isi["mekanisme"]
    baru = _Simpul([isi(satu) for satu in larik.isi], larik.berkas, larik.letak)
    return _Simpul({**simpul.isi, "mekanisme": baru}, simpul.berkas, simpul.letak)


def _tabel(simpul: _Simpul, kunci: str) -> list[_Simpul]:
    """The tables of the array with that key; none where somebody wrote anything else there."""
    larik = simpul.isi.get(kunci) if isinstance(simpul.isi, dict) else None
    isi = larik.isi if larik is not None else None
    return [satu for satu in isi if isinstance(satu.isi, dict)] if isinstance(isi, list) else []


def _nasional(simpul: _Simpul, peraturan: str, kunci: str = "") -> _Simpul:
    """The same with the articles that stand there alone marked as those of `peraturan`."""
    isi = simpul.isi
    if isinstance(isi, dict):
        isi = {k: _nasional(v, peraturan, k) for k, v in isi.items()}
    elif isinstance(isi, list):
        isi = [_nasional(v, peraturan, kunci) for v in isi]
    elif kunci == "dasar_hukum":
        dasar = {"pasal": isi, "peraturan": peraturan, "sumber": SumberHukum.NASIONAL.value}
        isi = {k: _Simpul(v, simpul.berkas, simpul.letak) for k, v in dasar.items()}
    return _Simpul(isi, simpul.berkas, simpul.letak)


def _tanpa_bentuk(dasar: _Simpul) -> _Simpul:
    """Skeletons belong to the models of their own file."""
    return _Simpul({k: v for k, v in dasar.isi.items() if k not in ("bentuk", "dari", "tanpa")}, dasar.berkas, ())


def _tanpa(dasar: _Simpul, milik: _Simpul) -> _Simpul:
    """The base without what the child's `tanpa` names."""
    if "tanpa" not in milik.isi:
        return dasar
    larik = milik.isi["tanpa"]
    if not isinstance(larik.isi, list) or not all(isinstance(satu.isi, str) for satu in larik.isi):
        raise larik.berkas.galat(larik.letak, 'harus daftar kode dalam kurung siku, misalnya ["…"]')
    buang = {str(satu.isi): satu for satu in larik.isi}
    ada = set(_semua_kode(dasar))
    for kode, satu in buang.items():
        if kode not in ada:
            raise satu.berkas.galat(satu.letak, f"'{kode}' tidak ada pada berkas yang diwarisi")

    def saring(simpul: _Simpul) -> _Simpul:
        isi = simpul.isi
        if isinstance(isi, dict):
            isi = {k: saring(v) for k, v in isi.items() if v.pengenal not in buang}
        elif isinstance(isi, list):
            isi = [saring(v) for v in isi if v.pengenal not in buang]
        return _Simpul(isi, simpul.berkas, simpul.letak)

    return saring(dasar)


def _semua_kode(simpul: _Simpul) -> Iterator[str]:
    if simpul.pengenal is not None:
        yield simpul.pengenal
    bagian = simpul.isi.values() if isinstance(simpul.isi, dict) else simpul.isi if isinstance(simpul.isi, list) else ()
    for satu in bagian:
        yield from _semua_kode(satu)


def _tindih(dasar: _Simpul, milik: _Simpul, *, utuh: bool = False) -> _Simpul:
    """`milik` over `dasar`; with `utuh` elements of an array replace those of the same code as a whole."""
    if isinstance(dasar.isi, dict) and isinstance(milik.isi, dict):
        isi = dict(dasar.isi)
        if "terbuka" in milik.isi and milik.isi["terbuka"].isi is False:
            isi = {kunci: nilai for kunci, nilai in isi.items() if kunci not in _TERTUTUP}
        for kunci, nilai in milik.isi.items():
            isi[kunci] = _tindih(isi[kunci], nilai, utuh=kunci in _UTUH) if kunci in isi else nilai
        return _Simpul(isi, milik.berkas, milik.letak)
    if _berkode(dasar) and _berkode(milik):
        return _Simpul(_tindih_larik(list(dasar.isi), milik.isi, utuh=utuh), milik.berkas, milik.letak)
    return milik


def _berkode(simpul: _Simpul) -> bool:
    """Whether it is an array whose elements can be told apart."""
    return isinstance(simpul.isi, list) and bool(simpul.isi) and all(s.pengenal is not None for s in simpul.isi)


def _tindih_larik(hasil: list[_Simpul], milik: list[_Simpul], *, utuh: bool) -> list[_Simpul]:
    dilihat: set[str | None] = set()
    for satu in milik:
        if satu.pengenal in dilihat:
            raise satu.berkas.galat((*satu.letak, "kode"), f"'{satu.pengenal}' sudah dipakai")
        dilihat.add(satu.pengenal)
        tempat = {kunci: satu.isi[kunci] for kunci in _TEMPAT if kunci in satu.isi}
        baru = _Simpul({k: v for k, v in satu.isi.items() if k not in _TEMPAT}, satu.berkas, satu.letak)
        lama = _cari(hasil, baru.pengenal)
        if lama is not None:
            baru = baru if utuh else _tindih(hasil[lama], baru)
            if not tempat:
                hasil[lama] = baru
                continue
            del hasil[lama]
        hasil.insert(_posisi(hasil, tempat), baru)
    return hasil


def _posisi(hasil: list[_Simpul], tempat: Mapping[str, _Simpul]) -> int:
    for kunci, kode in tempat.items():
        posisi = _cari(hasil, str(kode.isi))
        if posisi is None:
            raise kode.berkas.galat(kode.letak, f"'{kode.isi}' tidak ada pada berkas yang diwarisi")
        return posisi + (kunci == "setelah")
    return len(hasil)


def _cari(larik: list[_Simpul], pengenal: str | None) -> int | None:
    return next((i for i, satu in enumerate(larik) if satu.pengenal == pengenal), None)
