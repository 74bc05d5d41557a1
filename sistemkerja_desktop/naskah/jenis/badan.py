"""The body of a letter whose template lists its parts: "alinea isi.pembuka", "orang isi.daftar", "wajib"."""

from collections.abc import Callable, Mapping

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.naskah.isi import Alinea, Bagian, Blok, Penomoran, Rincian
from sistemkerja_desktop.naskah.jenis.konsep import Konsep, jabatan_asal
from sistemkerja_desktop.naskah.kalimat import butir, huruf_awal_besar, huruf_awal_kecil


class Badan:
    """Writes the parts of a letter's body one after the other."""

    def __init__(self, konsep: Konsep, *, menjorok: bool) -> None:
        self._konsep = konsep
        self._menjorok = menjorok
        susunan = konsep.templat.berkas.susunan
        self._susunan = susunan.get(konsep.ragam) or susunan["semua"]
        self._judul = 0
        # What the regulation asks for, by the key of its wording; what has the same wording has one label.
        self._wajib: dict[str, str] = {}
        for nama in konsep.bahan.isi_wajib:
            kunci = konsep.templat.berkas.kunci_wajib(nama)
            sama = self._wajib.get(kunci)
            self._wajib[kunci] = f"{sama} dan {huruf_awal_kecil(nama)}" if sama else nama
        self._cara: Mapping[str, Callable[[str], list[Blok]]] = {
            "alinea": self._alinea,
            "pilih": self._pilih,
            "rincian": self._rincian,
            "daftar": self._daftar,
            "bagian": self._bagian,
            "orang": self._orang,
        }

    def susun(self) -> list[Blok]:
        """All parts in the template's order; a heading without anything below it is left out.

        Raises GalatPengguna for a demanded content that has no value.
        """
        hasil: list[Blok] = []
        judul = ""
        for urut, perintah in enumerate(self._susunan):
            if urut == len(self._susunan) - 1:
                hasil += self._tanpa_tempat()
            cara, _, kunci = perintah.partition(" ")
            if cara == "judul":
                judul = self._konsep.teks(kunci)
                continue
            baru = self._isi_wajib() if cara == "wajib" else self._cara[cara](kunci)
            if baru and judul:
                self._judul += 1
                hasil.append(Alinea(f"{chr(64 + self._judul)}. {judul}", judul=True))
                judul = ""
            hasil += baru
        return hasil

    def _paragraf(self, teks: str) -> Alinea:
        # A sentence that ends with an abbreviation has its point already.
        teks = teks[:-1] if teks.endswith("..") else teks
        return Alinea(huruf_awal_besar(teks), menjorok=self._menjorok)

    def _alinea(self, kunci: str) -> list[Blok]:
        return [self._paragraf(kalimat) for kalimat in self._konsep.daftar(kunci)]

    def _pilih(self, kunci: str) -> list[Blok]:
        kalimat = self._konsep.pilih(kunci)
        return [self._paragraf(kalimat)] if kalimat else []

    def _rincian(self, kunci: str) -> list[Blok]:
        """Sentences "label: text" as lines of facts."""
        baris = (kalimat.partition(":") for kalimat in self._konsep.daftar(kunci))
        isi = tuple((label.strip(), teks.strip()) for label, _, teks in baris if teks.strip())
        return [Rincian(isi)] if isi else []

    def _daftar(self, kunci: str) -> list[Blok]:
        """A numbered list over the whole width; one sentence alone is a paragraph."""
        isi = butir(self._konsep.daftar(kunci), dan=True)
        if len(isi) == 1:
            return [self._paragraf(isi[0])]
        return [Bagian("", isi, Penomoran.ANGKA)] if isi else []

    def _bagian(self, kunci: str) -> list[Blok]:
        """A labelled part; the label is the regulation's word where it has one."""
        isi = butir(self._konsep.daftar(kunci))
        label = self._label(kunci)
        if not isi and self._dituntut(kunci):
            raise self._konsep.kurang(label.casefold(), f"Isi {label.casefold()}.")
        return [Bagian(label, isi, Penomoran.ANGKA if len(isi) > 1 else Penomoran.TANPA)] if isi else []

    def _dituntut(self, kunci: str) -> bool:
        """Whether the letter makes no sense without it, or the regulation asks for it."""
        return kunci in self._wajib or self._konsep.templat.berkas.kata[kunci].wajib

    def _label(self, kunci: str) -> str:
        return self._wajib.get(kunci) or self._konsep.teks(f"label.{kunci}")

    def _orang(self, kunci: str) -> list[Blok]:
        """The people: one as lines, several as a table, many in a lampiran that is pointed to."""
        orang = self._konsep.bahan.orang
        if not orang:
            if self._dituntut(kunci):
                raise self._konsep.kurang("nama pegawai", "Pilih sedikitnya satu pegawai.")
            return []
        kalimat = (self._wajib.get(kunci) or self._konsep.teks(kunci)).rstrip(" :")
        if self._konsep.berlampiran:
            sebutan = self._konsep.teks("lampiran.sebutan")
            return [self._paragraf(f"{kalimat}: {huruf_awal_kecil(sebutan)}" if kalimat else sebutan)]
        hasil: list[Blok] = [self._paragraf(f"{kalimat}:")] if kalimat else []
        if len(orang) > 1:
            return [*hasil, self._konsep.tabel_orang()]
        satu = orang[0]
        baris = (
            ("Nama", satu.orang.nama),
            ("NIP", satu.orang.nip),
            ("Pangkat/gol.", satu.orang.pangkat),
            ("Jabatan", jabatan_asal(satu)),
            ("Kedudukan", satu.peran),
        )
        return [*hasil, Rincian(tuple((label, isi) for label, isi in baris if isi))]

    def _isi_wajib(self) -> list[Blok]:
        """The contents of a request: those that the regulation names, by its words, then the others that are known.

        Those that have a part of their own stand there.
        """
        baris: list[tuple[str, str]] = []
        tempat_lain = {perintah.partition(" ")[2] for perintah in self._susunan}
        for kunci, nama in self._wajib.items():
            if kunci in tempat_lain:
                continue
            isi = self._konsep.isi_wajib(kunci)
            if not isi:
                raise GalatPengguna(
                    f"{self._konsep.isian['nama_surat']} wajib memuat “{nama}”, tetapi isinya belum ada.",
                    "Isi bagian itu, lalu susun lagi suratnya.",
                )
            baris.append((nama, isi))
        for kunci in self._konsep.templat.berkas.kata:
            if kunci.startswith("wajib.") and kunci not in self._wajib and self._konsep.isi_wajib(kunci):
                baris.append((self._konsep.teks(f"label.{kunci}"), self._konsep.isi_wajib(kunci)))
        return [Rincian(tuple(baris))] if baris else []

    def _tanpa_tempat(self) -> list[Blok]:
        """What the regulation asks for and no variant of the letter has a place for, as far as the letter brings it."""
        semua = [p for susunan in self._konsep.templat.berkas.susunan.values() for p in susunan]
        if "wajib" in semua:
            return []
        tempat = {perintah.partition(" ")[2] for perintah in semua}
        baris = ((nama, self._konsep.isi_wajib(kunci)) for kunci, nama in self._wajib.items() if kunci not in tempat)
        ada = tuple((nama, isi) for nama, isi in baris if isi)
        return [Rincian(ada)] if ada else []
