"""What the letters of a case say: its facts as the placeholders of templates, its people, and who signs."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.jabatan_teks import sebutan_pimpinan
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.pasal import kutip_pasal
from sistemkerja_desktop.domain.pejabat import OrangPelaku, unit_organisasi
from sistemkerja_desktop.domain.pelaku import label_pelaku, siapa
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.regulasi import ModelKedudukan, Profil
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.teks import daftar_kata
from sistemkerja_desktop.domain.tim import TimKerja
from sistemkerja_desktop.services.penugasan.kasus import Kasus, penerima_laporan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.naskah.bahan import OrangBertugas
    from sistemkerja_desktop.naskah.isi import Orang
    from sistemkerja_desktop.naskah.pihak import Penandatangan


@dataclass(frozen=True, slots=True)
class CalonTandaTangan:
    """Somebody of the office who may sign a letter: a seat, or (`jabatan_id` None) a person for themself."""

    pegawai_id: int
    jabatan_id: int | None
    nama: str
    sebutan: str


def calon_tanda_tangan(
    sesi: Sesi, pelaku: Sequence[OrangPelaku], hari: date, *, pribadi: bool = False
) -> list[CalonTandaTangan]:
    """The people of the office behind the actors, who are in their seats on that day; vacant seats give nobody.

    With `pribadi` they sign for themselves, not for a seat (a person's own request).
    """
    susunan = sesi.susunan_pada(hari)
    hasil: dict[tuple[int, int | None], CalonTandaTangan] = {}
    for orang in pelaku:
        jabatan_id = None if pribadi else orang.jabatan_id
        pegawai_id = orang.pegawai_id
        if jabatan_id is not None:
            dudukan = susunan.bertindak(jabatan_id)
            pegawai_id = dudukan.pegawai_id if dudukan else None
        if pegawai_id is None or pegawai_id not in susunan.pegawai:
            continue
        kursi = susunan.jabatan.get(orang.jabatan_id or 0)
        sebutan = sebutan_kursi(sesi, kursi.id) if kursi else ""
        calon = CalonTandaTangan(pegawai_id, jabatan_id, susunan.pegawai[pegawai_id].nama_lengkap, sebutan)
        hasil.setdefault((pegawai_id, jabatan_id), calon)
    return list(hasil.values())


def penandatangan_surat(
    sesi: Sesi,
    hari: date,
    jabatan_id: int | None,
    pegawai_id: int | None = None,
    *,
    atas_nama_oleh: int | None = None,
    untuk_beliau_oleh: int | None = None,
) -> "Penandatangan":
    """The signature block of a seat on the letter's day: its holder, Plt. or Plh.

    `atas_nama_oleh` is the seat one level below that signs a.n. it, `untuk_beliau_oleh` the next one, which signs u.b.
    that one. Without a seat of the person who signs for themself. Raises GalatPengguna where nobody is in the seat.
    """
    from sistemkerja_desktop.naskah.pihak import dari_pegawai

    susunan = sesi.susunan_pada(hari)
    if jabatan_id is None:
        if pegawai_id is None or pegawai_id not in susunan.pegawai:
            raise GalatPengguna("Penanda tangan surat belum dipilih.", "Pilih siapa yang menandatangani.")
        dudukan = susunan.dudukan_utama(pegawai_id)
        return dari_pegawai(susunan.pegawai[pegawai_id], dudukan.jabatan.nama if dudukan else "")
    dudukan = susunan.bertindak(untuk_beliau_oleh or atas_nama_oleh or jabatan_id)
    if dudukan is None:
        raise GalatPengguna(
            "Belum ada pejabat yang dapat menandatangani surat ini.", "Catat pejabat, Plt., atau Plh. di Bagan."
        )
    return dari_pegawai(
        susunan.pegawai[dudukan.pegawai_id],
        sebutan_kursi(sesi, atas_nama_oleh or jabatan_id),
        dudukan.sebagai,
        atas_nama=sebutan_kursi(sesi, jabatan_id) if atas_nama_oleh is not None else "",
        untuk_beliau=sebutan_kursi(sesi, untuk_beliau_oleh) if untuk_beliau_oleh is not None else "",
    )


def sebutan_kursi(sesi: Sesi, jabatan_id: int) -> str:
    """The seat as a signature or an address names it: the head of the office with the office's own name."""
    kursi = sesi.susunan.jabatan[jabatan_id]
    if kursi.memimpin and kursi.unit_id == sesi.susunan.akar.id:
        return sebutan_pimpinan(kursi.nama, sesi.kantor.nama)
    return kursi.nama


def alamat_pelaku(sesi: Sesi, pelaku: Sequence[OrangPelaku]) -> tuple[str, ...]:
    """The officials as a letter addresses them: by their seat, people by their name; a name before a title goes."""
    hasil: dict[str, None] = {}
    for orang in pelaku:
        if orang.luar:
            hasil.setdefault(orang.luar.rpartition(", ")[2] if _bergelar_jabatan(orang.luar) else orang.luar)
        elif orang.jabatan_id is not None and sesi.susunan.jabatan[orang.jabatan_id].memimpin:
            hasil.setdefault(sebutan_kursi(sesi, orang.jabatan_id))
        elif orang.pegawai_id is not None and orang.pegawai_id in sesi.susunan.pegawai:
            hasil.setdefault(f"Sdr. {sesi.susunan.pegawai[orang.pegawai_id].nama_lengkap}")
    return tuple(hasil)


def _bergelar_jabatan(luar: str) -> bool:
    """Whether the last part after a comma is a title of an office, not an academic one ("Siti, S.Kep.")."""
    akhir = luar.rpartition(", ")[2]
    return ", " in luar and not akhir.endswith(".")


def dasar_peraturan(profil: Profil, cara: Cara, cakupan: Cakupan) -> str:
    """The regulation with the articles of its own under which that way and scope are assigned."""
    sel = sel_penugasan(profil, cara, cakupan)
    # What is inherited is an article of another regulation; places in the lampiran are no articles.
    pasal = kutip_pasal(d.pasal for d in sel.aturan.dasar if d.peraturan == profil.nama_singkat) if sel else ""
    return ", ".join(filter(None, (f"{profil.nama} tentang {profil.judul}", pasal)))


def pelaporan(sesi: Sesi, profil: Profil, model: ModelKedudukan, konteks: KonteksPenugasan) -> str:
    """To whom the individual or the ketua reports, by the regulation; "" where it does not say."""
    pelapor = "ketua_tim" if konteks.bentuk == Bentuk.TIM else "individu"
    aturan = next((a for a in profil.pertanggungjawaban if a.pelapor == pelapor and not a.diminta), None)
    if aturan is None:
        return ""
    nama: list[str] = []
    for kode in penerima_laporan(konteks, aturan.penerima):
        orang = siapa(kode, sesi.susunan, model, konteks)
        nama += alamat_pelaku(sesi, orang) or (label_pelaku(kode, model),)
    return daftar_kata(list(dict.fromkeys(nama)))


def orang_bertugas(sesi: Sesi, susunan: SusunanKantor, kasus: Kasus) -> "tuple[OrangBertugas, ...]":
    """The people of the case, ketua first, with the unit or office of those from outside the owning one."""
    from sistemkerja_desktop.naskah.bahan import OrangBertugas

    pemilik = unit_organisasi(susunan, kasus.model, kasus.penugasan.unit_id).id
    hasil: list[tuple[tuple[bool, int], OrangBertugas]] = []
    for p in kasus.peserta:
        if p.pegawai_id not in susunan.pegawai:
            continue
        unit = susunan.unit_pegawai(p.pegawai_id)
        if kasus.pemilik_luar is not None:
            # Where another office owns the work it is this one that they come from.
            bagian = unit.nama if unit is not None and unit.id != susunan.akar.id else ""
            dari = ", ".join(filter(None, (bagian, sesi.kantor.nama)))
        else:
            luar = unit is not None and unit_organisasi(susunan, kasus.model, unit.id).id != pemilik
            dari = unit.nama if luar and unit else ""
        isi = OrangBertugas(orang_pegawai(sesi, susunan, p.pegawai_id), _peran(p.peran), p.tugas, dari)
        hasil.append(((p.peran != "ketua", p.urutan), isi))
    for q, orang in kasus.luar:
        dari = ", ".join(filter(None, (orang.perangkat_daerah, orang.instansi)))
        isi = OrangBertugas(orang_dari_luar(orang), _peran(q.peran), q.tugas, dari)
        hasil.append(((q.peran != "ketua", q.urutan), isi))
    return tuple(isi for _, isi in sorted(hasil, key=lambda satu: satu[0]))


def _peran(peran: str) -> str:
    """A part as a letter names it; who works alone has none."""
    return {"ketua": "ketua tim", "anggota": "anggota"}.get(peran, "")


def orang_pegawai(sesi: Sesi, susunan: SusunanKantor, pegawai_id: int) -> "Orang":
    """The person as a letter names them, with the seat of the letter's day; today's where it was recorded since."""
    from sistemkerja_desktop.naskah.pihak import orang

    dudukan = susunan.dudukan_utama(pegawai_id) or sesi.susunan.dudukan_utama(pegawai_id)
    return orang(sesi.susunan.pegawai[pegawai_id], dudukan.jabatan.nama if dudukan else "")


def orang_dari_luar(satu: OrangLuar) -> "Orang":
    """A person of another office as a letter names them."""
    from sistemkerja_desktop.naskah.isi import Orang

    return Orang(satu.nama, satu.pangkat, format_nip(satu.nip) if satu.nip else "", satu.jabatan)


def isian_kasus(sesi: Sesi, uk: UnitBaca, kasus: Kasus, hari: date) -> dict[str, str]:
    """The facts of the case as the placeholders of templates; what is not known is ""."""
    from sistemkerja_desktop.naskah.kalimat import huruf_awal_kecil, jumlah_orang, kata_waktu, tanpa_tanda_akhir

    p = kasus.penugasan
    target = uk.find(TargetKinerja, id=p.target_id)
    tim = uk.find(TimKerja, id=p.tim_id) if p.tim_id is not None else None
    susunan = sesi.susunan_pada(hari)
    jumlah = len(kasus.peserta) + len(kasus.luar)
    isian = {
        "kegiatan": huruf_awal_kecil(p.nama),
        "kegiatan_awal": p.nama,
        "uraian": huruf_awal_kecil(tanpa_tanda_akhir(p.uraian)),
        "kantor": sesi.kantor.nama,
        "unit_pemilik": _pemilik(susunan, kasus),
        "tim": nama_tim(tim) if tim else "tim kerja" if p.bentuk is Bentuk.TIM else "",
        "target": target.ringkas if target else "",
        "tenggat": tanggal_panjang(target.tenggat) if target else "",
        "mulai": tanggal_panjang(p.mulai),
        "selesai": tanggal_panjang(p.selesai),
        "waktu": kata_waktu(p.mulai, p.selesai),
        "kompetensi": daftar_kata(p.kompetensi),
        "anggaran": p.anggaran,
        "pemohon": "",
        "pelaporan": pelaporan(sesi, kasus.profil, kasus.model, kasus.konteks),
        "jumlah_orang": jumlah_orang(jumlah),
        "sebutan_surat_tugas": sesi.kantor.sebutan_surat_tugas,
    }
    pemohon = siapa("pemilik_kinerja", susunan, kasus.model, kasus.konteks)
    isian["pemohon"] = daftar_kata(alamat_pelaku(sesi, pemohon))
    isian |= _isian_orang(susunan, kasus)
    return isian


def _pemilik(susunan: SusunanKantor, kasus: Kasus) -> str:
    """The unit that owns the performance, here or in another office."""
    if kasus.pemilik_luar is not None:
        return kasus.pemilik_luar.pemilik
    unit = susunan.unit.get(kasus.penugasan.unit_id)
    return unit.nama if unit else ""


def _isian_orang(susunan: SusunanKantor, kasus: Kasus) -> dict[str, str]:
    """The first person of the case, whose own letters speak of them."""
    from sistemkerja_desktop.naskah.pihak import pangkat_surat

    penilai = siapa("pejabat_penilai_kinerja", susunan, kasus.model, kasus.konteks)
    kursi = [(o.luar, susunan.jabatan.get(o.jabatan_id or 0)) for o in penilai]
    sebutan = [luar or (satu.nama if satu else "") for luar, satu in kursi]
    hasil = {"penilai": daftar_kata(list(dict.fromkeys(filter(None, sebutan))))}
    if kasus.peserta:
        pertama = min(kasus.peserta, key=lambda p: (p.urutan, p.id))
        pegawai = susunan.pegawai.get(pertama.pegawai_id)
        dudukan = susunan.dudukan_utama(pertama.pegawai_id)
        unit = susunan.unit_pegawai(pertama.pegawai_id)
        if pegawai is not None:
            hasil |= {
                "orang_nama": pegawai.nama_lengkap,
                "orang_nip": format_nip(pegawai.nip) if pegawai.nip else "",
                "orang_pangkat": pangkat_surat(pegawai.golongan),
                "orang_jabatan": dudukan.jabatan.nama if dudukan else "",
                "orang_unit": unit.nama if unit else "",
            }
    elif kasus.luar:
        luar = kasus.luar[0][1]
        hasil |= {
            "orang_nama": luar.nama,
            "orang_nip": format_nip(luar.nip) if luar.nip else "",
            "orang_pangkat": luar.pangkat,
            "orang_jabatan": luar.jabatan,
            "orang_unit": ", ".join(filter(None, (luar.unit, luar.perangkat_daerah))),
        }
    return hasil


def nama_tim(tim: TimKerja) -> str:
    """A team's name with the word that says what it is."""
    return tim.nama if tim.nama.lower().startswith("tim ") else f"Tim Kerja {tim.nama}"
