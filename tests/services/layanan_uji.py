"""One call of every service that changes the office and can be undone, and the office that it needs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.surat import PengaturanSurat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services import jabatan as jbt
from sistemkerja_desktop.services import papan
from sistemkerja_desktop.services import surat as srt
from sistemkerja_desktop.services import unit as unt
from sistemkerja_desktop.services.agenda import klasifikasi, masuk
from sistemkerja_desktop.services.agenda.pengaturan import atur_penomoran
from sistemkerja_desktop.services.impor import analisis
from sistemkerja_desktop.services.impor.terapkan import pegawai_yang_ada, terapkan_impor
from sistemkerja_desktop.services.kantor import ganti_lambang
from sistemkerja_desktop.services.kepatuhan import PemeriksaKepatuhan, kembalikan, kesampingkan
from sistemkerja_desktop.services.laporan_berkala import catat_laporan_masuk
from sistemkerja_desktop.services.orang_luar import (
    hapus_kantor_luar,
    hapus_orang_luar,
    simpan_kantor_luar,
    simpan_orang_luar,
)
from sistemkerja_desktop.services.pegawai import keluarkan_pegawai, simpan_pegawai
from sistemkerja_desktop.services.penempatan import KeUnit, pindahkan_pegawai
from sistemkerja_desktop.services.pengaturan import ubah_bidang
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    akhiri_proses,
    batalkan_penugasan,
    calon_penugas,
    catat_jawaban,
    mulai_kasus,
    selesaikan_penugasan,
)
from sistemkerja_desktop.services.penugasan.tarik import tarik_catatan
from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan
from sistemkerja_desktop.services.penugasan.ubahan_masuk import UbahanMasuk, catat_ubahan_masuk
from sistemkerja_desktop.services.peraturan.ganti import ganti_peraturan
from sistemkerja_desktop.services.peraturan.pilihan import pilih_opsi
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.target import hapus_target, simpan_target
from sistemkerja_desktop.services.templat_surat import kembalikan_templat, simpan_templat
from sistemkerja_desktop.services.tim import akhiri_tim, bubarkan_tim, calon_penetap, simpan_tim

HARI_INI, AKHIR = date(2026, 9, 7), date(2026, 12, 31)

TIDAK_DIURUNGKAN = {"terbitkan_penugasan", "terbitkan_massal", "cabut_surat"}
"""What becomes known outside the office: a letter is revoked, not undone; a revocation is final."""


@dataclass(frozen=True)
class Isi:
    """Ids of what the office holds before the change."""

    klaster3: int
    klaster4: int
    orang: Pegawai
    kursi: Jabatan
    kursi_lowong: int
    pemangku: int
    target: TargetKinerja
    target_bebas: int
    tim: TimKerja
    tim_bebas: TimKerja
    penugasan: int
    kartu: int
    kartu_lain: int


def isi_kantor(sesi: Sesi) -> Isi:
    """Adds it to the office of `sesi_contoh`."""
    with sesi.tulis("Isi kantor uji") as uk:
        unit = {u.nama: u.id for u in uk.list(UnitOrganisasi)}
        orang = uk.find(Pegawai, nama="Ilham Kurniawan")
        assert orang is not None
        (pemangku,) = uk.list(PemangkuJabatan, pegawai_id=orang.id)
        lowong = uk.add(Jabatan(0, "Pengelola Data", unit["Klaster 4"], JenisJabatan.PELAKSANA))
        target = [
            uk.add(TargetKinerja(0, unit["Klaster 4"], uraian, "24", "jam", AKHIR, 2026))
            for uraian in ("Kasus DBD diselidiki", "Target tanpa pekerjaan")
        ]
        tim = [
            uk.add(TimKerja(0, nama, JenisTim.INSIDENTAL, unit["Klaster 4"], HARI_INI, AKHIR))
            for nama in ("Tim Siaga DBD", "Tim Tanpa Tugas")
        ]
        uk.add_all([AnggotaTim(0, t.id, orang.id, PeranTim.KETUA) for t in tim])
        kepala = next(j for j in uk.list(Jabatan, unit_id=sesi.susunan.akar.id) if j.memimpin)
        penugasan = uk.add(
            Penugasan(
                0, 1, "Penyelidikan kasus DBD", "", target[0].id, unit["Klaster 4"], Cara.PENUNJUKAN,
                Cakupan.DALAM_UNIT, Bentuk.TIM, HARI_INI, AKHIR, kepala.id, sesi.profil.id, sesi.profil.versi,
                sesi.profil.hash, sesi.model.id, tim[0].id,
            )
        )  # fmt: skip
        uk.add(PesertaPenugasan(0, penugasan.id, orang.id, "ketua"))
        kartu = uk.add_all([Kegiatan(0, penugasan.id, n, "", Fase.PERENCANAAN, AKHIR) for n in ("Satu", "Dua")])
    return Isi(
        unit["Klaster 3"], unit["Klaster 4"], orang, sesi.susunan.jabatan[pemangku.jabatan_id], lowong.id, pemangku.id,
        target[0], target[1].id, tim[0], tim[1], penugasan.id, kartu[0].id, kartu[1].id,
    )  # fmt: skip


def _maju(sesi: Sesi, isi: Isi, *tujuan: Fase) -> None:
    for fase in tujuan:
        papan.lewati_dan_pindahkan(sesi, isi.kartu, fase, "uji")


def _langkah(sesi: Sesi, isi: Isi) -> tuple[str, ...]:
    gerbang = papan.rincian_kegiatan(sesi, isi.kartu).gerbang
    assert gerbang is not None
    return tuple(satu.kode for satu in gerbang.kurang)


def _catat(sesi: Sesi, isi: Isi) -> Perubahan:
    return papan.catat_langkah(sesi, isi.kartu, _langkah(sesi, isi)[0], keterangan="selesai")


def _hapus_catatan(sesi: Sesi, isi: Isi) -> Perubahan:
    kode = _langkah(sesi, isi)[0]
    papan.catat_langkah(sesi, isi.kartu, kode)
    return papan.hapus_catatan_langkah(sesi, isi.kartu, kode)


def _pindah_kartu(sesi: Sesi, isi: Isi) -> Perubahan:
    papan.catat_beberapa_langkah(sesi, isi.kartu, _langkah(sesi, isi))
    return papan.pindahkan_kegiatan(sesi, isi.kartu, Fase.PELAKSANAAN)


def _kembalikan_kegiatan(sesi: Sesi, isi: Isi) -> Perubahan:
    _maju(sesi, isi, Fase.PELAKSANAAN, Fase.EVALUASI)
    return papan.kembalikan_kegiatan(sesi, isi.kartu, "hasil belum sesuai target")


def _selesaikan(sesi: Sesi, isi: Isi) -> Perubahan:
    papan.hapus_kegiatan(sesi, isi.kartu_lain)
    _maju(sesi, isi, Fase.PELAKSANAAN, Fase.EVALUASI, Fase.SELESAI)
    return selesaikan_penugasan(sesi, isi.penugasan)


def _lepas_cadangan(sesi: Sesi, _isi: Isi) -> Perubahan:
    surat = min(srt.cadangkan_nomor(sesi, HARI_INI, keterangan="untuk nanti").id_dari("Surat"))
    return srt.lepas_cadangan(sesi, surat)


def _beri_sebab(sesi: Sesi, _isi: Isi) -> Perubahan:
    srt.cadangkan_nomor(sesi, HARI_INI, 3)
    return srt.beri_sebab_kosong(sesi, 2026, 2, "lembar rusak")


SURAT_MASUK = masuk.SuratMasukBaru("Dinas Kesehatan", "440/512", HARI_INI, HARI_INI, "Jawaban")


def _masuk(sesi: Sesi) -> int:
    return min(masuk.catat_surat_masuk(sesi, SURAT_MASUK).id_dari("Surat"))


def _ubah_klasifikasi(sesi: Sesi, _isi: Isi) -> Perubahan:
    klasifikasi.tambah_klasifikasi(sesi, "000.1.5", "Undangan")
    return klasifikasi.ubah_klasifikasi(sesi, "000.1.5", "000.1.6", "Undangan rapat")


def _hapus_klasifikasi(sesi: Sesi, _isi: Isi) -> Perubahan:
    klasifikasi.tambah_klasifikasi(sesi, "000.1.5", "Undangan")
    return klasifikasi.hapus_klasifikasi(sesi, "000.1.5")


def _kosongkan(sesi: Sesi, isi: Isi) -> Perubahan:
    delvi = next(p.id for p in sesi.susunan.pegawai.values() if p.nama == "Delvi Oktaviani")
    jbt.isi_jabatan(sesi, isi.kursi.id, delvi, sebagai=SebagaiPemangku.PLH)
    return jbt.kosongkan_jabatan(sesi, isi.kursi.id)


def _plt(sesi: Sesi, isi: Isi) -> Perubahan:
    return jbt.isi_jabatan(sesi, isi.kursi_lowong, isi.orang.id, sebagai=SebagaiPemangku.PLT, selesai=AKHIR)


def _impor(sesi: Sesi, _isi: Isi) -> Perubahan:
    hasil = analisis(
        resource("contoh", "puskesmas", "pegawai.xlsx"),
        units_yang_ada=tuple(sesi.susunan.unit.values()),
        pegawai_yang_ada=pegawai_yang_ada(sesi),
    )
    return terapkan_impor(sesi, hasil)


def _simpan_pegawai(sesi: Sesi, isi: Isi) -> Perubahan:
    orang = replace(
        isi.orang, agama="Islam", tanggal_lahir=date(1994, 9, 5), jenis_kelamin=JenisKelamin.LAKI_LAKI, kompetensi=()
    )
    return simpan_pegawai(sesi, orang, replace(isi.kursi, kelas=6))


def _keluarkan(sesi: Sesi, _isi: Isi) -> Perubahan:
    elsa = next(p.id for p in sesi.susunan.pegawai.values() if p.nama == "Elsa Yolanda")
    return keluarkan_pegawai(sesi, elsa)


def _simpan_tim(sesi: Sesi, isi: Isi) -> Perubahan:
    penetap = calon_penetap(sesi, isi.tim.unit_id)
    tim = replace(isi.tim, nama="Tim Gerak Cepat", ditetapkan_oleh=penetap[0].jabatan_id if penetap else None)
    rizky = next(p.id for p in sesi.susunan.pegawai.values() if p.nama == "Rizky Pratama Syahrial")
    anggota = [AnggotaTim(0, 0, rizky, PeranTim.KETUA), AnggotaTim(0, 0, isi.orang.id, PeranTim.ANGGOTA, urutan=1)]
    return simpan_tim(sesi, tim, anggota)


def _pustu(sesi: Sesi, isi: Isi) -> int:
    return min(unt.tambah_unit(sesi, "Pustu Sungai Jernih", "jaringan", isi.klaster4).id_dari("UnitOrganisasi"))


def _hapus_unit(sesi: Sesi, isi: Isi) -> Perubahan:
    return unt.hapus_unit(sesi, _pustu(sesi, isi))


def _temuan(sesi: Sesi) -> Temuan:
    pemeriksa = PemeriksaKepatuhan(sesi)
    try:
        return pemeriksa.hasil().temuan[0]
    finally:
        pemeriksa.tutup()


def _kembalikan(sesi: Sesi, _isi: Isi) -> Perubahan:
    perubahan = kesampingkan(sesi, _temuan(sesi), "Sudah diusulkan ke BKPSDM")
    return kembalikan(sesi, min(perubahan.id_dari("PengecualianKepatuhan")))


def _pilih_opsi(sesi: Sesi, _isi: Isi) -> Perubahan:
    pilihan = sesi.profil.pilihan[0]
    return pilih_opsi(sesi, pilihan.aturan.kode, pilihan.opsi[-1].kode)


def _ganti_peraturan(sesi: Sesi, _isi: Isi) -> Perubahan:
    """To another model of the same regulation: every kind of unit becomes the first that the model has."""
    model = next(m for m in sesi.profil.model if m.id != sesi.model.id)
    return ganti_peraturan(
        sesi, sesi.profil.id, model.id, {u.jenis: model.jenis_unit[0][0] for u in sesi.susunan.unit.values()}
    )


KANTOR_LAIN = KantorLuar(0, "Dinas Sosial", "Bidang Rehabilitasi", pimpinan_unit_jabatan="Kepala Bidang Rehabilitasi")
HAL_LAIN = {"hal": "Penugasan {kegiatan}"}


def _sukarela(sesi: Sesi, isi: Isi) -> RancanganPenugasan:
    """A person's own wish: the regulation has somebody else agree before the letter."""
    rancangan = RancanganPenugasan(
        nama="Pendampingan posyandu",
        target_id=isi.target.id,
        unit_id=isi.klaster4,
        peserta=(PesertaRancangan(isi.orang.id, "individu"),),
        cara=Cara.SUKARELA,
        mulai=HARI_INI,
        selesai=AKHIR,
        kegiatan=(KegiatanRancangan("Pendampingan", "", AKHIR),),
        tanggal_surat=HARI_INI,
    )
    return replace(rancangan, ditugaskan_oleh=calon_penugas(sesi, rancangan)[0][0].jabatan_id)


def _kasus(sesi: Sesi, isi: Isi) -> int:
    return next(iter(mulai_kasus(sesi, _sukarela(sesi, isi)).id_dari("Penugasan")))


JAWABAN = JawabanBaru(Jawaban.LANJUT, HARI_INI, "Kepala")


def _tarik(sesi: Sesi, isi: Isi) -> Perubahan:
    kasus = _kasus(sesi, isi)
    catat_jawaban(sesi, kasus, JAWABAN)
    return tarik_catatan(sesi, kasus)


def _ubahan_masuk(sesi: Sesi, isi: Isi) -> Perubahan:
    with sesi.tulis("Ditugaskan pejabat kantor lain") as uk:
        uk.update(replace(uk.get(Penugasan, isi.penugasan), ditugaskan_oleh=None, tim_id=None))
    ubahan = UbahanMasuk(JenisUbahan.PERPANJANGAN, SURAT_MASUK, selesai=AKHIR + timedelta(days=30))
    return catat_ubahan_masuk(sesi, isi.penugasan, ubahan)


def _hapus_orang_luar(sesi: Sesi, _isi: Isi) -> Perubahan:
    baru = simpan_orang_luar(sesi, OrangLuar(0, "Bayu Anggara", "Dinas Kesehatan"))
    return hapus_orang_luar(sesi, next(iter(baru.id_dari("OrangLuar"))))


def _hapus_kantor_luar(sesi: Sesi, _isi: Isi) -> Perubahan:
    return hapus_kantor_luar(sesi, next(iter(simpan_kantor_luar(sesi, KANTOR_LAIN).id_dari("KantorLuar"))))


def _kembalikan_templat(sesi: Sesi, _isi: Isi) -> Perubahan:
    simpan_templat(sesi, "surat-tugas", HAL_LAIN)
    return kembalikan_templat(sesi, "surat-tugas")


LAYANAN: dict[str, Callable[[Sesi, Isi], Perubahan]] = {
    "tambah_jabatan": lambda s, i: jbt.tambah_jabatan(s, Jabatan(0, "Arsiparis", i.klaster3, JenisJabatan.PELAKSANA)),
    "ubah_jabatan": lambda s, i: jbt.ubah_jabatan(s, replace(i.kursi, nama="Sanitarian Mahir", kelas=7)),
    "hapus_jabatan": lambda s, i: jbt.hapus_jabatan(s, i.kursi_lowong),
    "isi_jabatan": _plt,
    "kosongkan_jabatan": _kosongkan,
    "akhiri_pemangku": lambda s, i: jbt.akhiri_pemangku(s, i.pemangku),
    "perpanjang_pemangku": lambda s, i: jbt.perpanjang_pemangku(s, i.pemangku, AKHIR),
    "pindahkan_pegawai": lambda s, i: pindahkan_pegawai(s, i.orang.id, KeUnit(i.klaster3)),
    "tambah_unit": lambda s, i: unt.tambah_unit(s, "Pustu Sungai Jernih", "jaringan", i.klaster4),
    "ubah_unit": lambda s, i: unt.ubah_unit(s, i.klaster4, nama="Klaster Empat", jenis="klaster", keterangan="baru"),
    "pindah_unit": lambda s, i: unt.pindah_unit(s, _pustu(s, i), i.klaster3),
    "hapus_unit": _hapus_unit,
    "simpan_pegawai": _simpan_pegawai,
    "keluarkan_pegawai": _keluarkan,
    "simpan_target": lambda s, i: simpan_target(s, replace(i.target, uraian="Kasus diselidiki", satuan="kasus")),
    "hapus_target": lambda s, i: hapus_target(s, i.target_bebas),
    "simpan_tim": _simpan_tim,
    "akhiri_tim": lambda s, i: akhiri_tim(s, i.tim_bebas.id, date(2026, 10, 1)),
    "bubarkan_tim": lambda s, i: bubarkan_tim(s, i.tim_bebas.id),
    "cadangkan_nomor": lambda s, _i: srt.cadangkan_nomor(s, HARI_INI, 5, "untuk nanti"),
    "lepas_cadangan": _lepas_cadangan,
    "beri_sebab_kosong": _beri_sebab,
    "catat_surat_masuk": lambda s, _i: masuk.catat_surat_masuk(s, SURAT_MASUK),
    "ubah_surat_masuk": lambda s, _i: masuk.ubah_surat_masuk(s, _masuk(s), replace(SURAT_MASUK, hal="Lain", urut=4)),
    "hapus_surat_masuk": lambda s, _i: masuk.hapus_surat_masuk(s, _masuk(s), "salah alamat"),
    "tambah_klasifikasi": lambda s, _i: klasifikasi.tambah_klasifikasi(s, "000.1.5", "Undangan"),
    "ubah_klasifikasi": _ubah_klasifikasi,
    "hapus_klasifikasi": _hapus_klasifikasi,
    "atur_penomoran": lambda s, _i: atur_penomoran(s, PengaturanSurat(0, "nota-dinas-koordinasi", dengan_qr=True)),
    "ubah_bidang": lambda s, _i: ubah_bidang(s, "nama", "UPTD Puskesmas Sungai Rumbai"),
    "ganti_lambang": lambda s, _i: ganti_lambang(s, resource("contoh", "puskesmas", "lambang.png").read_bytes()),
    "terapkan_impor": _impor,
    "kesampingkan": lambda s, _i: kesampingkan(s, _temuan(s), "Sudah diusulkan ke BKPSDM"),
    "kembalikan": _kembalikan,
    "pilih_opsi": _pilih_opsi,
    "ganti_peraturan": _ganti_peraturan,
    "catat_langkah": _catat,
    "catat_beberapa_langkah": lambda s, i: papan.catat_beberapa_langkah(s, i.kartu, _langkah(s, i)),
    "hapus_catatan_langkah": _hapus_catatan,
    "pindahkan_kegiatan": _pindah_kartu,
    "lewati_dan_pindahkan": lambda s, i: papan.lewati_dan_pindahkan(s, i.kartu, Fase.PELAKSANAAN, "mendesak"),
    "kembalikan_kegiatan": _kembalikan_kegiatan,
    "tambah_kegiatan": lambda s, i: papan.tambah_kegiatan(s, i.penugasan, "Kegiatan baru", "", AKHIR),
    "ubah_kegiatan": lambda s, i: papan.ubah_kegiatan(
        s, i.kartu, nama="Nama lain", target="10", tenggat=date(2026, 11, 1), pegawai_id=i.orang.id
    ),
    "hapus_kegiatan": lambda s, i: papan.hapus_kegiatan(s, i.kartu),
    "atur_urutan": lambda s, i: papan.atur_urutan(s, i.kartu_lain, i.kartu),
    "selesaikan_penugasan": _selesaikan,
    "batalkan_penugasan": lambda s, i: batalkan_penugasan(s, i.penugasan, "dialihkan"),
    "mulai_kasus": lambda s, i: mulai_kasus(s, _sukarela(s, i)),
    "catat_jawaban": lambda s, i: catat_jawaban(s, _kasus(s, i), JAWABAN),
    "tarik_catatan": _tarik,
    "catat_ubahan_masuk": _ubahan_masuk,
    "catat_laporan_masuk": lambda s, i: catat_laporan_masuk(s, i.penugasan, SURAT_MASUK),
    "akhiri_proses": lambda s, i: akhiri_proses(s, _kasus(s, i), "Kegiatannya ditunda."),
    "simpan_orang_luar": lambda s, _i: simpan_orang_luar(s, OrangLuar(0, "Bayu Anggara", "Dinas Kesehatan")),
    "hapus_orang_luar": _hapus_orang_luar,
    "simpan_kantor_luar": lambda s, _i: simpan_kantor_luar(s, KANTOR_LAIN),
    "hapus_kantor_luar": _hapus_kantor_luar,
    "simpan_templat": lambda s, _i: simpan_templat(s, "surat-tugas", HAL_LAIN),
    "kembalikan_templat": _kembalikan_templat,
}
"""Name of the service -> a call that changes the office of `isi`; what it needs first is its own change before."""
