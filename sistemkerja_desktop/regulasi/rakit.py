"""From the files' shapes to the domain's dataclasses."""

from sistemkerja_desktop.domain.regulasi import (
    Aturan,
    AturanLaporan,
    AturanPenilai,
    AturanPenugasan,
    AturanTim,
    DasarHukum,
    Istilah,
    KerangkaUnit,
    LangkahAlur,
    ModelKedudukan,
    Profil,
    TanggungJawab,
)
from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.periksa import PIMPINAN, IsiProfil


def rakit_profil(isi: IsiProfil, sidik: str) -> Profil:
    """The profile of checked files. Rules that several models share are one object."""
    return _Perakit(isi.identitas).profil(isi, sidik)


class _Perakit:
    def __init__(self, identitas: skema.BerkasIdentitas) -> None:
        self._identitas = identitas
        self._aturan: dict[str, Aturan] = {}

    def profil(self, isi: IsiProfil, sidik: str) -> Profil:
        identitas = self._identitas
        istilah = tuple(Istilah(data.nama, self._buat(data)) for data in isi.istilah.istilah)
        model = tuple(
            self._model(data, isi.kedudukan[data.kedudukan], isi.alur[data.kedudukan]) for data in identitas.model
        )
        for ketentuan in (*isi.penugasan.ketentuan, *isi.tim.ketentuan):
            self._buat(ketentuan)
        penugasan = tuple(
            AturanPenugasan(sel.cara, sel.cakupan, sel.terbuka, self._buat(sel), sel.penugas, sel.langkah)
            for sel in isi.penugasan.sel
        )
        tim = self._tim(isi.tim)
        laporan = tuple(
            AturanLaporan(data.pelapor, data.penerima, self._buat(data), data.berkala, data.diminta)
            for data in isi.pertanggungjawaban.laporan
        )
        tanggung_jawab = tuple(
            TanggungJawab(data.pelaku, data.butir, self._buat(data)) for data in isi.tanggung_jawab.peran
        )
        return Profil(
            id=identitas.id,
            versi=identitas.versi,
            hash=sidik,
            nama=identitas.nama,
            nama_singkat=identitas.nama_singkat,
            judul=identitas.judul,
            pemerintah=identitas.pemerintah,
            berlaku_sejak=identitas.berlaku_sejak,
            model=model,
            penugasan=penugasan,
            tim=tim,
            aturan=tuple(self._aturan.values()),
            pertanggungjawaban=laporan,
            tanggung_jawab=tanggung_jawab,
            istilah=istilah,
        )

    def _buat(self, data: skema.AturanData | skema.LangkahData, awalan: str = "") -> Aturan:
        kode = awalan + data.kode
        if kode not in self._aturan:
            self._aturan[kode] = Aturan(kode, data.penjelasan, tuple(self._dasar(d) for d in data.dasar_hukum))
        return self._aturan[kode]

    def _dasar(self, data: str | skema.DasarLain) -> DasarHukum:
        if isinstance(data, str):
            return DasarHukum(data, self._identitas.nama_singkat)
        return DasarHukum(data.pasal, data.peraturan, data.sumber)

    def _model(
        self, data: skema.ModelIdentitas, kedudukan: skema.BerkasKedudukan, alur: skema.BerkasAlur
    ) -> ModelKedudukan:
        bentuk = next(satu for satu in kedudukan.bentuk if satu.model == data.id)
        return ModelKedudukan(
            id=data.id,
            nama=data.nama,
            jenis_pimpinan=kedudukan.jenis_pimpinan,
            sebutan_pimpinan=bentuk.sebutan_pimpinan,
            jumlah_reviu=kedudukan.jumlah_reviu,
            jenis_unit=tuple((jenis.kode, jenis.label) for jenis in bentuk.jenis_unit),
            kerangka=tuple(KerangkaUnit(**dict(unit)) for unit in bentuk.kerangka),
            penilai=tuple(self._penilai(penilai) for penilai in kedudukan.penilai),
            alur=tuple(self._langkah(satu, data.kedudukan, bentuk.sebutan_pimpinan) for satu in alur.langkah),
            aturan=self._buat(kedudukan.aturan),
            unit_organisasi=bentuk.unit_organisasi,
            penjabat=self._buat(kedudukan.penjabat),
            penilai_diri=self._penilai(kedudukan.penilai_diri),
            perbaikan=self._buat(alur.perbaikan),
            aturan_kerangka=self._buat(bentuk.aturan_kerangka),
        )

    def _penilai(self, data: skema.PenilaiData) -> AturanPenilai:
        return AturanPenilai(self._buat(data), data.penilai, data.jenis_jabatan, data.jenis_unit, data.memimpin)

    def _langkah(self, data: skema.LangkahData, berkas: str, pimpinan: str) -> LangkahAlur:
        return LangkahAlur(
            kode=data.kode,
            fase=data.fase,
            uraian=data.uraian.replace(PIMPINAN, pimpinan),
            pelaku=data.pelaku,
            aturan=self._buat(data, f"{berkas}."),
            wajib=data.wajib,
            bila=data.bila,
            otomatis=data.otomatis,
            ulang_saat_perbaikan=data.ulang_saat_perbaikan,
            ringkas=data.ringkas.replace(PIMPINAN, pimpinan),
            gerbang=data.gerbang,
        )

    def _tim(self, data: skema.BerkasTim) -> AturanTim:
        return AturanTim(
            jenis=tuple((jenis.jenis, jenis.label, self._buat(jenis)) for jenis in data.jenis),
            ketua_dari_pemilik=self._buat(data.ketua_dari_pemilik),
            penetap=self._buat(data.penetap),
            pelaku_penetap=data.pelaku_penetap,
            pengganti=self._buat(data.pengganti) if data.pengganti else None,
            pendidikan_pengganti=data.pendidikan_pengganti,
            golongan_pengganti=data.golongan_pengganti,
            peserta=self._buat(data.peserta) if data.peserta else None,
            jenis_peserta=data.jenis_peserta,
        )
