"""`sistemkerja periksa`: the office's file against its regulation."""

from pathlib import Path
from typing import Any

from sistemkerja_desktop.cli.keluaran import cetak
from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan, Tingkat
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.kepatuhan import HasilKepatuhan, PemeriksaKepatuhan


def periksa(berkas: Path, *, sebagai_json: bool, pdf: Path | None = None) -> int:
    """Prints the open findings, and writes the report to `pdf` if one is given.

    Returns 0 where nothing has to be mended (no pelanggaran), else 1. Raises GalatPengguna when the report cannot be
    written.
    """
    sesi = buka_kantor(berkas, hanya_baca=True)
    try:
        hasil = PemeriksaKepatuhan(sesi).hasil()
        if pdf is not None:
            from sistemkerja_desktop.services.laporan_kepatuhan import simpan_laporan_kepatuhan

            simpan_laporan_kepatuhan(sesi, hasil, pdf)
    finally:
        sesi.tutup()
    cetak(_data(hasil), _baris(hasil), sebagai_json=sebagai_json)
    return 1 if hasil.jumlah[Tingkat.PELANGGARAN] else 0


def _data(hasil: HasilKepatuhan) -> dict[str, Any]:
    return {
        "temuan": [
            {
                "aturan": t.aturan,
                "tingkat": t.tingkat.value,
                "entitas": t.entitas,
                "entitas_id": t.entitas_id,
                "judul": t.judul,
                "uraian": t.uraian,
                "dasar_hukum": _dasar(t),
                "tindakan": t.tindakan,
            }
            # Those behind a finding that is told once for many.
            | ({"orang": [{"id": orang.id, "nama": orang.nama} for orang in hasil.orang(t)]} if t.orang else {})
            for t in hasil.temuan
        ],
        "jumlah": {tingkat.value: jumlah for tingkat, jumlah in hasil.jumlah.items()}
        | {"dikesampingkan": len(hasil.dikesampingkan), "aturan": hasil.berlaku, "sesuai": len(hasil.sesuai)},
    }


def _dasar(temuan: Temuan) -> list[str]:
    """The places in the law, or where the finding comes from else."""
    if temuan.dasar is None:
        return [temuan.sumber]
    return [f"{d.pasal} {d.peraturan}" for d in temuan.dasar.dasar]


def _baris(hasil: HasilKepatuhan) -> list[str]:
    baris: list[str] = []
    for tingkat in Tingkat:
        milik = [t for t in hasil.temuan if t.tingkat == tingkat]
        if milik:
            baris += ["", f"{tingkat.label} ({len(milik)})"]
        for t in milik:
            baris += [f"- {t.aturan} {t.judul}", f"    {t.uraian} [{', '.join(_dasar(t))}]", f"    {t.tindakan}"]
    return [*baris, "", f"{hasil.kalimat}, {len(hasil.dikesampingkan)} temuan dikesampingkan."]
