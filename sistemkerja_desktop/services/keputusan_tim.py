"""The decision that founds a team, where the regulation asks for one or the office wants it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import KEPUTUSAN_TIM
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, PeranTim, TimKerja
from sistemkerja_desktop.services.penugasan.bahan import nama_tim, orang_pegawai, pelaporan, penandatangan_surat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.templat_surat import templat_kantor
from sistemkerja_desktop.services.tim import CalonPenetap, calon_penetap
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.surat import Surat
    from sistemkerja_desktop.naskah.bahan import OrangBertugas
    from sistemkerja_desktop.naskah.isi import IsiSurat
    from sistemkerja_desktop.naskah.pdf import HasilPdf
    from sistemkerja_desktop.services.surat import SuratTerbit


@dataclass(frozen=True, slots=True)
class KeputusanTimBaru:
    """The decision as the operator wants it. `penetap` is the seat that founds the team, by `calon_penetap`.

    `mengingat` are further regulations, `anggaran` where the money comes from. `urut` None takes the next number.
    """

    tanggal: date
    penetap: int
    mengingat: tuple[str, ...] = ()
    anggaran: str = ""
    tembusan: tuple[str, ...] = ()
    urut: int | None = None
    kertas: str = ""


def calon_penetap_tim(sesi: Sesi, tim_id: int, *, tanggal: date | None = None) -> list[CalonPenetap]:
    """Who may sign a decision of that day (None for today), the one recorded with the team first."""
    with sesi.baca() as uk:
        tim = uk.get(TimKerja, tim_id)
    return sorted(calon_penetap(sesi, tim.unit_id, tanggal), key=lambda c: c.jabatan_id != tim.ditetapkan_oleh)


def pratinjau_keputusan_tim(sesi: Sesi, tim_id: int, baru: KeputusanTimBaru) -> "HasilPdf":
    """The decision as issuing would make it now. Raises GalatPengguna with what is missing."""
    from sistemkerja_desktop.naskah.pdf import render_pdf
    from sistemkerja_desktop.services.agenda.penomoran import usulan_nomor
    from sistemkerja_desktop.services.kantor import lambang

    with sesi.baca() as uk:
        _, nomor = usulan_nomor(uk, sesi.kantor, KEPUTUSAN_TIM, baru.tanggal, baru.urut)
        isi = _susun(sesi, uk, uk.get(TimKerja, tim_id), baru, nomor)
    return render_pdf(isi, lambang(sesi))


def terbitkan_keputusan_tim(sesi: Sesi, tim_id: int, baru: KeputusanTimBaru) -> "tuple[Perubahan, SuratTerbit]":
    """Issues the decision and notes it as the team's founding act, all of it or nothing. Cannot be undone.

    Raises GalatPengguna for who may not found the team and with what is missing.
    """
    from sistemkerja_desktop.services.surat import terbitkan

    with sesi.baca() as uk:
        tim = uk.get(TimKerja, tim_id)
    if baru.penetap not in {c.jabatan_id for c in calon_penetap(sesi, tim.unit_id, baru.tanggal)}:
        raise GalatPengguna("Pejabat itu tidak menetapkan tim dari unit ini.", "Pilih pejabat lain.")
    with sesi.tulis(f"Terbitkan keputusan {nama_tim(tim)}", dapat_diurungkan=False) as uk:
        terbit = terbitkan(
            uk,
            kantor=sesi.kantor,
            susun=lambda nomor: _susun(sesi, uk, tim, baru, nomor),
            tanggal=baru.tanggal,
            kepada=nama_tim(tim),
            urut=baru.urut,
            jenis=KEPUTUSAN_TIM,
        )
        uk.update(replace(tim, akta=akta_keputusan(terbit.surat), ditetapkan_oleh=baru.penetap))
    return uk.perubahan, terbit


def akta_keputusan(surat: "Surat") -> str:
    """How a team names such a decision as its founding act."""
    return f"Keputusan Nomor {surat.nomor} tanggal {tanggal_panjang(surat.tanggal)}"


def _susun(sesi: Sesi, uk: UnitBaca, tim: TimKerja, baru: KeputusanTimBaru, nomor: str) -> "IsiSurat":
    from sistemkerja_desktop.naskah.bahan import BahanSurat
    from sistemkerja_desktop.naskah.jenis import susun_surat
    from sistemkerja_desktop.naskah.kalimat import huruf_awal_kecil

    anggota = sorted(uk.list(AnggotaTim, tim_id=tim.id), key=lambda a: (a.peran is not PeranTim.KETUA, a.urutan, a.id))
    target = uk.find(TargetKinerja, id=tim.target_id) if tim.target_id is not None else None
    profil = sesi.profil
    peserta = tuple((a.pegawai_id, a.peran.value) for a in anggota)
    konteks = KonteksPenugasan(tim.unit_id, Bentuk.TIM, peserta=peserta, ditugaskan_oleh=baru.penetap)
    bahan = BahanSurat(
        jenis=KEPUTUSAN_TIM,
        kantor=sesi.kantor,
        nomor=nomor,
        tanggal=baru.tanggal,
        penandatangan=penandatangan_surat(sesi, baru.tanggal, baru.penetap),
        isian={
            "tim": nama_tim(tim),
            "kegiatan": huruf_awal_kecil(target.uraian) if target else "",
            "kegiatan_awal": target.uraian if target else tim.nama,
            "unit_pemilik": sesi.susunan.unit[tim.unit_id].nama,
            "target": target.ringkas if target else "",
            "tenggat": tanggal_panjang(target.tenggat) if target else "",
            "mulai": tanggal_panjang(tim.mulai),
            "selesai": tanggal_panjang(tim.selesai),
            "anggaran": baru.anggaran.strip(),
            "pelaporan": pelaporan(sesi, profil, sesi.model, konteks),
        },
        dasar=(_dasar(sesi), *baru.mengingat),
        tembusan=baru.tembusan,
        orang=_orang(sesi, anggota, baru.tanggal),
        kertas=baru.kertas,
    )
    return susun_surat(bahan, templat_kantor(uk, KEPUTUSAN_TIM))


def _orang(sesi: Sesi, anggota: Sequence[AnggotaTim], hari: date) -> "tuple[OrangBertugas, ...]":
    from sistemkerja_desktop.naskah.bahan import OrangBertugas

    susunan = sesi.susunan_pada(hari)
    sebutan = {PeranTim.KETUA: "ketua tim", PeranTim.ANGGOTA: "anggota"}
    return tuple(
        OrangBertugas(orang_pegawai(sesi, susunan, a.pegawai_id), sebutan[a.peran], a.tugas)
        for a in anggota
        if a.pegawai_id in susunan.pegawai
    )


def _dasar(sesi: Sesi) -> str:
    """The regulation with the article on who founds teams."""
    profil = sesi.profil
    pasal = [d.pasal for d in profil.tim.penetap.dasar if d.peraturan == profil.nama_singkat]
    milik = [satu.replace("Ps.", "Pasal", 1) for satu in pasal if satu.startswith("Ps.")]
    return ", ".join([f"{profil.nama} tentang {profil.judul}", *milik[:1]])
