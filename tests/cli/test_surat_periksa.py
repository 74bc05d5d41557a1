"""`sistemkerja surat periksa`: the issued PDF is told from every other file."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sistemkerja_desktop.cli import main
from sistemkerja_desktop.domain.surat import KeadaanSurat, PengaturanSurat, Surat
from sistemkerja_desktop.naskah.isi import Alinea, IsiSurat, Judul, Kertas, KodeQr
from sistemkerja_desktop.naskah.pdf import render_pdf
from sistemkerja_desktop.services import surat as layanan
from sistemkerja_desktop.services.agenda.pengaturan import atur_penomoran
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat_periksa import HasilPeriksa, isi_qr, periksa_pdf, sidik_surat

HARI = date(2026, 9, 7)


def isi_surat(sesi: Sesi, nomor: str, hal: str = "Penyelidikan DBD") -> IsiSurat:
    kertas = Kertas.dari_kantor(sesi.kantor)
    blok = (Judul("SURAT TUGAS", (f"NOMOR {nomor}",)), Alinea("Isi surat."))
    return IsiSurat("surat-tugas", nomor, HARI, hal, sesi.kantor.nama, kertas, blok)


def terbit(sesi: Sesi, hal: str = "Penyelidikan DBD") -> tuple[Surat, bytes]:
    with sesi.tulis("Terbitkan surat", dapat_diurungkan=False) as uk:
        hasil = layanan.terbitkan(
            uk, kantor=sesi.kantor, susun=lambda nomor: isi_surat(sesi, nomor, hal), tanggal=HARI, kepada="1 orang"
        )
    return hasil.surat, hasil.dokumen.pdf


@pytest.fixture
def periksa(sesi: Sesi, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Any]]:
    """Runs the command on these bytes; its exit code and its JSON, or its lines with `teks`."""

    def jalankan(pdf: bytes, *, teks: bool = False) -> tuple[int, Any]:
        berkas = tmp_path / "Surat dari meja depan.pdf"
        berkas.write_bytes(pdf)
        kode = main(["surat", "periksa", str(berkas), "--berkas", str(sesi.path), *([] if teks else ["--json"])])
        keluar = capsys.readouterr().out
        return kode, keluar if teks else json.loads(keluar)

    return jalankan


def test_surat_asli_disebut_asli(sesi, periksa):
    surat, pdf = terbit(sesi)
    kode, data = periksa(pdf)
    assert (kode, data["asli"], data["hasil"], data["keadaan"]) == (0, True, "asli", "terbit")
    assert data["surat"] == {
        "nomor": surat.nomor, "tanggal": "2026-09-07", "hal": "Penyelidikan DBD", "jenis": "surat-tugas",
        "sha256": surat.sha256, "qr": "",
    }  # fmt: skip
    kode, teks = periksa(pdf, teks=True)
    assert kode == 0
    assert teks == (
        f"Asli: sama sampai byte terakhir dengan surat nomor {surat.nomor} tanggal 7 September 2026, "
        f"hal Penyelidikan DBD. Surat ini berlaku.\nSHA-256 yang diterbitkan: {surat.sha256}\n"
    )


def test_kode_qr_surat_dapat_dicocokkan(sesi, periksa):
    atur_penomoran(sesi, PengaturanSurat(0, "surat-tugas", klasifikasi="800", dengan_qr=True))
    surat, pdf = terbit(sesi)
    qr = periksa(pdf)[1]["surat"]["qr"]
    nomor, tanggal, sidik = qr.split("|")
    assert (nomor, tanggal) == (surat.nomor, "2026-09-07")
    assert periksa(pdf, teks=True)[1].endswith(f"\nKode QR suratnya: {qr}\n")
    assert sidik_surat(surat) == (sidik, surat.sha256[:16])


def test_surat_dicabut_tetap_asli_dengan_catatan(sesi, periksa):
    surat, pdf = terbit(sesi)
    layanan.cabut_surat(sesi, surat.id, "Salah nama.")
    kode, data = periksa(pdf)
    assert (kode, data["asli"], data["keadaan"]) == (0, True, "dicabut")
    assert data["keterangan"].endswith("Surat ini sudah dicabut dan tidak berlaku lagi. Alasan: Salah nama.")


def test_surat_yang_diganti_menyebut_penggantinya(sesi, periksa):
    lama, pdf = terbit(sesi)
    baru, _ = terbit(sesi, "Perubahan")
    with sesi.tulis("Ganti", dapat_diurungkan=False) as uk:
        uk.update(replace(baru, mengganti_id=lama.id))
    kode, data = periksa(pdf)
    assert (kode, data["keadaan"], data["pengganti"]["nomor"]) == (0, "diganti", baru.nomor)
    assert f"sudah diganti dengan surat nomor {baru.nomor}" in data["keterangan"]
    # A revoked successor takes no letter's place.
    layanan.cabut_surat(sesi, baru.id, "Keliru")
    assert periksa(pdf)[1]["keadaan"] == "terbit"


@pytest.mark.parametrize("letak", [0.3, 0.6, 0.99])
def test_satu_byte_lain_bukan_yang_diterbitkan(sesi, periksa, letak):
    surat, pdf = terbit(sesi)
    ubah = bytearray(pdf)
    ubah[int(len(pdf) * letak)] ^= 1
    kode, data = periksa(bytes(ubah))
    assert (kode, data["asli"]) == (1, False)
    assert (data["hasil"], data["surat"]["nomor"]) == ("berbeda", surat.nomor)
    assert data["keterangan"].startswith(f"Bukan yang diterbitkan: berkas ini menyebut diri surat nomor {surat.nomor}")


def test_berkas_terpotong_tetap_menyebut_nomornya(sesi, periksa):
    surat, pdf = terbit(sesi)
    kode, data = periksa(pdf[: pdf.index(b"<?xpacket end")])
    assert (kode, data["hasil"], data["surat"]["nomor"]) == (1, "berbeda", surat.nomor)


def test_isi_diubah_dan_disusun_lagi_ketahuan(sesi, periksa):
    """The same number, the same date, another subject, made with the program's own renderer."""
    surat, _ = terbit(sesi)
    kode, data = periksa(render_pdf(isi_surat(sesi, surat.nomor, "Perjalanan dinas")).pdf)
    assert (kode, data["hasil"], data["pengakuan"]) == (1, "berbeda", surat.nomor)


def test_disimpan_ulang_tanpa_keterangan_dikenali_dari_teksnya(sesi, periksa):
    surat, pdf = terbit(sesi)
    terbit(sesi)
    tanpa = pdf.replace(b"dc:identifier", b"dc:identifies")
    kode, data = periksa(tanpa)
    assert (kode, data["hasil"], data["surat"]["nomor"]) == (1, "berbeda", surat.nomor)


def test_nomor_yang_tidak_pernah_terbit(sesi, periksa):
    terbit(sesi)
    kode, data = periksa(render_pdf(isi_surat(sesi, "800.1.11.1/999/PKM-LS/IX/2026")).pdf)
    assert (kode, data["hasil"], data["surat"]) == (1, "nomor-asing", None)
    assert data["pengakuan"] == "800.1.11.1/999/PKM-LS/IX/2026"
    assert "tidak pernah diterbitkan" in data["keterangan"]


def test_nomor_yang_baru_dicadangkan_belum_terbit(sesi):
    layanan.cadangkan_nomor(sesi, HARI, 9)
    with sesi.baca() as uk:
        (baris,) = [s for s in uk.list(Surat) if s.keadaan is KeadaanSurat.DICADANGKAN]
    hasil = periksa_pdf(sesi, render_pdf(isi_surat(sesi, baris.nomor)).pdf)
    assert (hasil.hasil, hasil.pengakuan) == (HasilPeriksa.NOMOR_ASING, baris.nomor)


def test_pdf_tanpa_nomor_dan_bukan_pdf(sesi, periksa):
    terbit(sesi)
    kode, data = periksa(render_pdf(replace(isi_surat(sesi, ""), blok=(Alinea("Halo."),))).pdf)
    assert (kode, data["hasil"]) == (1, "tidak-dikenal")
    for isi in (b"", b"bukan pdf", b"PK\x03\x04word/document.xml"):
        kode, data = periksa(isi)
        assert (kode, data["hasil"], data["keterangan"]) == (1, "bukan-pdf", "Berkas ini bukan PDF yang dapat dibaca.")


def test_nomor_yang_berawal_sama_tidak_tertukar(sesi):
    """Number 1/… stands within 11/…: the whole number counts."""
    surat = [terbit(sesi)[0] for _ in range(11)]
    pdf = layanan.dokumen_surat(sesi, surat[10].id).pdf.replace(b"dc:identifier", b"dc:identifies")
    hasil = periksa_pdf(sesi, pdf)
    assert hasil.surat is not None
    assert hasil.surat.id == surat[10].id


def test_byte_tersimpan_yang_rusak_tidak_disebut_asli(sesi):
    surat, pdf = terbit(sesi)
    with sesi.tulis("Rusak", dapat_diurungkan=False) as uk:
        dokumen = uk.find(layanan.DokumenSurat, surat_id=surat.id)
        assert dokumen is not None
        uk.update(replace(dokumen, pdf=pdf[:-1] + b"x"))
    assert not periksa_pdf(sesi, pdf).asli


def test_berkas_yang_tidak_ada_disebut(sesi, tmp_path, capsys):
    assert main(["surat", "periksa", str(tmp_path / "tiada.pdf"), "--berkas", str(sesi.path)]) == 1
    assert "tidak dapat dibaca" in capsys.readouterr().err
    assert main(["surat", "periksa", str(tmp_path), "--berkas", str(sesi.path)]) == 1


def test_perintah_surat_tanpa_folder_tetap_salah_pakai(sesi, tmp_path, capsys):
    for argumen in (["surat"], ["surat", "--berkas", str(sesi.path)], ["surat", "--keluaran", str(tmp_path)]):
        with pytest.raises(SystemExit) as keluar:
            main(argumen)
        assert keluar.value.code == 2
    assert "--berkas dan --keluaran" in capsys.readouterr().err
    with pytest.raises(SystemExit) as keluar:
        main(["surat", "periksa", "a.pdf"])
    assert keluar.value.code == 2


def test_perintah_surat_masih_menulis_semua(sesi, tmp_path):
    _, pdf = terbit(sesi)
    assert main(["surat", "--berkas", str(sesi.path), "--keluaran", str(tmp_path / "hasil")]) == 0
    (ditulis,) = (tmp_path / "hasil").iterdir()
    assert ditulis.read_bytes() == pdf


def test_isi_qr_tidak_bergantung_pada_kode_qr_itu_sendiri(sesi):
    isi = isi_surat(sesi, "800/1/2026")
    teks = isi_qr(isi.nomor, isi.tanggal, isi)
    nomor, tanggal, jejak = teks.split("|")
    assert (nomor, tanggal, len(jejak)) == ("800/1/2026", "2026-09-07", 16)
    dengan = replace(isi, blok=(*isi.blok, KodeQr(teks, "Periksa.")))
    assert isi_qr(isi.nomor, isi.tanggal, dengan) == teks
    lain = replace(isi, hal="Lain")
    assert isi_qr(isi.nomor, isi.tanggal, lain) != teks


def test_pdf_rusak_atau_terpotong_disebut_rusak(sesi, periksa):
    _, pdf = terbit(sesi)
    for isi in (pdf[: len(pdf) // 2], _halaman_rusak(pdf)):
        kode, data = periksa(isi)
        assert (kode, data["hasil"]) == (1, "bukan-pdf")
        assert data["keterangan"].startswith("PDF ini tidak dapat dibaca: rusak, terpotong, atau bersandi.")


def _halaman_rusak(pdf: bytes) -> bytes:
    """Opens, and its page does not; and it no longer names its number."""
    return pdf.replace(b"dc:identifier", b"dc:identifies").replace(b"/Type /Page\n", b"/Type /Pagf\n")


def test_pindaian_disebut_gambar(sesi, periksa):
    import io

    from PIL import Image

    terbit(sesi)
    keluar = io.BytesIO()
    Image.new("L", (60, 80), 200).save(keluar, "PDF")
    kode, data = periksa(keluar.getvalue())
    assert (kode, data["hasil"]) == (1, "tidak-dikenal")
    assert "hanya berisi gambar" in data["keterangan"]
