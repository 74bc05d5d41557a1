"""Rules on the office and its regulation (Kantor dan peraturan)."""

from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import PENGATURAN_KANTOR, Daftar, Hal, Lingkup, Pokok, Tingkat
from sistemkerja_desktop.domain.regulasi import Pilihan
from sistemkerja_desktop.domain.tanggal import tanggal_singkat

kantor = Daftar(Pokok.KANTOR)
_BAGIAN = "peraturan"


@kantor(
    "R-01",
    Tingkat.SARAN,
    Lingkup.PILIHAN,
    "Pilihan yang dibiarkan peraturan sudah dijawab kantor",
    "Pilih",
    bila=lambda potret: bool(potret.profil.pilihan),
)
def pilihan_belum_dijawab(potret: Potret, pilihan: Pilihan) -> Hal | None:
    kode, opsi = pilihan.aturan.kode, {o.kode for o in pilihan.opsi}
    if any(
        jawaban.rpartition(":")[0] == kode and jawaban.rpartition(":")[2] in opsi for jawaban in potret.kantor.pilihan
    ):
        return None
    if not _menyangkut(potret, kode):
        return None
    label = next((o.label for o in pilihan.opsi if o.kode == pilihan.bawaan), pilihan.bawaan)
    return Hal(
        pilihan.pertanyaan,
        f"Peraturan membuka {len(pilihan.opsi)} jalan. Sampai dipilih berlaku: {label}.",
        "Pilih yang berlaku di kantor ini.",
        ("pengaturan", _BAGIAN),
        pilihan.aturan,
        entitas=(f"Pilihan:{kode}", 0),
    )


def _menyangkut(potret: Potret, kode: str) -> bool:
    """Whether the choice says something about this office: one that only other models use does not."""
    return kode in potret.model.pilihan or not any(kode in model.pilihan for model in potret.profil.model)


@kantor("R-02", Tingkat.PELANGGARAN, Lingkup.KANTOR, "Peraturan kantor berlaku pada hari ini", "Pilih peraturan")
def peraturan_tidak_berlaku(potret: Potret, _kantor: Kantor) -> Hal | None:
    profil = potret.profil
    if potret.hari_ini < profil.berlaku_sejak:
        uraian = f"Baru berlaku {tanggal_singkat(profil.berlaku_sejak)}."
    elif profil.berlaku_sampai is not None and profil.berlaku_sampai < potret.hari_ini:
        uraian = f"Berlaku sampai {tanggal_singkat(profil.berlaku_sampai)}."
    else:
        return None
    return Hal(
        f"{profil.nama_singkat} tidak berlaku pada hari ini",
        uraian,
        "Pilih peraturan yang berlaku di Pengaturan.",
        ("pengaturan", _BAGIAN),
        potret.aturan("pendukung.berlaku"),
        PENGATURAN_KANTOR,
    )


@kantor("R-03", Tingkat.SARAN, Lingkup.KANTOR, "Kantor memakai versi profil peraturan yang terbaru", "Bandingkan")
def versi_profil(potret: Potret, satu: Kantor) -> Hal | None:
    if not satu.profil_versi or satu.profil_versi == potret.profil.versi:
        return None
    return Hal(
        f"Profil {potret.profil.nama_singkat} berubah versi",
        f"Kantor dibuat dengan versi {satu.profil_versi}, yang terpasang versi {potret.profil.versi}.",
        "Bandingkan kedua versi, lalu pilih yang dipakai.",
        ("pengaturan", _BAGIAN),
        sumber=PENGATURAN_KANTOR,
    )


@kantor("R-04", Tingkat.PERINGATAN, Lingkup.KANTOR, "Atasan pimpinan kantor dicatat", "Isi atasan")
def atasan_belum_dicatat(_potret: Potret, satu: Kantor) -> Hal | None:
    if satu.atasan_jabatan.strip():
        return None
    return Hal(
        "Atasan pimpinan kantor belum dicatat",
        "Ia menilai pimpinan kantor dan menerima laporannya.",
        "Isi jabatan dan namanya di Pengaturan kantor.",
        ("pengaturan", "kantor"),
        sumber=PENGATURAN_KANTOR,
    )
