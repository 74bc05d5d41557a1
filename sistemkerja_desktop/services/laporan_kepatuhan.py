"""The report of the check as a PDF file."""

from pathlib import Path

from sistemkerja_desktop.domain.galat import GalatPengguna, sebab_os
from sistemkerja_desktop.domain.kepatuhan.daftar import ATURAN
from sistemkerja_desktop.domain.kepatuhan.temuan import Pokok, Temuan
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.naskah.laporan_kepatuhan import ButirLaporan, ButirSisih, IsiLaporan, susun_laporan
from sistemkerja_desktop.naskah.pdf import HasilPdf, render_pdf
from sistemkerja_desktop.services.kantor import lambang
from sistemkerja_desktop.services.kepatuhan import Dikesampingkan, HasilKepatuhan
from sistemkerja_desktop.services.sesi import Sesi

_NAMA_TERBANYAK = 40


def laporan_kepatuhan(sesi: Sesi, hasil: HasilKepatuhan) -> HasilPdf:
    """Sets the report of a result with the office's letterhead and paper.

    Raises GalatPengguna for margins that leave no room. May be called from any thread.
    """
    profil = sesi.profil
    isi = IsiLaporan(
        peraturan=f"{profil.nama}, {sesi.model.nama}, profil versi {profil.versi}",
        kalimat=hasil.kalimat,
        waktu=hasil.waktu,
        pokok=[
            (p.label, [_butir(hasil, t, profil.nama_singkat) for t in hasil.temuan if ATURAN[t.aturan].pokok is p])
            for p in Pokok
        ],
        dikesampingkan=[_sisih(d) for d in hasil.dikesampingkan],
        sesuai=[(a.kode, a.nama, a.pokok.label) for a in hasil.sesuai],
    )
    return render_pdf(susun_laporan(sesi.kantor, isi), lambang(sesi))


def simpan_laporan_kepatuhan(sesi: Sesi, hasil: HasilKepatuhan, path: Path) -> Path:
    """Writes the report and returns its path. Raises GalatPengguna when the file cannot be written."""
    pdf = laporan_kepatuhan(sesi, hasil).pdf
    sementara = path.with_name(f".{path.name}.baru")
    try:
        sementara.write_bytes(pdf)
        sementara.replace(path)
    except OSError as galat:
        raise GalatPengguna(
            f"{path.name} tidak dapat ditulis: {sebab_os(galat)}.",
            "Tutup berkas itu bila sedang dibuka, atau pilih folder lain.",
        ) from galat
    finally:
        sementara.unlink(missing_ok=True)
    return path


def _butir(hasil: HasilKepatuhan, temuan: Temuan, peraturan: str) -> ButirLaporan:
    dasar = _dasar(temuan, peraturan)
    uraian = f"{temuan.uraian} {_seluruhnya(hasil, temuan)}".strip()
    return ButirLaporan(temuan.aturan, temuan.tingkat.label, temuan.judul, uraian, dasar, temuan.tindakan)


def _seluruhnya(hasil: HasilKepatuhan, temuan: Temuan) -> str:
    """The names behind a finding that is told once for many, as many as a cell of a page can hold."""
    if len(temuan.orang) < 2:
        return ""
    nama = [orang.nama for orang in hasil.orang(temuan)]
    lain = f"; dan {ribuan(len(nama) - _NAMA_TERBANYAK)} orang lain" if len(nama) > _NAMA_TERBANYAK else ""
    return f"Seluruhnya: {'; '.join(nama[:_NAMA_TERBANYAK])}{lain}."


def _dasar(temuan: Temuan, peraturan: str) -> str:
    """The places in the law; only another regulation than that of the report (`peraturan`) is named."""
    if temuan.dasar is None:
        return temuan.sumber
    menurut: dict[str, list[str]] = {}
    for satu in temuan.dasar.dasar:
        menurut.setdefault(satu.peraturan, []).append(satu.pasal)
    return "; ".join(", ".join(pasal if nama == peraturan else [*pasal, nama]) for nama, pasal in menurut.items())


def _sisih(isi: Dikesampingkan) -> ButirSisih:
    satu = isi.pengecualian
    masa = f"sejak {tanggal_singkat(satu.sejak)}"
    masa += f" sampai {tanggal_singkat(satu.sampai)}" if satu.sampai else ""
    return ButirSisih(isi.temuan.aturan, isi.temuan.judul, satu.alasan, masa)
