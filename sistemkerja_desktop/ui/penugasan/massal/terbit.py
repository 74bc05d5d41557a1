"""Issues one letter each for a whole list, with progress and a way to stop it, and offers to print them all."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.dialog import DialogPesan, Jawaban, JenisJawaban

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.galat import GalatPengguna
    from sistemkerja_desktop.domain.perubahan import Perubahan
    from sistemkerja_desktop.services.penugasan import RancanganPenugasan
    from sistemkerja_desktop.services.penugasan.massal import HasilMassal
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.tugas import Kemajuan, Tugas


def terbitkan_daftar(
    konteks: "Konteks",
    rancangan: "RancanganPenugasan",
    selesai: "Callable[[HasilMassal], object]",
    gagal: "Callable[[GalatPengguna], object]",
) -> "Tugas":
    """Begins to issue. Calls `selesai` or `gagal` at the end, neither when it was stopped: nothing is written then."""
    from sistemkerja_desktop.services.penugasan.massal import terbitkan_massal

    sesi = konteks.sesi

    def kerja(kemajuan: "Kemajuan") -> "tuple[Perubahan, HasilMassal]":
        return terbitkan_massal(sesi, rancangan, lambda sampai, dari, _siapa: kemajuan.lapor(sampai, dari))

    def berhasil(hasil: object) -> None:
        perubahan, massal = cast("tuple[Perubahan, HasilMassal]", hasil)
        konteks.pesan(perubahan.nama)
        selesai(massal)

    judul = f"Menerbitkan {ribuan(len(rancangan.peserta))} surat"
    return konteks.jalankan(kerja, berhasil, gagal, judul=judul)


def tawarkan_cetak(konteks: "Konteks", hasil: "HasilMassal", induk: QWidget | None) -> None:
    """Tells what was issued, and prints all of it where that is wanted."""
    from sistemkerja_desktop.domain.surat import Surat

    with konteks.sesi.baca() as uk:
        nomor = [uk.get(Surat, hasil.surat_ids[0]).nomor, uk.get(Surat, hasil.surat_ids[-1]).nomor]
    dialog = DialogPesan(
        "Surat terbit",
        f"{ribuan(len(hasil.surat_ids))} {konteks.sesi.kantor.sebutan_surat_tugas} terbit.",
        f"Nomor {nomor[0]} sampai {nomor[1]}.",
        keadaan=Keadaan.OK,
        jawaban=(
            Jawaban("tutup", "Tutup", aman=True),
            Jawaban("cetak", "Cetak semua", JenisJawaban.UTAMA),
        ),
        induk=induk,
        nama="dialog-massal-terbit",
    )
    dialog.exec()
    cetak = dialog.jawaban == "cetak"
    dialog.deleteLater()
    tempat = induk or konteks.jendela
    if cetak and tempat is not None:
        from sistemkerja_desktop.ui.surat.cetak import cetak_surat

        cetak_surat(konteks, hasil.surat_ids, tempat)
