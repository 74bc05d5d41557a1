"""What a team has to satisfy: findings with their rule (Dharmasraya Ps. 8, Ps. 13 ayat (3), Lamp. 2, Lamp. 3)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.pendidikan import tingkat_golongan, tingkat_pendidikan
from sistemkerja_desktop.domain.regulasi import Aturan, AturanTim
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tim import AnggotaTim, PeranTim, TimKerja


class JenisPeringatan(StrEnum):
    NAMA_KOSONG = "nama-kosong"
    JENIS_TIDAK_DIKENAL = "jenis-tidak-dikenal"
    MASA_TERBALIK = "masa-terbalik"
    TANPA_KETUA = "tanpa-ketua"
    KETUA_GANDA = "ketua-ganda"
    KETUA_JUGA_ANGGOTA = "ketua-juga-anggota"
    ANGGOTA_GANDA = "anggota-ganda"
    KETUA_LUAR_UNIT = "ketua-luar-unit"
    PENGGANTI_PENDIDIKAN = "pengganti-pendidikan"
    PENGGANTI_GOLONGAN = "pengganti-golongan"
    BUKAN_PESERTA = "bukan-peserta"
    BEBAN_PENUH = "beban-penuh"


@dataclass(frozen=True, slots=True)
class PeringatanTim:
    """A finding. One with `menahan` keeps the team from being saved, any other only warns."""

    jenis: JenisPeringatan
    pesan: str
    tindakan: str
    menahan: bool = False
    aturan: Aturan | None = None
    pegawai_id: int | None = None


def periksa_tim(
    tim: TimKerja,
    anggota: Sequence[AnggotaTim],
    susunan: SusunanKantor,
    aturan: AturanTim,
    *,
    beban: Mapping[int, int] | None = None,
    batas_beban: int = 0,
    ketua_pengganti: bool = False,
) -> tuple[PeringatanTim, ...]:
    """All findings about a team, those that hold it back first.

    `beban` is the running kegiatan by pegawai_id, without this team's; `batas_beban` 0 means no limit.
    `ketua_pengganti` says that the ketua takes over from another one, who left or moved.
    """
    temuan = [*_isian(tim, aturan), *_susunan(anggota), *_ketua_luar_unit(tim, anggota, susunan, aturan)]
    if ketua_pengganti:
        temuan += _pengganti(anggota, susunan, aturan)
    temuan += _peserta(anggota, susunan, aturan)
    temuan += _beban(anggota, susunan, beban or {}, batas_beban)
    return tuple(sorted(temuan, key=lambda t: not t.menahan))


def _isian(tim: TimKerja, aturan: AturanTim) -> Iterator[PeringatanTim]:
    if not tim.nama.strip():
        yield PeringatanTim(JenisPeringatan.NAMA_KOSONG, "Nama tim belum diisi.", "Isi nama tim.", True)
    if tim.selesai < tim.mulai:
        yield PeringatanTim(
            JenisPeringatan.MASA_TERBALIK, "Masa tim berakhir sebelum dimulai.", "Perbaiki tanggal masa tim.", True
        )
    if tim.jenis not in {kode for kode, _, _ in aturan.jenis}:
        yield PeringatanTim(
            JenisPeringatan.JENIS_TIDAK_DIKENAL,
            f"Jenis tim {tim.jenis} tidak dikenal peraturan ini.",
            "Pilih jenis: " + ", ".join(label for _, label, _ in aturan.jenis) + ".",
            True,
        )


def _susunan(anggota: Sequence[AnggotaTim]) -> Iterator[PeringatanTim]:
    ketua = {a.pegawai_id for a in anggota if a.peran == PeranTim.KETUA}
    if not ketua:
        yield PeringatanTim(JenisPeringatan.TANPA_KETUA, "Ketua tim belum dipilih.", "Pilih seorang ketua tim.", True)
    elif len(ketua) > 1:
        yield PeringatanTim(
            JenisPeringatan.KETUA_GANDA, "Tim mempunyai lebih dari seorang ketua.", "Sisakan seorang ketua.", True
        )
    jumlah = Counter(a.pegawai_id for a in anggota if a.peran == PeranTim.ANGGOTA)
    for pegawai_id, banyak in jumlah.items():
        if pegawai_id in ketua:
            yield PeringatanTim(
                JenisPeringatan.KETUA_JUGA_ANGGOTA,
                "Ketua tim juga tercantum sebagai anggota.",
                "Hapus ketua dari daftar anggota.",
                True,
                pegawai_id=pegawai_id,
            )
        elif banyak > 1:
            yield PeringatanTim(
                JenisPeringatan.ANGGOTA_GANDA,
                "Seorang anggota tercantum lebih dari sekali.",
                "Sisakan satu baris untuk tiap anggota.",
                True,
                pegawai_id=pegawai_id,
            )


def _ketua_luar_unit(
    tim: TimKerja, anggota: Sequence[AnggotaTim], susunan: SusunanKantor, aturan: AturanTim
) -> Iterator[PeringatanTim]:
    """The owning unit is preferred, not prescribed, so a written reason is enough."""
    for ketua in (a.pegawai_id for a in anggota if a.peran == PeranTim.KETUA):
        unit = susunan.unit_pegawai(ketua)
        if unit is not None and susunan.di_dalam(unit.id, tim.unit_id):
            continue
        beralasan = bool(tim.alasan_ketua.strip())
        yield PeringatanTim(
            JenisPeringatan.KETUA_LUAR_UNIT,
            "Ketua bukan dari unit pemilik kinerja.",
            "Alasannya sudah ditulis." if beralasan else "Boleh disimpan dengan alasan.",
            not beralasan,
            aturan.ketua_dari_pemilik,
            ketua,
        )


def _pengganti(anggota: Sequence[AnggotaTim], susunan: SusunanKantor, aturan: AturanTim) -> Iterator[PeringatanTim]:
    """A successor below a minimum is held back; where the data do not tell, a person has to look."""
    for ketua in (a.pegawai_id for a in anggota if a.peran == PeranTim.KETUA and a.pegawai_id in susunan.pegawai):
        orang = susunan.pegawai[ketua]
        syarat = (
            (
                JenisPeringatan.PENGGANTI_PENDIDIKAN,
                f"pendidikan paling rendah {aturan.pendidikan_pengganti}",
                tingkat_pendidikan(orang.pendidikan),
                tingkat_pendidikan(aturan.pendidikan_pengganti),
            ),
            (
                JenisPeringatan.PENGGANTI_GOLONGAN,
                f"golongan ruang paling rendah {aturan.golongan_pengganti}",
                tingkat_golongan(orang.golongan),
                tingkat_golongan(aturan.golongan_pengganti),
            ),
        )
        for jenis, minimum, punya, perlu in syarat:
            if perlu is None:
                continue
            if punya is None:
                yield PeringatanTim(
                    jenis,
                    f"Ketua pengganti harus memenuhi {minimum}, tetapi datanya tidak dapat dibandingkan.",
                    "Periksa data pegawai dan dokumen aslinya.",
                    False,
                    aturan.pengganti,
                    ketua,
                )
            elif punya < perlu:
                yield PeringatanTim(
                    jenis,
                    f"Ketua pengganti belum memenuhi {minimum}.",
                    "Pilih ketua lain.",
                    True,
                    aturan.pengganti,
                    ketua,
                )


def _peserta(anggota: Sequence[AnggotaTim], susunan: SusunanKantor, aturan: AturanTim) -> Iterator[PeringatanTim]:
    if not aturan.jenis_peserta:
        return
    for pegawai_id in dict.fromkeys(a.pegawai_id for a in anggota):
        dudukan = susunan.dudukan_utama(pegawai_id)
        if dudukan is not None and dudukan.jabatan.jenis in aturan.jenis_peserta:
            continue
        jabatan = dudukan.jabatan.jenis.label if dudukan else "belum memangku jabatan"
        yield PeringatanTim(
            JenisPeringatan.BUKAN_PESERTA,
            "Penugasan diatur bagi " + " dan ".join(j.label for j in aturan.jenis_peserta) + f"; ia {jabatan}.",
            "Periksa jabatannya, atau pilih orang lain.",
            False,
            aturan.peserta,
            pegawai_id,
        )


def _beban(
    anggota: Sequence[AnggotaTim], susunan: SusunanKantor, beban: Mapping[int, int], batas: int
) -> Iterator[PeringatanTim]:
    if batas <= 0:
        return
    for pegawai_id in dict.fromkeys(a.pegawai_id for a in anggota):
        punya = beban.get(pegawai_id, 0)
        if punya >= batas:
            nama = susunan.pegawai[pegawai_id].nama if pegawai_id in susunan.pegawai else "Seorang anggota"
            yield PeringatanTim(
                JenisPeringatan.BEBAN_PENUH,
                f"{nama} sudah memegang {punya} kegiatan berjalan; batas kantor {batas}.",
                "Pilih orang lain, atau kurangi kegiatannya.",
                False,
                pegawai_id=pegawai_id,
            )
