"""The one way into the import: from a file to checked, compared rows. Reads only; nothing is written anywhere."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.impor.banding import bandingkan
from sistemkerja_desktop.services.impor.judul import cari_judul, judul_di, judul_diingat, judul_dipilih, penilai_lembar
from sistemkerja_desktop.services.impor.model import (
    AnalisisDibatalkan,
    Batal,
    HasilAnalisis,
    HasilBanding,
    Kemajuan,
    Koreksi,
    PegawaiYangAda,
    Pemetaan,
    TataLetak,
)
from sistemkerja_desktop.services.impor.pemetaan import SUDAH_DARI, periksa_pemetaan, terapkan_pilihan, usulkan
from sistemkerja_desktop.services.impor.pemulung import tanpa_pemulung
from sistemkerja_desktop.services.impor.periksa import baca_lembar, semua_baris
from sistemkerja_desktop.services.impor.rakit import rakit
from sistemkerja_desktop.services.impor.unit import PencocokUnit
from sistemkerja_desktop.storage.tabel_berkas import TabelBerkas, baca_tabel, huruf_kolom

_LANGKAH = 5


def analisis(
    path: Path,
    *,
    units_yang_ada: Sequence[UnitOrganisasi] = (),
    pegawai_yang_ada: Iterable[PegawaiYangAda] = (),
    lembar: str = "",
    baris_judul: int | None = None,
    pemetaan: Mapping[int, str] | None = None,
    pemetaan_diingat: Mapping[str, TataLetak] | None = None,
    koreksi: Koreksi | None = None,
    hari_ini: date | None = None,
    kemajuan: Kemajuan | None = None,
    batal: Batal | None = None,
) -> HasilAnalisis:
    """Reads the file and does everything up to the comparison.

    `lembar` names a sheet, else the one is taken that looks most like a list of employees. `baris_judul` is the
    Excel number of the header row where the person corrects it. `pemetaan` (column number -> field, "" for none)
    is laid over the proposal, `pemetaan_diingat` (signature -> layout) is what earlier imports used.
    `hari_ini` is the day that dates are judged by, the computer's where it is not given.
    Raises GalatPengguna where the file cannot be used, AnalisisDibatalkan where `batal` said so.
    """
    _lapor(kemajuan, batal, 0, "Membaca berkas")
    with tanpa_pemulung():
        tabel = baca_tabel(path, lembar=lembar, nilai=penilai_lembar(pemetaan_diingat or {}))
        return analisis_tabel(
            tabel,
            units_yang_ada=units_yang_ada,
            pegawai_yang_ada=pegawai_yang_ada,
            baris_judul=baris_judul,
            pemetaan=pemetaan,
            pemetaan_diingat=pemetaan_diingat,
            koreksi=koreksi,
            hari_ini=hari_ini,
            kemajuan=kemajuan,
            batal=batal,
        )


def analisis_tabel(
    tabel: TabelBerkas,
    *,
    units_yang_ada: Sequence[UnitOrganisasi] = (),
    pegawai_yang_ada: Iterable[PegawaiYangAda] = (),
    baris_judul: int | None = None,
    pemetaan: Mapping[int, str] | None = None,
    pemetaan_diingat: Mapping[str, TataLetak] | None = None,
    koreksi: Koreksi | None = None,
    hari_ini: date | None = None,
    kemajuan: Kemajuan | None = None,
    batal: Batal | None = None,
) -> HasilAnalisis:
    """`analisis` for a table that is read already: after a correction or another mapping, `HasilAnalisis.tabel`
    is given here again, which is quick."""
    _lapor(kemajuan, batal, 1, "Mencari judul dan kolom")
    otomatis = cari_judul(tabel.baris)
    if baris_judul is not None and 0 <= baris_judul - tabel.baris_awal < len(tabel.baris):
        judul = judul_di(tabel.baris, baris_judul - tabel.baris_awal)
    else:
        judul = judul_diingat(tabel.baris, judul_dipilih(pemetaan_diingat or {})) or otomatis
    usulan = usulkan(tabel, judul)
    diingat = (pemetaan_diingat or {}).get(usulan.tanda)
    dipakai = terapkan_pilihan(usulan, diingat.kolom) if diingat else usulan
    if pemetaan is not None:
        dipakai = terapkan_pilihan(dipakai, pemetaan)
    galat = periksa_pemetaan(dipakai.kolom)
    catatan = _catatan(tabel, dipakai)
    if galat:
        return HasilAnalisis(
            tabel,
            judul,
            dipakai,
            diingat is not None,
            (),
            HasilBanding(()),
            catatan=catatan,
            galat_pemetaan=galat,
            judul_dipilih=judul != otomatis,
        )
    with tanpa_pemulung():
        _lapor(kemajuan, batal, 2, "Memeriksa baris")
        isi = baca_lembar(tabel, judul, dipakai, koreksi or Koreksi())
        _lapor(kemajuan, batal, 3, "Memeriksa baris")
        unit_baru = rakit(isi, PencocokUnit(units_yang_ada, (koreksi or Koreksi()).unit), hari_ini or date.today())
        baris = semua_baris(isi)
        _lapor(kemajuan, batal, 4, "Membandingkan dengan data kantor")
        banding = bandingkan(baris, pegawai_yang_ada)
    _lapor(kemajuan, batal, _LANGKAH, "Selesai")
    return HasilAnalisis(
        tabel,
        judul,
        dipakai,
        diingat is not None,
        tuple(baris),
        banding,
        unit_baru,
        catatan,
        judul_dipilih=judul != otomatis,
    )


def _lapor(kemajuan: Kemajuan | None, batal: Batal | None, langkah: int, uraian: str) -> None:
    if batal is not None and batal():
        raise AnalisisDibatalkan
    if kemajuan is not None:
        kemajuan(langkah, _LANGKAH, uraian)


def _catatan(tabel: TabelBerkas, pemetaan: Pemetaan) -> tuple[str, ...]:
    """Remarks about the file as a whole."""
    catatan = []
    if tabel.lembar_lain:
        nama = ", ".join(f"“{n}”" for n in tabel.lembar_lain)
        catatan.append(f"Dibaca lembar “{tabel.lembar}”. Lembar lain: {nama}.")
    if tabel.catatan:
        catatan.append(f"CSV dibaca dengan {tabel.catatan}.")
    if pemetaan.kolom_untuk("nip") is None:
        catatan.append(
            "Tidak ada kolom NIP: semua orang dibaca sebagai Non-ASN, kecuali bila kolom status lain isinya."
        )
    catatan += [
        f"Kolom {k.huruf} “{k.judul}” tidak diimpor: {k.alasan}."
        for k in pemetaan.kolom
        if not k.bidang and SUDAH_DARI in k.alasan
    ]
    if tabel.kolom_awal:
        catatan.append(f"Tabel mulai di kolom {huruf_kolom(tabel.kolom_awal)}.")
    return tuple(catatan)
