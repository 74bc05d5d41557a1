"""The fields that a column of an employee file can go to."""

from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Bidang:
    """A field: `kode` in mappings and reports, `label` for people.

    `pegawai` says that it is an attribute of `domain.pegawai.Pegawai` of the same name.
    """

    kode: str
    label: str
    pegawai: bool = False
    wajib: bool = False


_SEMUA = (
    Bidang("nama", "Nama", pegawai=True, wajib=True),
    Bidang("nip", "NIP", pegawai=True),
    Bidang("gelar_depan", "Gelar depan", pegawai=True),
    Bidang("gelar_belakang", "Gelar belakang", pegawai=True),
    Bidang("status", "Status", pegawai=True),
    Bidang("golongan", "Pangkat, golongan", pegawai=True),
    Bidang("pangkat", "Pangkat"),
    Bidang("tmt_golongan", "TMT golongan", pegawai=True),
    Bidang("jabatan", "Jabatan"),
    Bidang("jenjang", "Jenjang"),
    Bidang("jenis_jabatan", "Jenis jabatan"),
    Bidang("sebagai", "Plt./Plh."),
    Bidang("eselon", "Eselon"),
    Bidang("tmt_jabatan", "TMT jabatan", pegawai=True),
    Bidang("kelas", "Kelas jabatan"),
    Bidang("unit", "Unit"),
    Bidang("pendidikan", "Pendidikan", pegawai=True),
    Bidang("jurusan", "Jurusan", pegawai=True),
    Bidang("tempat_lahir", "Tempat lahir", pegawai=True),
    Bidang("tanggal_lahir", "Tanggal lahir", pegawai=True),
    Bidang("tempat_tanggal_lahir", "Tempat dan tanggal lahir"),
    Bidang("jenis_kelamin", "Jenis kelamin", pegawai=True),
    Bidang("agama", "Agama", pegawai=True),
    Bidang("no_hp", "Nomor HP", pegawai=True),
    Bidang("email", "Pos-el", pegawai=True),
    Bidang("kompetensi", "Kompetensi", pegawai=True),
)

BIDANG: dict[str, Bidang] = {b.kode: b for b in _SEMUA}
"""All fields in the order in which a list of choices shows them.

In `BarisImpor.isian` the columns pangkat, jenjang, jenis_jabatan, sebagai, eselon and tempat_tanggal_lahir do
not appear by themselves: they are taken up into golongan, jabatan, tempat_lahir and tanggal_lahir.
"""

ABAIKAN = ""
"""The field of a column that is not imported."""


def label_bidang(kode: str) -> str:
    """The field's name for people; "Tidak diimpor" for none."""
    return BIDANG[kode].label if kode else "Tidak diimpor"
