"""A letter of the register as DOCX: from its stored content, whole or not at all."""

import io
from datetime import date
from pathlib import Path

import docx
import pytest

from sistemkerja_desktop.domain.galat import GalatLingkungan, GalatPengguna
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.naskah.isi import Alinea, IsiSurat, Judul, Kertas
from sistemkerja_desktop.services import surat as layanan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.surat_docx import simpan_docx

HARI = date(2026, 9, 7)


@pytest.fixture
def surat(sesi: Sesi) -> Surat:
    def susun(nomor: str) -> IsiSurat:
        blok = (Judul("SURAT TUGAS", (f"NOMOR {nomor}",)), Alinea("Isi surat."))
        return IsiSurat("surat-tugas", nomor, HARI, "Uji", sesi.kantor.nama, Kertas.dari_kantor(sesi.kantor), blok)

    with sesi.tulis("Terbitkan surat", dapat_diurungkan=False) as uk:
        return layanan.terbitkan(uk, kantor=sesi.kantor, susun=susun, tanggal=HARI, kepada="1 orang").surat


def test_docx_dari_isi_yang_disimpan(sesi: Sesi, surat: Surat, tmp_path: Path) -> None:
    tujuan = tmp_path / "surat.docx"
    simpan_docx(sesi, surat.id, tujuan)
    dokumen = docx.Document(io.BytesIO(tujuan.read_bytes()))
    assert [p.text for p in dokumen.paragraphs] == [
        "SURAT TUGAS",
        f"NOMOR {surat.nomor}".replace(" ", "\u00a0"),
        "Isi surat.",
    ]
    simpan_docx(sesi, surat.id, tmp_path / "lagi.docx")
    assert (tmp_path / "lagi.docx").read_bytes() == tujuan.read_bytes()


def test_nomor_tanpa_isi_ditolak(sesi: Sesi, tmp_path: Path) -> None:
    layanan.cadangkan_nomor(sesi, HARI, 4, "Surat di luar program")
    with sesi.baca() as uk:
        (baris,) = uk.list(Surat)
    with pytest.raises(GalatPengguna, match="tidak dibuat dengan program ini"):
        simpan_docx(sesi, baris.id, tmp_path / "a.docx")
    assert not list(tmp_path.glob("*.docx"))


def test_tempat_yang_tidak_dapat_ditulisi(sesi: Sesi, surat: Surat, tmp_path: Path) -> None:
    with pytest.raises(GalatLingkungan, match="tidak dapat ditulis"):
        simpan_docx(sesi, surat.id, tmp_path / "tiada" / "a.docx")
    assert not (tmp_path / "tiada").exists()
