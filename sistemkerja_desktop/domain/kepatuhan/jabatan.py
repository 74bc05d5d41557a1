"""Rules on seats, their holders and units (Kedudukan)."""

from datetime import timedelta

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import PENGATURAN_KANTOR, Daftar, Hal, Lingkup, Pokok, Tingkat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.unit import UnitOrganisasi

kedudukan = Daftar(Pokok.KEDUDUKAN)
_DI_BAWAH_PENGAWAS = (JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA)


@kedudukan(
    "K-07",
    Tingkat.PELANGGARAN,
    Lingkup.JABATAN,
    "Plt. atau Plh. menjalankan jabatan pimpinan yang kosong",
    "Tunjuk Plt.",
)
def kepala_kosong(potret: Potret, kursi: Jabatan) -> Hal | None:
    if not kursi.memimpin or potret.susunan.pemangku_jabatan(kursi.id) or _penjabat_lewat(potret, kursi.id):
        return None
    dinilai = potret.dinilai.jumlah(kursi.id)
    akibat = f" Karena itu {dinilai} orang tidak mempunyai penilai." if dinilai else ""
    return Hal(
        f"{kursi.nama} kosong tanpa Plt. atau Plh.",
        f"Tidak ada yang memangku jabatan ini hari ini.{akibat}",
        "Catat pejabat baru, Plt., atau Plh. pada jabatan itu.",
        potret.tujuan_jabatan(kursi),
        potret.model.penjabat or potret.model.aturan,
    )


def _penjabat_lewat(potret: Potret, jabatan_id: int) -> PemangkuJabatan | None:
    """The Plt. or Plh. who ran the seat last, where that time is over and no definitif holder came after."""
    lewat = [p for p in potret.penjabat.milik("jabatan", jabatan_id) if p.selesai and p.selesai < potret.hari_ini]
    akhir = max(lewat, key=lambda p: (p.selesai or potret.hari_ini, p.id), default=None)
    return akhir if akhir is not None and akhir.sebagai != SebagaiPemangku.DEFINITIF else None


@kedudukan(
    "K-08",
    Tingkat.PELANGGARAN,
    Lingkup.PEMANGKU,
    "Plt. dan Plh. diperpanjang atau diganti sebelum masanya habis",
    "Perpanjang",
)
def penjabat_lewat(potret: Potret, pemangku: PemangkuJabatan) -> Hal | None:
    kursi = potret.susunan.jabatan.get(pemangku.jabatan_id)
    if kursi is None or not kursi.memimpin or potret.susunan.pemangku_jabatan(kursi.id):
        return None
    if _penjabat_lewat(potret, kursi.id) != pemangku or pemangku.selesai is None:
        return None
    return Hal(
        f"Masa {pemangku.sebagai} {kursi.nama} sudah lewat",
        f"{potret.nama(pemangku.pegawai_id)}, sampai {tanggal_singkat(pemangku.selesai)}. Jabatan itu kini kosong.",
        "Perpanjang masanya, atau catat pejabat lain.",
        potret.tujuan_jabatan(kursi),
        potret.model.penjabat or potret.model.aturan,
    )


@kedudukan(
    "K-09", Tingkat.PERINGATAN, Lingkup.PEMANGKU, "Akhir masa Plt. dan Plh. sudah diatur penggantinya", "Perpanjang"
)
def penjabat_segera_berakhir(potret: Potret, pemangku: PemangkuJabatan) -> Hal | None:
    kursi = potret.susunan.jabatan.get(pemangku.jabatan_id)
    if kursi is None or not kursi.memimpin or pemangku.sebagai == SebagaiPemangku.DEFINITIF:
        return None
    if not potret.berakhir_segera(pemangku.selesai):
        return None
    if any(d.pemangku.id != pemangku.id for d in potret.susunan.pemangku_jabatan(kursi.id)):
        return None
    assert pemangku.selesai is not None
    besok = pemangku.selesai + timedelta(days=1)
    if any(p.id != pemangku.id and p.berlaku(besok) for p in potret.penjabat.milik("jabatan", kursi.id)):
        return None
    hari = "hari ini" if pemangku.selesai == potret.hari_ini else tanggal_singkat(pemangku.selesai)
    return Hal(
        f"Masa {pemangku.sebagai} {kursi.nama} berakhir {hari}",
        f"{potret.nama(pemangku.pegawai_id)}; belum ada yang menggantikan.",
        "Perpanjang masanya, atau catat pejabat berikutnya.",
        potret.tujuan_jabatan(kursi),
        potret.model.penjabat,
    )


@kedudukan("K-10", Tingkat.PERINGATAN, Lingkup.PEMANGKU, "Masa Plt. dan Plh. mempunyai tanggal berakhir", "Isi tanggal")
def penjabat_tanpa_akhir(potret: Potret, pemangku: PemangkuJabatan) -> Hal | None:
    kursi = potret.susunan.jabatan.get(pemangku.jabatan_id)
    if kursi is None or pemangku.sebagai == SebagaiPemangku.DEFINITIF:
        return None
    if pemangku.selesai is not None or not pemangku.berlaku(potret.hari_ini):
        return None
    sejak = f" sejak {tanggal_singkat(pemangku.mulai)}" if pemangku.mulai else ""
    return Hal(
        f"{pemangku.sebagai} {kursi.nama} tanpa tanggal berakhir",
        f"{potret.nama(pemangku.pegawai_id)}{sejak}. Penunjukan sementara mempunyai akhir.",
        "Isi tanggal berakhir menurut surat perintahnya.",
        potret.tujuan_jabatan(kursi),
        potret.model.penjabat,
    )


@kedudukan("K-11", Tingkat.PERINGATAN, Lingkup.JABATAN, "Plt. hanya untuk jabatan yang kosong", "Periksa pemangku")
def plt_bersama_definitif(potret: Potret, kursi: Jabatan) -> Hal | None:
    pemangku = potret.susunan.pemangku_jabatan(kursi.id)
    if {SebagaiPemangku.DEFINITIF, SebagaiPemangku.PLT} <= {d.sebagai for d in pemangku}:
        return Hal(
            f"{kursi.nama} mempunyai pejabat definitif dan Plt. sekaligus",
            ", ".join(f"{potret.nama(d.pegawai_id)} ({d.sebagai})" for d in pemangku) + ".",
            "Catat pengganti sementara pejabat yang berhalangan sebagai Plh., atau akhiri salah satunya.",
            potret.tujuan_jabatan(kursi),
            potret.model.penjabat,
        )
    return None


@kedudukan(
    "K-12", Tingkat.PERINGATAN, Lingkup.JABATAN, "Satu jabatan dipangku seorang pejabat definitif", "Periksa pemangku"
)
def dua_pemangku(potret: Potret, kursi: Jabatan) -> Hal | None:
    definitif = [d for d in potret.susunan.pemangku_jabatan(kursi.id) if d.sebagai == SebagaiPemangku.DEFINITIF]
    if len(definitif) < 2:
        return None
    return Hal(
        f"{kursi.nama} dipangku {len(definitif)} orang",
        ", ".join(potret.nama(d.pegawai_id) for d in definitif) + ".",
        "Sisakan seorang; buat jabatan tersendiri untuk yang lain.",
        potret.tujuan_jabatan(kursi),
    )


@kedudukan(
    "K-13",
    Tingkat.PELANGGARAN,
    Lingkup.JABATAN,
    "Penilai paling rendah Pejabat Pengawas atau penerima delegasi",
    "Periksa jabatan",
)
def penilai_di_bawah_pengawas(potret: Potret, kursi: Jabatan) -> Hal | None:
    """The delegation itself is no data of the program: who has it sets the finding aside and names it."""
    if not di_bawah_pengawas(potret, kursi) or not potret.dinilai.jumlah(kursi.id):
        return None
    return Hal(
        f"{kursi.nama} menilai, tetapi di bawah Pejabat Pengawas",
        f"{potret.dinilai.jumlah(kursi.id)} orang dinilai dari jabatan {kursi.jenis.label} ini.",
        "Kesampingkan dengan menyebut pendelegasiannya, atau atur jabatan pimpinan unit itu.",
        potret.tujuan_jabatan(kursi),
        potret.model.delegasi or potret.istilah("Pejabat Penilai Kinerja"),
    )


def di_bawah_pengawas(potret: Potret, kursi: Jabatan) -> bool:
    """Whether the seat is too low to assess. Where a level of the model is led from such seats, it is not."""
    if kursi.jenis not in _DI_BAWAH_PENGAWAS:
        return False
    unit = potret.susunan.unit[kursi.unit_id]
    level = potret.level(unit.jenis)
    boleh = level.jenis_jabatan if level is not None else ()
    return kursi.jenis not in boleh and not (unit.induk_id is None and kursi.jenis == potret.model.jenis_pimpinan)


@kedudukan("K-14", Tingkat.PERINGATAN, Lingkup.JABATAN, "Pimpinan unit berjabatan menurut levelnya", "Periksa jabatan")
def jenis_pimpinan(potret: Potret, kursi: Jabatan) -> Hal | None:
    level = potret.level(potret.susunan.unit[kursi.unit_id].jenis) if kursi.memimpin else None
    if level is None or not level.jenis_jabatan or kursi.jenis in level.jenis_jabatan:
        return None
    if di_bawah_pengawas(potret, kursi) and potret.dinilai.jumlah(kursi.id):
        return None
    return Hal(
        f"{kursi.nama} bukan {' atau '.join(j.label for j in level.jenis_jabatan)}",
        f"Level {level.nomor} dipimpin {level.sebutan}; jabatan ini tercatat {kursi.jenis.label}.",
        "Perbaiki jenis jabatan pimpinan itu.",
        potret.tujuan_jabatan(kursi),
        level.aturan,
    )


@kedudukan(
    "K-15",
    Tingkat.PELANGGARAN,
    Lingkup.JABATAN,
    "Jenjang ditempatkan menurut peraturan",
    "Pindahkan",
    bila=lambda potret: bool(potret.model.tempat_jenjang),
)
def tempat_jenjang(potret: Potret, kursi: Jabatan) -> Hal | None:
    if kursi.memimpin or kursi.jenjang == Jenjang.TIDAK_ADA:
        return None
    unit = potret.susunan.unit[kursi.unit_id]
    tempat = [t for t in potret.model.tempat_jenjang if kursi.jenjang in t.jenjang]
    if not tempat or any(unit.jenis in t.jenis_unit for t in tempat):
        return None
    label = dict(potret.model.jenis_unit)
    boleh = ", ".join(dict.fromkeys(label.get(j, j) for t in tempat for j in t.jenis_unit if j in label))
    pemangku = ", ".join(potret.nama(d.pegawai_id) for d in potret.susunan.pemangku_jabatan(kursi.id))
    return Hal(
        f"{kursi.nama} ditempatkan di {unit.nama}",
        f"{pemangku or 'Jabatan kosong'}. Jenjang {kursi.jenjang} ditempatkan di: {boleh}.",
        "Pindahkan jabatan itu ke unit yang sesuai.",
        potret.tujuan_jabatan(kursi),
        tempat[0].aturan,
    )


@kedudukan("K-16", Tingkat.PERINGATAN, Lingkup.JABATAN, "Jabatan fungsional mempunyai jenjang", "Isi jenjang")
def tanpa_jenjang(potret: Potret, kursi: Jabatan) -> Hal | None:
    if kursi.jenis != JenisJabatan.FUNGSIONAL or kursi.memimpin or kursi.jenjang != Jenjang.TIDAK_ADA:
        return None
    pemangku = ", ".join(potret.nama(d.pegawai_id) for d in potret.susunan.pemangku_jabatan(kursi.id))
    return Hal(
        f"Jenjang {kursi.nama} belum diisi",
        f"{pemangku or 'Jabatan kosong'}. Penilai dan penempatan bergantung pada jenjang.",
        "Isi jenjang jabatan fungsional itu.",
        potret.tujuan_jabatan(kursi),
        potret.model.tempat_jenjang[0].aturan if potret.model.tempat_jenjang else None,
    )


@kedudukan(
    "K-17",
    Tingkat.PERINGATAN,
    Lingkup.JABATAN,
    "Rentang kendali dalam batas kantor",
    "Lihat bagan",
    bila=lambda potret: potret.kantor.batas_rentang > 0,
)
def rentang_kendali(potret: Potret, kursi: Jabatan) -> Hal | None:
    dinilai, batas = potret.dinilai.jumlah(kursi.id), potret.kantor.batas_rentang
    if dinilai <= batas:
        return None
    return Hal(
        f"{kursi.nama} menilai {dinilai} orang",
        f"Batas kantor {batas} orang untuk seorang penilai.",
        "Bagi unit itu, atau ubah batas di Pengaturan kantor.",
        potret.tujuan_jabatan(kursi),
        sumber=PENGATURAN_KANTOR,
    )


@kedudukan("K-18", Tingkat.PERINGATAN, Lingkup.UNIT, "Unit yang dipimpin mempunyai jabatan pimpinan", "Tambah jabatan")
def tanpa_kursi_kepala(potret: Potret, unit: UnitOrganisasi) -> Hal | None:
    level = potret.level(unit.jenis)
    dipimpin = level is not None or any(k.jenis == unit.jenis and k.kepala for k in potret.model.kerangka)
    if not dipimpin or potret.susunan.kursi_kepala(unit.id) is not None:
        return None
    return Hal(
        f"{unit.nama} belum mempunyai jabatan pimpinan",
        f"Unit ini berada pada level {level.nomor}, yang dipimpin {level.sebutan}." if level else "Unit ini dipimpin.",
        "Tambahkan jabatan pimpinan unit itu di Bagan.",
        ("bagan", ("unit", unit.id)),
        level.aturan if level else potret.model.aturan_kerangka or potret.model.aturan,
    )


@kedudukan("K-19", Tingkat.PERINGATAN, Lingkup.UNIT, "Sebuah unit mempunyai satu jabatan pimpinan", "Periksa unit")
def dua_kursi_kepala(potret: Potret, unit: UnitOrganisasi) -> Hal | None:
    memimpin = [j for j in potret.susunan.jabatan_di(unit.id) if j.memimpin]
    if len(memimpin) < 2:
        return None
    return Hal(
        f"{unit.nama} mempunyai {len(memimpin)} jabatan pimpinan",
        "; ".join(j.nama for j in memimpin) + ".",
        "Sisakan satu jabatan yang memimpin unit itu.",
        ("bagan", ("unit", unit.id)),
    )


@kedudukan("K-20", Tingkat.SARAN, Lingkup.UNIT, "Setiap unit mempunyai pegawai", "Lihat unit")
def tanpa_pegawai(potret: Potret, unit: UnitOrganisasi) -> Hal | None:
    if unit.induk_id is None or _berisi(potret, unit.id):
        return None
    return Hal(
        f"{unit.nama} tidak mempunyai pegawai",
        "Tidak ada yang ditempatkan di unit ini maupun di bawahnya.",
        "Tempatkan pegawai, atau hapus unit itu.",
        ("bagan", ("unit", unit.id)),
    )


def _berisi(potret: Potret, unit_id: int) -> bool:
    return bool(potret.susunan.pegawai_unit(unit_id)) or any(
        _berisi(potret, anak.id) for anak in potret.susunan.anak_unit(unit_id)
    )


@kedudukan("K-21", Tingkat.PERINGATAN, Lingkup.UNIT, "Jenis unit dikenal model peraturan", "Ubah jenis")
def jenis_unit(potret: Potret, unit: UnitOrganisasi) -> Hal | None:
    label = dict(potret.model.jenis_unit)
    if unit.jenis in label:
        return None
    return Hal(
        f"Jenis unit {unit.nama} tidak dikenal",
        f"“{unit.jenis}” tidak ada pada {potret.model.nama}, sehingga penilai di unit ini tidak dapat ditentukan.",
        "Pilih jenis: " + ", ".join(label.values()) + ".",
        ("bagan", ("unit", unit.id)),
        potret.model.aturan,
    )
