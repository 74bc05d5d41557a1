"""A letter being written: its material, its wording, and the parts that several forms share."""

from collections.abc import Sequence
from dataclasses import replace

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.naskah.bahan import TEMPAT_ISI, BahanSurat, OrangBertugas
from sistemkerja_desktop.naskah.isi import (
    Bagian,
    Blok,
    KodeQr,
    Kolom,
    Lampiran,
    Orang,
    Penomoran,
    Tabel,
    TandaTangan,
    Tembusan,
)
from sistemkerja_desktop.naskah.kalimat import (
    butir,
    huruf_awal_besar,
    huruf_awal_kecil,
    jumlah_orang,
    kegiatan_benda,
    klausa,
    tanpa_tanda_akhir,
)
from sistemkerja_desktop.naskah.pihak import tanpa_pangkat
from sistemkerja_desktop.naskah.templat import BentukSurat, Templat

_KOSONG = dict.fromkeys(TEMPAT_ISI, "")
_KETUA = ("ketua", "ketua tim")


class Konsep:
    """Material and wording together: asks the wording by key, for the letter's variant and with its values."""

    def __init__(self, bahan: BahanSurat, templat: Templat) -> None:
        self.bahan = bahan
        self.templat = templat
        self.ragam = _ragam(bahan, templat)
        self._alasan = _klausa(bahan, "alasan")
        # What the letter brings of the contents that the regulation names, by the key of their wording.
        bernama = ((templat.berkas.kunci_wajib(nama), bahan.butir.get(nama)) for nama in bahan.isi_wajib)
        self._isi_dibawa = {kunci: isi for kunci, isi in bernama if isi}
        self.isian = self._isian()

    def teks(self, kunci: str) -> str:
        return self.templat.teks(kunci, self.isian, self.ragam)

    def pilih(self, kunci: str) -> str:
        return self.templat.pilih(kunci, self.isian, self.ragam)

    def daftar(self, kunci: str) -> tuple[str, ...]:
        """The sentences of a list, or those that the letter brings in their place."""
        milik = self.bahan.butir.get(kunci)
        if milik is not None:
            return milik
        semua = self.templat.daftar(kunci, self.isian, self.ragam)
        # Reasons that stand there by themselves are an item each.
        return tuple(k for satu in semua for k in (self._alasan if satu == self.isian["alasan"] else (satu,)))

    def isi_wajib(self, kunci: str) -> str:
        """The sentences of a content in one; of one that the template does not know, what the letter brings."""
        isi = self.daftar(kunci) if kunci in self.templat.berkas.kata else ()
        return "; ".join(map(tanpa_tanda_akhir, isi or self._isi_dibawa.get(kunci, ())))

    def isi_kosong(self) -> tuple[str, ...]:
        """The contents that the regulation asks for, by its words, of which this letter would say nothing.

        A form without a body of its own (surat tugas, keputusan) has its contents in its parts.
        """
        if not self.templat.berkas.susunan:
            return ()
        return tuple(n for n in self.bahan.isi_wajib if not self._terisi(self.templat.berkas.kunci_wajib(n)))

    def _terisi(self, kunci: str) -> bool:
        kata = self.templat.berkas.kata.get(kunci)
        # Names are asked for by themselves, and so are reasons.
        return (
            (kata is not None and isinstance(kata.nilai, str)) or kunci == "isi.alasan" or bool(self.isi_wajib(kunci))
        )

    def kurang(self, apa: str, tindakan: str) -> GalatPengguna:
        """The error for something that the letter must say."""
        return GalatPengguna(f"{self.isian['nama_surat']} belum mempunyai {apa}.", tindakan)

    def _isian(self) -> dict[str, str]:
        """All placeholders: what the letter brings, else what follows from it."""
        bahan, kantor, tanda = self.bahan, self.bahan.kantor, self.bahan.penandatangan
        nama_tugas = kantor.sebutan_surat_tugas
        keputusan = self.templat.ringkas.bentuk is BentukSurat.KEPUTUSAN
        if bahan.jenis == "surat-tugas":
            nama_tugas = bahan.nama_surat or nama_tugas
        isian = {
            **_KOSONG,
            "kantor": kantor.nama,
            "unit_pemilik": kantor.nama,
            "asal_pegawai": "unit kerja yang Saudara pimpin",
            "nomor": bahan.nomor,
            "tanggal": tanggal_panjang(bahan.tanggal),
            # A keputusan is the act of the seat in whose name it is signed.
            "penandatangan": (keputusan and tanda.atas_nama) or tanda.untuk_beliau or tanda.jabatan,
            "tujuan": bahan.kepada[0] if bahan.kepada else "",
            "nama_surat": bahan.nama_surat
            or (nama_tugas if bahan.jenis == "surat-tugas" else self.templat.ringkas.nama),
            "sebutan_surat_tugas": nama_tugas,
            **(_isian_orang(bahan.orang) if bahan.orang else {}),
            **{nama: nilai for nama, nilai in bahan.isian.items() if nilai},
        }
        isian["kompetensi"] = huruf_awal_kecil(isian["kompetensi"])
        isian["alasan"] = daftar_kata(self._alasan)
        isian["rekomendasi"] = daftar_kata(_klausa(bahan, "rekomendasi"))
        isian["kegiatan"] = kegiatan_benda(isian["kegiatan"] or huruf_awal_kecil(isian["kegiatan_awal"]))
        isian["kegiatan_awal"] = isian["kegiatan_awal"] or huruf_awal_besar(isian["kegiatan"])
        if not isian["pelaporan"] and self.templat.ada("pelaporan", self.ragam):
            isian["pelaporan"] = self.templat.teks("pelaporan", isian, self.ragam)
        return isian

    def bagian(
        self, label: str, kunci: str, penomoran: Penomoran, *, penutup: str = ".", dan: bool = False
    ) -> list[Blok]:
        """A labelled part of the sentences of `kunci`; none when there are none."""
        return bagian(label, butir(self.daftar(kunci), penutup=penutup, dan=dan), penomoran)

    def tanda_tangan(self, *, bertempat: bool) -> TandaTangan:
        """The signature block of an official, with place and date where the letter's head has none."""
        tanda = self.bahan.penandatangan
        polos = not tanda.atas_nama and tanpa_pangkat(tanda.jabatan)
        hasil = TandaTangan(
            tempat=self.bahan.kantor.tempat if bertempat else "",
            tanggal=self.isian["tanggal"] if bertempat else "",
            jabatan=tanda.sebutan(),
            nama=tanda.nama,
            pangkat="" if polos else tanda.pangkat,
            nip="" if polos else format_nip(tanda.nip),
        )
        if not bertempat:
            return hasil
        return replace(hasil, label_tempat=self.teks("label.tempat"), label_tanggal=self.teks("label.tanggal"))

    def penutup(self) -> list[Blok]:
        """What follows the signature: the QR code and the copies."""
        hasil: list[Blok] = [KodeQr(self.bahan.qr, self.teks("qr"))] if self.bahan.qr else []
        if self.bahan.tembusan and self.templat.ada("label.tembusan"):
            hasil.append(Tembusan(self.teks("label.tembusan"), butir(self.bahan.tembusan)))
        return hasil

    @property
    def berlampiran(self) -> bool:
        """Whether the people stand in a lampiran, because they are many."""
        return 0 < self.templat.berkas.lampiran_mulai <= len(self.bahan.orang)

    def lampiran(self, tabel: Tabel, tanda_tangan: TandaTangan) -> list[Blok]:
        """A lampiran with the people, signed again."""
        rujukan = [(self.teks("lampiran.nomor"), self.bahan.nomor)] if self.bahan.nomor else []
        rujukan.append((self.teks("lampiran.tanggal"), self.isian["tanggal"]))
        return [
            Lampiran(self.teks("lampiran.kepala"), tuple(rujukan), self.teks("lampiran.judul").upper()),
            tabel,
            replace(tanda_tangan, tempat="", tanggal="", mengetahui=()),
        ]

    def tabel_orang(self) -> Tabel:
        """The people as a table."""
        return tabel_orang(self.bahan.orang, self.isian["unit_pemilik"])


def bagian(label: str, isi: tuple[str, ...], penomoran: Penomoran) -> list[Blok]:
    """A labelled part, without numbers when it has one item only; none when it is empty."""
    return [Bagian(label, isi, penomoran if len(isi) > 1 else Penomoran.TANPA)] if isi else []


def tabel_orang(orang: Sequence[OrangBertugas], pemilik: str) -> Tabel:
    """People as a table; their part in the work has a column where somebody's is given.

    Where somebody comes from another unit or office, there is a column for it; the others are those of `pemilik`.
    """
    berperan = any(o.peran for o in orang)
    if any(o.asal for o in orang):
        return _tabel_asal(orang, pemilik, berperan=berperan)
    kolom = (
        Kolom("No.", 9.0, utuh=True, tengah=True),
        Kolom("Nama", 45.0),
        Kolom("Pangkat/Gol.", 28.0 if berperan else 34.0),
        Kolom("NIP", 42.0, utuh=True),
        Kolom("Jabatan", 37.0 if berperan else 40.0),
        *((Kolom("Kedudukan", 27.0),) if berperan else ()),
    )
    baris = tuple(
        (
            str(i),
            o.orang.nama,
            o.orang.pangkat or "–",
            o.orang.nip or "–",
            o.orang.jabatan or "–",
            *((o.peran or "–",) if berperan else ()),
        )
        for i, o in enumerate(orang, 1)
    )
    return Tabel(kolom, baris)


def _tabel_asal(orang: Sequence[OrangBertugas], pemilik: str, *, berperan: bool) -> Tabel:
    kolom = (
        Kolom("No.", 9.0, utuh=True, tengah=True),
        Kolom("Nama/NIP", 50.0),
        Kolom("Pangkat/Gol.", 27.0),
        Kolom("Jabatan", 35.0),
        Kolom("Unit Asal", 34.0),
        *((Kolom("Kedudukan", 25.0),) if berperan else ()),
    )
    baris = tuple(
        (
            str(i),
            nama_nip(o.orang),
            o.orang.pangkat or "–",
            o.orang.jabatan or "–",
            o.asal or pemilik,
            *((o.peran or "–",) if berperan else ()),
        )
        for i, o in enumerate(orang, 1)
    )
    return Tabel(kolom, baris)


def nama_nip(orang: Orang) -> str:
    """Name and, on a line of its own, the NIP, for a cell of a table."""
    return "\n".join(filter(None, (orang.nama, orang.nip and f"NIP {orang.nip}")))


def jabatan_asal(bertugas: OrangBertugas) -> str:
    """The jabatan with the unit or office where that is another one: "Perawat Terampil pada RSUD Sungai Dareh"."""
    return " pada ".join(filter(None, (bertugas.orang.jabatan, bertugas.asal)))


def orang_surat(bertugas: OrangBertugas) -> Orang:
    """The person as the letter's lines name them, with their part in the work and where they come from."""
    if not (bertugas.peran or bertugas.asal):
        return bertugas.orang
    return replace(bertugas.orang, jabatan=jabatan_asal(bertugas), peran=bertugas.peran)


def _isian_orang(orang: Sequence[OrangBertugas]) -> dict[str, str]:
    satu = orang[0]
    return {
        "jumlah_orang": jumlah_orang(len(orang)),
        "orang_nama": satu.orang.nama,
        "orang_nip": satu.orang.nip,
        "orang_pangkat": satu.orang.pangkat,
        "orang_jabatan": satu.orang.jabatan,
        "orang_unit": satu.asal,
    }


def _ragam(bahan: BahanSurat, templat: Templat) -> str:
    ada = templat.ringkas.ragam
    if bahan.ragam:
        if bahan.ragam not in ada:
            raise GalatPengguna(
                f"{templat.ringkas.nama} tidak mempunyai ragam “{bahan.ragam}”.", f"Pilih {' atau '.join(ada) or '–'}."
            )
        return bahan.ragam
    if "tim" in ada:
        ketua = any(o.peran.casefold() in _KETUA for o in bahan.orang)
        return "tim" if ketua or bahan.isian.get("tim") else "individu"
    return ada[0] if ada else ""


def _klausa(bahan: BahanSurat, nama: str) -> tuple[str, ...]:
    """What was typed for that placeholder, a clause for each line."""
    orang = [o.orang.nama for o in bahan.orang] + [bahan.isian.get(siapa, "") for siapa in ("diganti", "pengganti")]
    return tuple(filter(None, (klausa(satu, orang) for satu in bahan.isian.get(nama, "").splitlines())))
