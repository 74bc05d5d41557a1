"""From the files' shapes to the domain's dataclasses."""

import re
from collections.abc import Iterable
from typing import Protocol

from sistemkerja_desktop.domain.regulasi import (
    Aturan,
    AturanJamKerja,
    AturanLaporan,
    AturanPenilai,
    AturanPenugasan,
    AturanPermasalahan,
    AturanTim,
    ButirAturan,
    DasarHukum,
    Istilah,
    JamKerja,
    JenisUnitOrganisasi,
    KerangkaUnit,
    LangkahAlur,
    LevelKedudukan,
    ModelKedudukan,
    OpsiPilihan,
    Pilihan,
    Profil,
    TanggungJawab,
    TempatJenjang,
)
from sistemkerja_desktop.regulasi import skema
from sistemkerja_desktop.regulasi.periksa import IsiProfil
from sistemkerja_desktop.regulasi.periksa_kedudukan import PIMPINAN
from sistemkerja_desktop.regulasi.rakit_penugasan import rakit_mekanisme, rakit_surat

_LEVEL = re.compile(r"\{level(\d)\}")


class _Bersyarat(Protocol):
    @property
    def bila_pilihan(self) -> tuple[str, ...]: ...


def _syarat(data: _Bersyarat) -> str:
    return " ".join(data.bila_pilihan)


def rakit_profil(isi: IsiProfil, sidik: str) -> Profil:
    """The profile of checked files. Rules that several models share are one object."""
    return _Perakit(isi).profil(sidik)


class _Perakit:
    def __init__(self, isi: IsiProfil) -> None:
        self._isi = isi
        self._identitas = isi.identitas
        self._aturan: dict[str, Aturan] = {}
        self._sebutan = tuple(isi.wajib("istilah.toml", skema.BerkasIstilah).sebutan.items())

    def profil(self, sidik: str) -> Profil:
        isi, identitas = self._isi, self._identitas
        istilah = isi.wajib("istilah.toml", skema.BerkasIstilah).istilah
        permasalahan = isi.ambil("permasalahan.toml", skema.BerkasPermasalahan)
        pilihan = isi.ambil("pilihan.toml", skema.BerkasPilihan)
        penugasan = isi.wajib("penugasan.toml", skema.BerkasPenugasan)
        tim = isi.wajib("tim.toml", skema.BerkasTim)
        jam = isi.ambil("jam-kerja.toml", skema.BerkasJamKerja)
        laporan = isi.wajib("pertanggungjawaban.toml", skema.BerkasPertanggungjawaban).laporan
        peran = isi.wajib("tanggung-jawab.toml", skema.BerkasTanggungJawab).peran
        return Profil(
            id=identitas.id,
            versi=identitas.versi,
            hash=sidik,
            nama=identitas.nama,
            nama_singkat=identitas.nama_singkat,
            judul=identitas.judul,
            pemerintah=identitas.pemerintah,
            berlaku_sejak=identitas.berlaku_sejak,
            induk=identitas.induk,
            berlaku_sampai=identitas.berlaku_sampai,
            istilah=tuple(Istilah(data.nama, self._buat(data)) for data in istilah),
            model=tuple(self._model(data) for data in identitas.model),
            nama_surat_tugas=penugasan.nama_surat_tugas,
            surat=tuple(rakit_surat(data, self._buat(data)) for data in penugasan.surat),
            penugasan=self._penugasan(penugasan),
            tim=self._tim(tim),
            pertanggungjawaban=tuple(
                AturanLaporan(
                    data.pelapor,
                    data.penerima,
                    self._buat(data),
                    data.berkala,
                    data.diminta,
                    _syarat(data),
                    data.jarak_bulan,
                )
                for data in laporan
            ),
            tanggung_jawab=tuple(TanggungJawab(data.pelaku, data.butir, self._buat(data)) for data in peran),
            permasalahan=tuple(
                AturanPermasalahan(data.cakupan, data.pengaju, data.pemutus, self._buat(data))
                for data in (permasalahan.permasalahan if permasalahan else ())
            ),
            pengelolaan_kinerja=self._butir("pengelolaan-kinerja.toml"),
            proses_bisnis=self._butir("proses-bisnis.toml"),
            pendukung=self._butir("pendukung.toml"),
            jam_kerja=self._jam_kerja(jam) if jam else None,
            pilihan=tuple(self._pilihan(data) for data in (pilihan.pilihan if pilihan else ())),
            ketentuan=tuple(
                self._buat(data) for data in (*penugasan.ketentuan, *tim.ketentuan, *(jam.ketentuan if jam else ()))
            ),
            aturan=tuple(self._aturan.values()),
        )

    def _buat(self, data: skema.AturanData | skema.LangkahData, awalan: str = "") -> Aturan:
        kode = awalan + data.kode
        if kode not in self._aturan:
            self._aturan[kode] = Aturan(kode, data.penjelasan, self._dasar(data.dasar_hukum))
        return self._aturan[kode]

    def _dasar(self, data: Iterable[str | skema.DasarLain]) -> tuple[DasarHukum, ...]:
        return tuple(
            DasarHukum(satu, self._identitas.nama_singkat)
            if isinstance(satu, str)
            else DasarHukum(satu.pasal, satu.peraturan, satu.sumber)
            for satu in data
        )

    def _butir(self, nama: str) -> tuple[ButirAturan, ...]:
        berkas = self._isi.ambil(nama, skema.BerkasButir)
        return tuple(ButirAturan(data.nama, data.isi, self._buat(data)) for data in (berkas.butir if berkas else ()))

    def _pilihan(self, data: skema.PilihanData) -> Pilihan:
        opsi = tuple(OpsiPilihan(satu.kode, satu.label, self._dasar(satu.dasar_hukum)) for satu in data.opsi)
        return Pilihan(self._buat(data), data.pertanyaan, data.bawaan, opsi)

    def _penugasan(self, data: skema.BerkasPenugasan) -> tuple[AturanPenugasan, ...]:
        mekanisme = {satu.kode: satu for satu in data.mekanisme}
        nama = {satu.kode: satu.nama for satu in data.nama_langkah}
        hasil = []
        for sel in data.sel:
            aturan = self._buat(sel)
            data_cara = mekanisme.get(sel.mekanisme)
            cara = None
            if data_cara:
                cara = rakit_mekanisme(data_cara, aturan, sel.penugas, self._dasar, data.nama_surat_tugas, nama)
            hasil.append(AturanPenugasan(sel.cara, sel.cakupan, sel.terbuka, aturan, sel.penugas, cara, _syarat(sel)))
            for langkah in cara.langkah if cara else ():
                self._aturan.setdefault(langkah.aturan.kode, langkah.aturan)
        return tuple(hasil)

    def _jam_kerja(self, data: skema.BerkasJamKerja) -> AturanJamKerja:
        jam = tuple(
            JamKerja(self._buat(j), j.hari, j.masuk, j.pulang, j.istirahat_mulai, j.istirahat_selesai) for j in data.jam
        )
        kelompok = tuple(JamKerja(self._buat(j), (), j.masuk, j.pulang) for j in data.kelompok)
        return AturanJamKerja(data.zona, data.menit_sepekan, jam, kelompok)

    def _model(self, data: skema.ModelIdentitas) -> ModelKedudukan:
        kedudukan, alur = self._isi.kedudukan[data.kedudukan], self._isi.alur[data.berkas_alur]
        bentuk = next(satu for satu in kedudukan.bentuk if satu.model == data.id)
        awalan = f"{data.kedudukan}."
        sebutan = {str(level.nomor): level.sebutan for level in kedudukan.level}
        return ModelKedudukan(
            id=data.id,
            nama=data.nama,
            jenis_pimpinan=kedudukan.jenis_pimpinan,
            sebutan_pimpinan=bentuk.sebutan_pimpinan,
            jumlah_reviu=kedudukan.jumlah_reviu,
            jenis_unit=tuple((jenis.kode, jenis.label) for jenis in bentuk.jenis_unit),
            kerangka=tuple(KerangkaUnit(**dict(unit)) for unit in bentuk.kerangka),
            penilai=tuple(self._penilai(penilai, awalan) for penilai in kedudukan.penilai),
            alur=tuple(
                self._langkah(satu, data.berkas_alur, bentuk.sebutan_pimpinan, sebutan) for satu in alur.langkah
            ),
            aturan=self._buat(kedudukan.aturan, awalan),
            unit_organisasi=self._unit_organisasi(bentuk),
            unit_organisasi_bila=tuple(
                JenisUnitOrganisasi(satu.jenis, _syarat(satu)) for satu in bentuk.unit_organisasi
            )
            if any(satu.bila_pilihan for satu in bentuk.unit_organisasi)
            else (),
            penjabat=self._buat(kedudukan.penjabat, awalan),
            penilai_diri=self._penilai(kedudukan.penilai_diri, awalan),
            perbaikan=self._buat(alur.perbaikan, f"{data.berkas_alur}."),
            aturan_kerangka=self._buat(bentuk.aturan_kerangka, awalan),
            level=tuple(
                LevelKedudukan(satu.nomor, satu.sebutan, satu.jenis_jabatan, satu.jenis_unit, self._buat(satu, awalan))
                for satu in kedudukan.level
            ),
            tempat_jenjang=tuple(
                TempatJenjang(self._buat(satu, awalan), satu.jenjang, satu.jenis_unit)
                for satu in kedudukan.tempat_jenjang
            ),
            delegasi=self._buat(kedudukan.delegasi, awalan) if kedudukan.delegasi else None,
            perangkat_daerah=bentuk.perangkat_daerah,
            untuk=data.untuk,
            sebutan=self._sebutan,
            pilihan=self._pilihan_model(kedudukan, bentuk),
        )

    def _unit_organisasi(self, bentuk: skema.BentukData) -> tuple[str, ...]:
        """The kinds under the answers that hold by themselves."""
        pilihan = self._isi.ambil("pilihan.toml", skema.BerkasPilihan)
        bawaan = {f"{satu.kode}:{satu.bawaan}" for satu in (pilihan.pilihan if pilihan else ())}
        return tuple(satu.jenis for satu in bentuk.unit_organisasi if bawaan.issuperset(satu.bila_pilihan))

    def _pilihan_model(self, kedudukan: skema.BerkasKedudukan, bentuk: skema.BentukData) -> tuple[str, ...]:
        """The choices that the model's own rules depend on, and those of the rules for every model."""
        penugasan = self._isi.wajib("penugasan.toml", skema.BerkasPenugasan)
        laporan = self._isi.wajib("pertanggungjawaban.toml", skema.BerkasPertanggungjawaban)
        semua: tuple[_Bersyarat, ...] = (
            *kedudukan.penilai,
            *bentuk.unit_organisasi,
            *penugasan.sel,
            *laporan.laporan,
        )
        kode = (syarat.rpartition(":")[0] for satu in semua for syarat in satu.bila_pilihan)
        return tuple(dict.fromkeys(kode))

    def _penilai(self, data: skema.PenilaiData, awalan: str) -> AturanPenilai:
        return AturanPenilai(
            aturan=self._buat(data, awalan),
            penilai=data.penilai,
            jenis_jabatan=data.jenis_jabatan,
            jenis_unit=data.jenis_unit,
            memimpin=data.memimpin,
            jenjang=data.jenjang,
            di_bawah=data.di_bawah,
            unit_penilai=data.unit_penilai,
            bila_pilihan=_syarat(data),
        )

    def _langkah(self, data: skema.LangkahData, berkas: str, pimpinan: str, level: dict[str, str]) -> LangkahAlur:
        def isi(teks: str) -> str:
            return _LEVEL.sub(lambda cocok: level[cocok[1]], teks.replace(PIMPINAN, pimpinan))

        return LangkahAlur(
            kode=data.kode,
            fase=data.fase,
            uraian=isi(data.uraian),
            pelaku=data.pelaku,
            aturan=self._buat(data, f"{berkas}."),
            wajib=data.wajib,
            bila=" ".join(data.bila),
            otomatis=data.otomatis,
            ulang_saat_perbaikan=data.ulang_saat_perbaikan,
            ringkas=isi(data.ringkas),
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
            akta=self._buat(data.akta) if data.akta else None,
            surat_akta=data.akta.surat if data.akta else "",
            pola=tuple(ButirAturan(satu.nama, (), self._buat(satu)) for satu in data.pola),
            wewenang=tuple(ButirAturan(satu.nama, satu.butir, self._buat(satu)) for satu in data.wewenang),
        )
