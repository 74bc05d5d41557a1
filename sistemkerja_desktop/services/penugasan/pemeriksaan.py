"""What a draft still lacks, or should be looked at before it is issued."""

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.agenda.jenis import SURAT_TUGAS
from sistemkerja_desktop.services.agenda.penomoran import aturan_nomor, periksa_urut
from sistemkerja_desktop.services.penugasan.kasus import nama_surat
from sistemkerja_desktop.services.penugasan.rancangan import RancanganPenugasan
from sistemkerja_desktop.services.penugasan.sel import (
    KeadaanSel,
    cakupan_terbentuk,
    calon_atas_nama,
    mekanisme_rancangan,
    penugas_rancangan,
    sel_cara_cakupan,
    terbit_langsung,
)
from sistemkerja_desktop.services.sesi import Sesi


@dataclass(frozen=True, slots=True)
class MasalahRancangan:
    """What the draft lacks or should be looked at. `langkah` names the wizard's step that mends it.

    Steps are "target", "orang", "cara", "pejabat", "kegiatan" and "surat". With `menahan` it can neither be issued nor
    begun as a case.
    """

    langkah: str
    pesan: str
    tindakan: str
    menahan: bool = True
    aturan: Aturan | None = None


def periksa_rancangan(sesi: Sesi, rancangan: RancanganPenugasan) -> list[MasalahRancangan]:
    """All that holds the draft back or should be looked at, in the order of the wizard's steps."""
    return [
        *_periksa_target(rancangan),
        *_periksa_permohonan(sesi, rancangan),
        *_periksa_orang(sesi, rancangan),
        *_periksa_cara(sesi, rancangan),
        *_periksa_pejabat(sesi, rancangan),
        *_periksa_kegiatan(rancangan),
        *(_periksa_surat(sesi, rancangan) if terbit_langsung(sesi, rancangan) else ()),
    ]


def _periksa_target(r: RancanganPenugasan) -> list[MasalahRancangan]:
    hasil = []
    if r.target_id is None and r.pemilik_luar_id is None:
        hasil.append(
            MasalahRancangan("target", "Target kinerja belum dipilih.", "Pilih target yang dilayani penugasan ini.")
        )
    if r.pemilik_luar_id == 0:
        hasil.append(
            MasalahRancangan(
                "target", "Kantor pemilik kinerja belum dipilih.", "Pilih kantornya, atau catat lebih dahulu."
            )
        )
    if not r.nama.strip():
        hasil.append(MasalahRancangan("target", "Nama penugasan kosong.", "Tulis untuk apa penugasan ini."))
    if r.unit_id is None:
        hasil.append(MasalahRancangan("target", "Unit pemilik kinerja belum dipilih.", "Pilih unitnya."))
    if r.mulai is None or r.selesai is None:
        hasil.append(MasalahRancangan("target", "Masa penugasan belum lengkap.", "Isi tanggal mulai dan selesai."))
    elif r.selesai < r.mulai:
        hasil.append(MasalahRancangan("target", "Tanggal selesai mendahului tanggal mulai.", "Betulkan salah satunya."))
    return hasil


def _periksa_permohonan(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    """A request of ours that has to name competences cannot be written later without them."""
    mekanisme = mekanisme_rancangan(sesi, r)
    if mekanisme is None or r.kompetensi or r.pemilik_luar_id is not None or r.cakupan != cakupan_terbentuk(sesi, r):
        # Where the scope is still another one, its step says so first.
        return []
    dipakai = {langkah.surat for langkah in mekanisme.langkah}
    for surat in sesi.profil.surat:
        if surat.kode in dipakai and (isi := next(filter(_soal_kompetensi, surat.isi_wajib), "")):
            pesan = f"{nama_surat(sesi.profil, surat.kode)} wajib memuat {isi[:1].lower()}{isi[1:]}."
            return [MasalahRancangan("target", pesan, "Tulis kompetensi yang diminta.", aturan=surat.aturan)]
    return []


def _soal_kompetensi(isi: str) -> bool:
    return any(kata in isi.lower() for kata in ("kompetensi", "keahlian", "keterampilan", "kriteria"))


def _periksa_orang(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    if not r.peserta and not r.luar:
        return [MasalahRancangan("orang", "Belum ada orang yang ditugaskan.", "Pilih paling sedikit satu orang.")]
    hasil = []
    peran = [*(p.peran for p in r.peserta), *(p.peran for p in r.luar)]
    if r.bentuk is Bentuk.TIM and peran.count("ketua") != 1:
        hasil.append(MasalahRancangan("orang", "Tim kerja harus mempunyai satu ketua.", "Tunjuk satu ketua tim."))
    if len({p.pegawai_id for p in r.peserta}) + len({p.orang_luar_id for p in r.luar}) < len(peran):
        hasil.append(MasalahRancangan("orang", "Ada orang yang dipilih dua kali.", "Hapus salah satunya."))
    pimpinan = sesi.susunan.kepala(sesi.susunan.akar.id)
    if pimpinan is not None and any(p.pegawai_id == pimpinan.pegawai_id for p in r.peserta):
        hasil.append(
            MasalahRancangan(
                "orang",
                f"{pimpinan.jabatan.nama} memimpin kantor ini dan tidak dapat ditugaskan dari sini.",
                "Keluarkan dari daftar orang.",
            )
        )
    return hasil


def _periksa_cara(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    for sel in sel_cara_cakupan(sesi, r):
        if (sel.cara, sel.cakupan) == (r.cara, r.cakupan):
            if sel.keadaan is KeadaanSel.DAPAT:
                return []
            return [MasalahRancangan("cara", sel.alasan, "Pilih cara atau orang lain.", aturan=sel.aturan)]
    return [MasalahRancangan("cara", "Cara dan cakupan ini tidak diatur.", "Pilih cara lain.")]


def _periksa_pejabat(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    hasil = []
    berwenang = penugas_rancangan(sesi, r)
    if not berwenang.calon and not berwenang.luar:
        hasil.append(MasalahRancangan("pejabat", berwenang.alasan_kosong, berwenang.tindakan))
    elif r.ditugaskan_oleh is None and r.penugas_luar in berwenang.luar and r.penugas_luar:
        pass
    elif r.ditugaskan_oleh not in {c.jabatan_id for c in berwenang.calon}:
        hasil.append(
            MasalahRancangan(
                "pejabat",
                "Pejabat yang menugaskan belum dipilih.",
                "Pilih pejabat yang berwenang.",
                aturan=berwenang.sel.aturan if berwenang.sel and berwenang.calon else None,
            )
        )
    elif r.atas_nama_oleh is not None and r.atas_nama_oleh not in {
        c.jabatan_id for c in calon_atas_nama(sesi, r.ditugaskan_oleh or 0, r.tanggal_surat)
    }:
        hasil.append(
            MasalahRancangan(
                "pejabat", "Penanda tangan a.n. tidak berwenang di sini.", "Pilih pejabat setingkat di bawahnya."
            )
        )
    elif r.untuk_beliau_oleh is not None and r.untuk_beliau_oleh not in {
        c.jabatan_id for c in calon_atas_nama(sesi, r.atas_nama_oleh or 0, r.tanggal_surat)
    }:
        hasil.append(
            MasalahRancangan(
                "pejabat", "Penanda tangan u.b. tidak berwenang di sini.", "Pilih pejabat setingkat di bawah yang a.n."
            )
        )
    return hasil


def _periksa_kegiatan(r: RancanganPenugasan) -> list[MasalahRancangan]:
    if not r.kegiatan:
        return [MasalahRancangan("kegiatan", "Belum ada kegiatan.", "Tambahkan paling sedikit satu kegiatan.")]
    if any(not k.nama.strip() for k in r.kegiatan):
        return [MasalahRancangan("kegiatan", "Ada kegiatan tanpa nama.", "Beri nama, atau hapus kegiatan itu.")]
    ditugaskan = {p.pegawai_id for p in r.peserta}
    if any(k.pegawai_id is not None and k.pegawai_id not in ditugaskan for k in r.kegiatan):
        pesan = "Ada kegiatan yang penanggung jawabnya tidak ditugaskan di sini."
        return [MasalahRancangan("kegiatan", pesan, "Pilih penanggung jawab dari orang yang ditugaskan.")]
    if r.mulai is not None and any(k.tenggat < r.mulai for k in r.kegiatan):
        pesan = "Ada kegiatan yang tenggatnya sebelum penugasan mulai."
        return [MasalahRancangan("kegiatan", pesan, "Periksa tenggatnya.", menahan=False)]
    if r.selesai is not None and any(k.tenggat > r.selesai for k in r.kegiatan):
        pesan = "Ada kegiatan yang tenggatnya sesudah masa penugasan berakhir."
        return [MasalahRancangan("kegiatan", pesan, "Periksa tenggatnya.", menahan=False)]
    return []


def _periksa_surat(sesi: Sesi, r: RancanganPenugasan) -> list[MasalahRancangan]:
    if r.tanggal_surat is None:
        return [MasalahRancangan("surat", "Tanggal surat belum diisi.", "Isi tanggal surat.")]
    if r.urut_surat is not None:
        try:
            with sesi.baca() as uk:
                kelas = aturan_nomor(uk, sesi.kantor, SURAT_TUGAS).kelas
                periksa_urut(uk, r.tanggal_surat.year, r.urut_surat, kelas)
        except GalatPengguna as galat:
            return [MasalahRancangan("surat", galat.pesan, galat.tindakan)]
    if r.mulai is not None and r.tanggal_surat > r.mulai:
        pesan = "Tanggal surat sesudah penugasan mulai."
        return [MasalahRancangan("surat", pesan, "Periksa tanggal surat atau masa penugasan.", menahan=False)]
    return []
