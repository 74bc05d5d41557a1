"""Rules on people: their seat, their assessor, their data (Kedudukan)."""

from sistemkerja_desktop.domain.golongan import status_golongan
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.jenjang import golongan_sesuai, rentang_golongan
from sistemkerja_desktop.domain.kepatuhan.dinilai import TanpaPenilai
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import PENGATURAN_KANTOR, Daftar, Hal, Lingkup, Pokok, Tingkat
from sistemkerja_desktop.domain.pegawai import Pegawai, StatusPegawai
from sistemkerja_desktop.domain.teks import daftar_kata, ribuan

kedudukan = Daftar(Pokok.KEDUDUKAN)


@kedudukan(
    "K-01", Tingkat.PELANGGARAN, Lingkup.PENILAI, "Setiap pegawai mempunyai Pejabat Penilai Kinerja", "Buka bagan"
)
def tanpa_penilai(potret: Potret, satu: TanpaPenilai) -> Hal | None:
    """People under one vacant seat are one finding: one thing mends it for all of them."""
    pertama, jumlah = satu.orang[0], len(satu.orang)
    dasar = satu.hasil.aturan or potret.istilah("Pejabat Penilai Kinerja") or potret.model.aturan
    kursi = potret.susunan.jabatan.get(satu.jabatan_id or 0)
    judul = f"{potret.nama(pertama)} belum mempunyai Pejabat Penilai Kinerja"
    if kursi is None:
        if potret.susunan.dudukan_utama(pertama) is None:
            return None
        hasil = satu.hasil
        return Hal(judul, hasil.alasan_kosong, hasil.tindakan, ("bagan", pertama), dasar, entitas=("Pegawai", pertama))
    uraian = satu.hasil.alasan_kosong
    if jumlah > 1:
        judul = f"{kursi.nama} kosong: {ribuan(jumlah)} orang tanpa penilai"
        nama = [potret.nama(id_) for id_ in satu.orang[:3]]
        uraian += " Yang menunggu: " + daftar_kata(nama + ([f"{ribuan(jumlah - 3)} orang lain"] if jumlah > 3 else []))
        uraian += "."
    return Hal(
        judul,
        uraian,
        satu.hasil.tindakan,
        potret.tujuan_jabatan(kursi),
        dasar,
        entitas=("Jabatan", kursi.id),
        orang=satu.orang,
    )


@kedudukan("K-02", Tingkat.PERINGATAN, Lingkup.PEGAWAI, "Setiap pegawai memangku jabatan pada sebuah unit", "Tempatkan")
def tanpa_jabatan(potret: Potret, orang: Pegawai) -> Hal | None:
    if potret.susunan.dudukan(orang.id):
        return None
    return Hal(
        f"{orang.nama} belum ditempatkan",
        "Belum memangku jabatan pada unit mana pun, sehingga Pejabat Penilai Kinerjanya belum diketahui.",
        "Tempatkan pada sebuah jabatan di Bagan.",
        ("bagan", orang.id),
        potret.model.aturan,
    )


@kedudukan("K-03", Tingkat.PERINGATAN, Lingkup.PEGAWAI, "Seorang memangku satu jabatan definitif", "Periksa jabatan")
def dua_definitif(potret: Potret, orang: Pegawai) -> Hal | None:
    definitif = [d for d in potret.susunan.dudukan(orang.id) if d.sebagai == SebagaiPemangku.DEFINITIF]
    if len(definitif) < 2:
        return None
    return Hal(
        f"{orang.nama} memangku {len(definitif)} jabatan definitif",
        "; ".join(d.jabatan.nama for d in definitif) + ".",
        "Sisakan satu jabatan definitif; catat yang lain sebagai Plt. atau Plh.",
        ("bagan", orang.id),
    )


@kedudukan("K-04", Tingkat.PERINGATAN, Lingkup.PEGAWAI, "Setiap orang tercatat satu kali", "Bandingkan")
def tercatat_ganda(potret: Potret, orang: Pegawai) -> Hal | None:
    kembar = sorted(potret.kembar(orang.id))
    if not kembar:
        return None
    sama_nip = any(potret.susunan.pegawai[k].nip == orang.nip != "" for k in kembar)
    return Hal(
        f"{orang.nama} tampak tercatat lebih dari sekali",
        f"{'NIP' if sama_nip else 'Nama dan tanggal lahir'} yang sama ada pada {len(kembar)} catatan lain: "
        + ", ".join(potret.nama(k) for k in kembar[:3])
        + ".",
        "Bandingkan kedua catatan, lalu hapus yang salah.",
        ("pegawai", orang.id),
    )


@kedudukan("K-05", Tingkat.SARAN, Lingkup.PEGAWAI, "Golongan sejalan dengan jenjang jabatan", "Buka data")
def golongan_dan_jenjang(potret: Potret, orang: Pegawai) -> Hal | None:
    dudukan = potret.susunan.dudukan_utama(orang.id)
    if dudukan is None or not orang.golongan or golongan_sesuai(dudukan.jabatan.jenjang, orang.golongan):
        return None
    dari, sampai = rentang_golongan(dudukan.jabatan.jenjang) or ("", "")
    lazim = dari if dari == sampai else f"{dari} sampai {sampai}"
    return Hal(
        f"Golongan {orang.nama} tidak sejalan dengan jenjangnya",
        f"Jenjang {dudukan.jabatan.jenjang} lazimnya golongan {lazim}, tercatat {orang.golongan}.",
        "Periksa golongan dan jenjang pada dokumen aslinya.",
        ("pegawai", orang.id),
    )


@kedudukan(
    "K-06", Tingkat.PERINGATAN, Lingkup.PEGAWAI, "NIP dan golongan sejalan dengan status pegawai", "Lengkapi data"
)
def data_kepegawaian(_potret: Potret, orang: Pegawai) -> Hal | None:
    """What letters of assignment carry: a NIP for every ASN, a golongan of its status."""
    status = status_golongan(orang.golongan) if orang.golongan else None
    if orang.status is not StatusPegawai.NON_ASN and not orang.nip:
        uraian = f"Statusnya {orang.status}, tetapi NIP belum dicatat. Surat tugas memuat NIP."
    elif orang.golongan and status is not orang.status:
        uraian = f"Golongan {orang.golongan} bukan golongan {orang.status}."
    else:
        return None
    return Hal(
        f"Data kepegawaian {orang.nama} belum sejalan",
        uraian,
        "Lengkapi atau perbaiki data pegawai.",
        ("pegawai", orang.id),
    )


penugasan = Daftar(Pokok.PENUGASAN)


@penugasan(
    "P-01",
    Tingkat.PERINGATAN,
    Lingkup.PEGAWAI,
    "Kegiatan seseorang tidak melebihi batas kantor",
    "Lihat beban",
    bila=lambda potret: potret.kantor.batas_beban > 0,
)
def beban_melebihi_batas(potret: Potret, orang: Pegawai) -> Hal | None:
    if not potret.peserta.milik("pegawai", orang.id) and not potret.kegiatan.milik("pegawai", orang.id):
        return None
    beban, batas = potret.beban(orang.id), potret.kantor.batas_beban
    if beban <= batas:
        return None
    return Hal(
        f"Beban {orang.nama} melebihi batas kantor",
        f"{beban} kegiatan berjalan; batas kantor {batas}.",
        "Pindahkan sebagian kegiatannya, atau ubah batas di Pengaturan kantor.",
        ("pegawai", orang.id),
        sumber=PENGATURAN_KANTOR,
    )


tim = Daftar(Pokok.TIM)


@tim("T-01", Tingkat.PERINGATAN, Lingkup.PEGAWAI, "Seorang bekerja penuh waktu di satu tim rutin", "Lihat tim")
def tim_rutin_bertindih(potret: Potret, orang: Pegawai) -> Hal | None:
    """A routine team takes its members for the whole period: two of them at a time are one too many."""
    anggota = potret.anggota.milik("pegawai", orang.id)
    if len(anggota) < 2:
        return None
    semua = [t for id_ in {a.tim_id for a in anggota} if (t := potret.tim.get(id_)) and t.jenis == "rutin"]
    kini = sorted((t for t in semua if t.selesai >= potret.hari_ini), key=lambda t: t.id)
    tindih = [t for t in kini if any(u.id != t.id and t.mulai <= u.selesai and u.mulai <= t.selesai for u in kini)]
    if not tindih:
        return None
    return Hal(
        f"{orang.nama} berada di {len(tindih)} tim rutin pada masa yang sama",
        "; ".join(t.nama for t in tindih) + ".",
        "Pastikan waktunya cukup, atau lepaskan dari salah satu tim.",
        ("tim", tindih[0].id),
        potret.aturan("penugasan.beban-kerja") or potret.aturan("penugasan.rangkap"),
    )
