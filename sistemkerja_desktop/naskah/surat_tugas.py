"""The content of a surat tugas (Permendagri 1/2023 Ps. 44: gelar with names, pangkat and NIP below the signer)."""

from collections.abc import Sequence
from datetime import date

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.golongan import pangkat, pangkat_golongan
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penugasan import Bentuk, Penugasan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import rentang, tanggal_panjang
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.naskah.isi import (
    Bagian,
    Blok,
    Diktum,
    IsiSurat,
    Judul,
    Kepada,
    Kertas,
    Kolom,
    Kop,
    Lampiran,
    Orang,
    Penomoran,
    SebutanJabatan,
    Tabel,
    TandaTangan,
    Tembusan,
)
from sistemkerja_desktop.naskah.templat import Templat, muat_templat

JENIS = "surat-tugas"


@dataclass(frozen=True, slots=True)
class Penandatangan:
    """Who signs. `jabatan` is the seat they hold, `sebagai` how they hold it.

    `atas_nama` is the jabatan one level up (a.n.), else "". With `untuk_beliau` the seat of the signer is the level
    below `jabatan` (u.b.): "a.n. <atas_nama> / <jabatan> / u.b. / <untuk_beliau>". `pangkat` and `nip` may be "".
    """

    nama: str
    jabatan: str
    nip: str = ""
    pangkat: str = ""
    sebagai: SebagaiPemangku = SebagaiPemangku.DEFINITIF
    atas_nama: str = ""
    untuk_beliau: str = ""

    def sebutan(self) -> tuple[SebutanJabatan, ...]:
        """The lines above the signature. Raises GalatPengguna for u.b. without a.n."""
        if self.untuk_beliau and not self.atas_nama:
            raise GalatPengguna("Bentuk u.b. hanya dipakai sesudah a.n.", "Isi jabatan yang diatasnamakan (a.n.).")
        awal = "" if self.sebagai is SebagaiPemangku.DEFINITIF else f"{self.sebagai.value} "
        if self.untuk_beliau:
            return (
                SebutanJabatan(self.atas_nama, "a.n."),
                SebutanJabatan(self.jabatan),
                SebutanJabatan("", "u.b."),
                SebutanJabatan(f"{awal}{self.untuk_beliau},"),
            )
        if self.atas_nama:
            return (SebutanJabatan(self.atas_nama, "a.n."), SebutanJabatan(f"{awal}{self.jabatan},"))
        return (SebutanJabatan(f"{awal}{self.jabatan},"),)


def pangkat_surat(golongan: str) -> str:
    """Pangkat and golongan as a letter's lines carry them: "Penata Muda Tingkat I, III/b", "Golongan IX", ""."""
    nama = pangkat(golongan).replace("Tk.", "Tingkat")
    return f"{nama}, {golongan}" if nama else pangkat_golongan(golongan)


def orang(pegawai: Pegawai, jabatan: str) -> Orang:
    """A person as the letter names them, with gelar; who is no ASN has no NIP and no pangkat."""
    return Orang(pegawai.nama_lengkap, pangkat_surat(pegawai.golongan), format_nip(pegawai.nip), jabatan)


def dari_pegawai(
    pegawai: Pegawai,
    jabatan: str,
    sebagai: SebagaiPemangku = SebagaiPemangku.DEFINITIF,
    *,
    atas_nama: str = "",
    untuk_beliau: str = "",
) -> "Penandatangan":
    """The signer's block of a person of the office; the arguments are those of `Penandatangan`."""
    return Penandatangan(
        pegawai.nama_lengkap, jabatan, pegawai.nip, pangkat_surat(pegawai.golongan), sebagai, atas_nama, untuk_beliau
    )


def kop_kantor(kantor: Kantor) -> Kop:
    """The office's letterhead; an office with an `induk` has its own line below it (UPTD)."""
    alamat = [kantor.alamat]
    if kantor.kode_pos:
        alamat.append(f"Kode Pos {kantor.kode_pos}")
    if kantor.telepon:
        alamat.append(f"Telepon {kantor.telepon}")
    jaringan = [f"laman {kantor.laman}"] if kantor.laman else []
    if kantor.pos_el:
        jaringan.append(f"pos-el {kantor.pos_el}")
    baris = (", ".join(filter(None, alamat)), ", ".join(jaringan))
    return Kop(
        pemerintah=kantor.pemerintah.upper(),
        perangkat_daerah=(kantor.induk or kantor.nama).upper(),
        unit=kantor.nama.upper() if kantor.induk else "",
        alamat=tuple(b for b in baris if b),
    )


def butir(daftar: Sequence[str], *, penutup: str = ".", dan: bool = False) -> tuple[str, ...]:
    """Punctuates a list: ";" after each, "; dan" before the last if asked, `penutup` at the end."""
    bersih = [b.strip().rstrip(".;").rstrip() for b in daftar]
    bersih = [b for b in bersih if b]
    akhir = len(bersih) - 1
    sambung = "; dan" if dan else ";"
    return tuple(b + (penutup if i == akhir else sambung if i == akhir - 1 else ";") for i, b in enumerate(bersih))


def susun_surat_tugas(
    *,
    kantor: Kantor,
    penugasan: Penugasan,
    target: TargetKinerja | None,
    petugas: Sequence[Orang],
    dasar: Sequence[str],
    nomor: str,
    tanggal: date,
    penandatangan: Penandatangan,
    nama_tim: str = "",
    pelaporan: str = "",
    menimbang: Sequence[str] | None = None,
    untuk: Sequence[str] | None = None,
    tembusan: Sequence[str] = (),
    kertas: str = "",
    templat: Templat | None = None,
) -> IsiSurat:
    """The letter that gives an assignment to its people.

    `petugas` are made with `orang`; `dasar` are sentences, the regulation first; `nomor` is the whole number.
    `menimbang` and `untuk` replace the template's sentences. `pelaporan` is to whom they report, `kertas` "F4" or "A4"
    instead of the office's. Raises GalatPengguna when nobody is assigned, without a dasar, or for paper and margins
    that cannot hold a letter.
    """
    if not petugas:
        raise GalatPengguna("Surat tugas belum mempunyai pegawai yang ditugaskan.", "Pilih sedikitnya satu pegawai.")
    if not any(d.strip() for d in dasar):
        raise GalatPengguna("Surat tugas belum mempunyai dasar.", "Isi sedikitnya satu dasar surat.")
    templat = templat or muat_templat()
    bentuk = Bentuk.TIM.value if penugasan.bentuk is Bentuk.TIM else Bentuk.INDIVIDU.value
    isian = {
        "kegiatan": huruf_awal_kecil(penugasan.nama),
        "kegiatan_awal": penugasan.nama,
        "kantor": kantor.nama,
        "tim": nama_tim or "tim kerja",
        "uraian": huruf_awal_kecil(penugasan.uraian.strip().rstrip(".;")),
        "target": target.ringkas if target else "",
        "tenggat": tanggal_panjang(target.tenggat) if target else "",
        "waktu": _waktu(templat, penugasan),
        "jabatan_penandatangan": penandatangan.untuk_beliau or penandatangan.jabatan,
        "sebutan": kantor.sebutan_surat_tugas.upper(),
        "sebutan_judul": kantor.sebutan_surat_tugas,
        "nomor": nomor,
    }
    isian["pelaporan"] = pelaporan or templat.teks(f"pelaporan.{bentuk}", **isian)
    alasan = templat.daftar(f"menimbang.{bentuk}", **isian) if menimbang is None else menimbang
    tugas = templat.daftar(f"untuk.{bentuk}", **isian) if untuk is None else untuk
    tanda_tangan = _tanda_tangan(kantor, tanggal, penandatangan)
    berlampiran = len(petugas) >= templat.angka("lampiran.mulai")
    blok: list[Blok] = [
        kop_kantor(kantor),
        Judul(templat.teks("judul", **isian), (templat.teks("nomor", **isian),)),
    ]
    blok += _bagian(templat.teks("label.menimbang"), butir(alasan, penutup=";"), Penomoran.HURUF)
    blok += _bagian(templat.teks("label.dasar"), butir(dasar), Penomoran.ANGKA)
    blok.append(Diktum(templat.teks("diktum", **isian)))
    label_kepada = templat.teks("label.kepada")
    if berlampiran:
        blok.append(Bagian(label_kepada, (templat.teks("lampiran.kepada", **isian) + ".",)))
    else:
        blok.append(Kepada(label_kepada, tuple(petugas)))
    blok += _bagian(templat.teks("label.untuk"), butir(tugas, dan=True), Penomoran.ANGKA)
    blok.append(tanda_tangan)
    if tembusan:
        blok.append(Tembusan(templat.teks("label.tembusan"), butir(tembusan)))
    if berlampiran:
        blok += _lampiran(templat, isian, tanggal, petugas, tanda_tangan)
    return IsiSurat(
        jenis=JENIS,
        nomor=nomor,
        tanggal=tanggal,
        hal=templat.teks("hal", **isian),
        penulis=kantor.nama,
        kertas=Kertas.dari_kantor(kantor, kertas),
        blok=tuple(blok),
    )


def huruf_awal_kecil(teks: str) -> str:
    """Lowers the first letter for use inside a sentence, but not that of an abbreviation ("DBD", "P2P")."""
    if teks[:1].isupper() and not (teks[1:2].isupper() or teks[1:2].isdigit()):
        return teks[0].lower() + teks[1:]
    return teks


def _waktu(templat: Templat, penugasan: Penugasan) -> str:
    kunci = "waktu.sehari" if penugasan.mulai == penugasan.selesai else "waktu.rentang"
    return templat.teks(kunci, rentang=rentang(penugasan.mulai, penugasan.selesai))


def _bagian(label: str, isi: tuple[str, ...], penomoran: Penomoran) -> list[Blok]:
    """A labelled part, without numbers when it has one item only; none when it is empty."""
    return [Bagian(label, isi, penomoran if len(isi) > 1 else Penomoran.TANPA)] if isi else []


def _tanda_tangan(kantor: Kantor, tanggal: date, penandatangan: Penandatangan) -> TandaTangan:
    return TandaTangan(
        tempat=kantor.tempat,
        tanggal=tanggal_panjang(tanggal),
        jabatan=penandatangan.sebutan(),
        nama=penandatangan.nama,
        pangkat=penandatangan.pangkat,
        nip=format_nip(penandatangan.nip),
    )


def _lampiran(
    templat: Templat, isian: dict[str, str], tanggal: date, petugas: Sequence[Orang], tanda_tangan: TandaTangan
) -> list[Blok]:
    rujukan = (
        (templat.teks("lampiran.nomor"), isian["nomor"]),
        (templat.teks("lampiran.tanggal"), tanggal_panjang(tanggal)),
    )
    kolom = (
        Kolom("No.", 9.0, utuh=True, tengah=True),
        Kolom("Nama", 45.0),
        Kolom("Pangkat/Gol.", 34.0),
        Kolom("NIP", 42.0, utuh=True),
        Kolom("Jabatan", 40.0),
    )
    baris = tuple((str(i), o.nama, o.pangkat or "–", o.nip or "–", o.jabatan or "–") for i, o in enumerate(petugas, 1))
    return [
        Lampiran(templat.teks("lampiran.kepala", **isian), rujukan, templat.teks("lampiran.judul", **isian)),
        Tabel(kolom, baris),
        TandaTangan("", "", tanda_tangan.jabatan, tanda_tangan.nama, tanda_tangan.pangkat, tanda_tangan.nip),
    ]
