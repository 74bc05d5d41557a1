"""The page Pejabat: an official of another office or of here, and who signs on whose behalf."""

from PySide6.QtCore import Qt

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, PemangkuJabatan
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.orang_luar import daftar_orang_luar, simpan_orang_luar
from sistemkerja_desktop.services.penugasan import (
    PesertaRancangan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.penugasan.wisaya.hal_pejabat import HalamanPejabat
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from tests.ui.penugasan.wisaya_uji import (
    Buat,
    Id,
    halaman_orang,
)


def test_pejabat_luar_lalu_pejabat_sendiri_mengubah_rancangan(buat_wisaya: Buat, sesi_contoh: Sesi) -> None:
    simpan_orang_luar(sesi_contoh, OrangLuar(0, "Bayu", "Dinas Lain", penilai_jabatan="Kepala Bidang Lain"))
    dialog = buat_wisaya()
    halaman_orang(dialog).tambah_luar([daftar_orang_luar(sesi_contoh)[0].id])
    dialog.tombol_lanjut.click()
    dialog.tombol_lanjut.click()
    pejabat = dialog.halaman[KodeLangkah.PEJABAT]
    assert isinstance(pejabat, HalamanPejabat)
    sendiri, luar = pejabat.pejabat.buttons()
    luar.click()
    assert (dialog.rancangan.ditugaskan_oleh, dialog.rancangan.penugas_luar) == (None, "Kepala Bidang Lain")
    sendiri.click()
    assert dialog.rancangan.ditugaskan_oleh is not None
    assert dialog.rancangan.penugas_luar == ""


def test_atas_nama_membuka_untuk_beliau(buat_wisaya: Buat, sesi_contoh: Sesi, id_orang: Id, id_unit: Id) -> None:
    with sesi_contoh.tulis("Kepala klaster dan seksi di bawahnya") as uk:
        klaster = id_unit("Klaster 4")
        seksi = uk.add(UnitOrganisasi(0, "Seksi Contoh", "klaster", klaster))
        for nomor, unit_id in enumerate((klaster, seksi.id), 1):
            kursi = uk.add(Jabatan(0, f"Ketua {nomor}", unit_id, JenisJabatan.PENGAWAS, memimpin=True))
            uk.add(PemangkuJabatan(0, kursi.id, uk.add(Pegawai(0, f"Ketua Contoh {nomor}")).id))
    dialog = buat_wisaya(KodeLangkah.PEJABAT, peserta=(PesertaRancangan(id_orang("Ilham"), "individu"),))
    pejabat = dialog.halaman[KodeLangkah.PEJABAT]
    assert isinstance(pejabat, HalamanPejabat)
    pejabat.pejabat.buttons()[0].click()
    assert pejabat.atas_nama.isVisible()
    assert not pejabat.untuk_beliau.isVisible()
    pejabat.atas_nama.setCurrentIndex(pejabat.atas_nama.findText("Ketua 1", Qt.MatchFlag.MatchContains))
    assert pejabat.untuk_beliau.isVisible()
    pejabat.untuk_beliau.setCurrentIndex(1)
    nama = [
        sesi_contoh.susunan.jabatan[id_ or 0].nama
        for id_ in (dialog.rancangan.atas_nama_oleh, dialog.rancangan.untuk_beliau_oleh)
    ]
    assert nama == ["Ketua 1", "Ketua 2"]
    pejabat.atas_nama.setCurrentIndex(0)
    assert (dialog.rancangan.atas_nama_oleh, dialog.rancangan.untuk_beliau_oleh) == (None, None)
