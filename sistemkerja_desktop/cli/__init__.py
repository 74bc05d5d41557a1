"""The commands of the program. Without a command the window opens."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sistemkerja_desktop import __version__
from sistemkerja_desktop.cli.keluaran import KODE_PIPA_PUTUS, buang_keluaran, pipa_putus
from sistemkerja_desktop.domain.galat import GalatPengguna

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code: 0 done, 1 refused or found wanting, 2 wrong use.

    141, as of a program that SIGPIPE ended, when whoever read the output has gone ("| head").
    """
    try:
        try:
            return _utama(argv)
        finally:
            if sys.stdout is not None:
                # Here, and not when Python ends, which would print a traceback of its own.
                sys.stdout.flush()
    except OSError as galat:
        if not pipa_putus(galat):
            raise
        buang_keluaran()
        return KODE_PIPA_PUTUS


def _utama(argv: Sequence[str] | None) -> int:
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):
            # A Windows console may not know every letter; a name must not stop a command.
            aliran.reconfigure(errors="replace")
    pengurai = _pengurai()
    pilihan = pengurai.parse_args(argv)
    if pilihan.contoh and (pilihan.perintah or pilihan.berkas):
        pengurai.error("--contoh dipakai sendiri, tanpa --berkas dan tanpa perintah")
    if pilihan.perintah == "surat" and pilihan.bagian is None and not (pilihan.berkas_kantor and pilihan.keluaran):
        # argparse would ask for them before "periksa" too.
        pengurai.error("surat memerlukan --berkas dan --keluaran")
    try:
        if pilihan.perintah is None:
            return _buka_jendela(pilihan)
        return _jalankan(pilihan)
    except GalatPengguna as galat:
        if getattr(pilihan, "json", False):
            print(json.dumps({"galat": galat.pesan, "tindakan": galat.tindakan}, ensure_ascii=False))
        else:
            print(f"{galat.pesan} {galat.tindakan}".strip(), file=sys.stderr)
        return 1


def _buka_jendela(pilihan: argparse.Namespace) -> int:
    from sistemkerja_desktop.app import jalankan

    if not pilihan.contoh:
        return jalankan(pilihan.berkas)
    from sistemkerja_desktop.services.daftar_contoh import contoh_dengan_id

    try:
        contoh = contoh_dengan_id(pilihan.contoh)
    except GalatPengguna as galat:
        print(f"{galat.pesan} {galat.tindakan}", file=sys.stderr)
        return 2
    return jalankan(contoh=contoh.id)


def _jalankan(pilihan: argparse.Namespace) -> int:
    if pilihan.perintah == "demo":
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform in ("win32", "darwin")):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from sistemkerja_desktop.cli.demo import demo

        return demo(pilihan.keluaran, sebagai_json=pilihan.json)
    if pilihan.perintah == "impor":
        from sistemkerja_desktop.cli.impor import impor

        return impor(pilihan.berkas_kantor, pilihan.data, uji=pilihan.uji, sebagai_json=pilihan.json)
    if pilihan.perintah == "surat" and pilihan.bagian == "periksa":
        from sistemkerja_desktop.cli.surat_periksa import surat_periksa

        return surat_periksa(pilihan.berkas_kantor, pilihan.pdf, sebagai_json=pilihan.json)
    if pilihan.perintah == "surat":
        from sistemkerja_desktop.cli.surat import surat

        return surat(pilihan.berkas_kantor, pilihan.keluaran, sebagai_json=pilihan.json)
    if pilihan.perintah == "periksa":
        from sistemkerja_desktop.cli.periksa import periksa

        return periksa(pilihan.berkas_kantor, sebagai_json=pilihan.json, pdf=pilihan.pdf)
    if pilihan.perintah == "regulasi":
        from sistemkerja_desktop.cli.regulasi import regulasi

        return regulasi(pilihan)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from sistemkerja_desktop.cli.swauji import swauji

    return swauji(sebagai_json=pilihan.json)


def _pengurai() -> argparse.ArgumentParser:
    pengurai = argparse.ArgumentParser(
        prog="sistemkerja", description="Sistem Kerja Desktop. Tanpa perintah, jendela program dibuka."
    )
    pengurai.add_argument("--berkas", type=Path, metavar="F", help="berkas kantor (.skd) yang dibuka")
    pengurai.add_argument("--contoh", metavar="ID", help="kantor contoh yang dibuka, misalnya badung-dinas")
    pengurai.add_argument("--version", action="version", version=f"Sistem Kerja Desktop {__version__}")
    perintah = pengurai.add_subparsers(dest="perintah", metavar="perintah")

    demo = perintah.add_parser("demo", help="jalankan seluruh alur pada kantor contoh, tanpa layar")
    demo.add_argument("--keluaran", type=Path, required=True, metavar="DIR", help="folder hasil")

    impor = perintah.add_parser("impor", help="impor pegawai dari .xlsx, .xls, .ods, atau .csv")
    impor.add_argument(
        "--berkas", type=Path, required=True, metavar="F", dest="berkas_kantor", help="berkas kantor (.skd)"
    )
    impor.add_argument("data", type=Path, help="berkas pegawai")
    impor.add_argument("--uji", action="store_true", help="periksa saja, jangan menulis apa pun")

    surat = perintah.add_parser("surat", help="tulis semua surat yang pernah terbit, sama sampai byte terakhir")
    surat.add_argument("--berkas", type=Path, metavar="F", dest="berkas_kantor", help="berkas kantor (.skd)")
    surat.add_argument("--keluaran", type=Path, metavar="DIR", help="folder hasil")
    bagian_surat = surat.add_subparsers(dest="bagian", metavar="periksa")
    surat_asli = bagian_surat.add_parser("periksa", help="periksa apakah sebuah PDF surat yang pernah terbit")
    surat_asli.add_argument("pdf", type=Path, metavar="SURAT.pdf", help="surat yang diperiksa")
    surat_asli.add_argument(
        "--berkas", type=Path, required=True, metavar="F", dest="berkas_kantor", help="berkas kantor (.skd)"
    )

    kepatuhan = perintah.add_parser("periksa", help="periksa kantor terhadap peraturannya")
    kepatuhan.add_argument(
        "--berkas", type=Path, required=True, metavar="F", dest="berkas_kantor", help="berkas kantor (.skd)"
    )
    kepatuhan.add_argument("--pdf", type=Path, metavar="FILE", help="tulis laporan sebagai PDF")

    peraturan = perintah.add_parser("regulasi", help="profil peraturan: daftar, periksa, tampilkan")
    bagian = peraturan.add_subparsers(dest="bagian", metavar="bagian", required=True)
    daftar = bagian.add_parser("daftar", help="profil yang ada beserta modelnya")
    periksa = bagian.add_parser("periksa", help="periksa profil dalam sebuah folder")
    periksa.add_argument("folder", type=Path, metavar="DIR", help="folder profil")
    tampilkan = bagian.add_parser("tampilkan", help="semua aturan sebuah profil beserta pasalnya")
    tampilkan.add_argument("id", metavar="ID", help="id profil")

    swauji = perintah.add_parser("swauji", help="periksa pemasangan program di komputer ini")
    for satu in (demo, impor, surat, surat_asli, kepatuhan, swauji, daftar, periksa, tampilkan):
        satu.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    return pengurai
