"""What a refusal says: the fault, what to do, and the articles of the rule."""

import errno
import os

import pytest

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna, sebab_os


def test_a_refusal_by_a_rule_names_its_articles_once() -> None:
    galat = GalatAturan("Pejabat itu tidak menetapkan tim ini.", "Pilih Kepala.", ("Ps. 8 ayat (3)", "Ps. 8 ayat (3)"))
    assert galat.uraian == "Pilih Kepala. Dasar hukum: Ps. 8 ayat (3)."
    assert GalatAturan("Penolakan tanpa alasan.", "", ("Ps. 9", "Lamp. 2")).uraian == "Dasar hukum: Ps. 9, Lamp. 2."


def test_an_article_that_the_message_names_is_not_repeated() -> None:
    galat = GalatAturan("Belum dicatat: menyusun rencana (Lamp. 1.J.2 a(2)).", "Catat.", ("Lamp. 1.J.2 a(2)", ""))
    assert galat.uraian == "Catat."


def test_other_faults_say_what_to_do() -> None:
    assert GalatPengguna("Nomor 148 sudah dipakai.", "Pilih nomor lain.").uraian == "Pilih nomor lain."


@pytest.mark.parametrize(
    ("nomor", "sebab"),
    [
        (errno.EISDIR, "itu sebuah folder"),
        (errno.ENOSPC, "ruang disk habis"),
        (errno.EPIPE, f"komputer menolaknya (kesalahan {errno.EPIPE})"),
    ],
)
def test_why_the_computer_refused_is_said_in_indonesian(nomor: int, sebab: str) -> None:
    asal = OSError(nomor, os.strerror(nomor))
    assert sebab_os(asal) == sebab_os(RuntimeError(asal)) == sebab
    assert sebab_os(ValueError("lain")) == "komputer menolaknya"
