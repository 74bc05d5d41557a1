"""The invented office and assignment of the letters that tests and benchmarks write."""

from datetime import date

from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan

KANTOR = Kantor(
    id=1,
    nama="UPTD Puskesmas Lubuk Serunai",
    pemerintah="Pemerintah Kabupaten Dharmasraya",
    induk="Dinas Kesehatan",
    alamat="Jalan Lintas Nagari Km 4, Lubuk Serunai",
    tempat="Lubuk Serunai",
    profil_id="dharmasraya-10-2024",
    profil_versi="1",
    model_id="J.2",
    kode_surat="PKM-LS",
    kode_pos="27600",
    telepon="(0754) 000-000",
    laman="puskesmas-ls.contoh.go.id",
    pos_el="tu@puskesmas-ls.contoh.go.id",
)
PENUGASAN = Penugasan(
    id=1,
    nomor=12,
    nama="Penyelidikan epidemiologi kasus demam berdarah dengue",
    uraian="",
    target_id=1,
    unit_id=1,
    cara=Cara.PENUNJUKAN,
    cakupan=Cakupan.DALAM_UNIT,
    bentuk=Bentuk.TIM,
    mulai=date(2026, 9, 7),
    selesai=date(2026, 9, 30),
    ditugaskan_oleh=1,
    profil_id="dharmasraya-10-2024",
    profil_versi="1",
    profil_hash="",
    model_id="J.2",
)
