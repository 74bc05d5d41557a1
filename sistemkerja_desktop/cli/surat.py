"""`sistemkerja surat`: all issued letters again, byte for byte as they were issued."""

import hashlib
from pathlib import Path

from sistemkerja_desktop.cli.keluaran import cetak
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.surat import simpan_semua_surat


def surat(berkas: Path, keluaran: Path, *, sebagai_json: bool) -> int:
    """Writes the letters into the folder. Returns 0. Raises GalatPengguna when a letter's bytes are damaged."""
    sesi = buka_kantor(berkas, hanya_baca=True)
    try:
        ditulis = simpan_semua_surat(sesi, keluaran)
    finally:
        sesi.tutup()
    data = {"surat": [{"berkas": p.name, "sha256": hashlib.sha256(p.read_bytes()).hexdigest()} for p in ditulis]}
    cetak(data, [str(p) for p in ditulis] + [f"{len(ditulis)} surat ditulis."], sebagai_json=sebagai_json)
    return 0
