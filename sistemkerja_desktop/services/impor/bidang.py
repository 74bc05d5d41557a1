"""The fields that a column of an employee file can go to."""

from sistemkerja_desktop.domain.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Bidang:
    """A field: `kode` in mappings and reports, `label` for people, `tipe` of its value in `BarisImpor.isian`.

    `pegawai` says that it is an attribute of `domain.pegawai.Pegawai` of the same name.
    """

    kode: str
    label: str
    tipe: str
    pegawai: bool = False
    wajib: bool = False


_SEMUA = (
    Bidang("nama", "Nama", "str", pegawai=True, wajib=True),
    Bidang("nip", "NIP", "str", pegawai=True),
    Bidang("gelar_depan", "Gelar depan", "str", pegawai=True),
    Bidang("gelar_belakang", "Gelar belakang", "str", pegawai=True),
    Bidang("status", "Status", "StatusPegawai", pegawai=True),
    Bidang("golongan", "Pangkat, golongan", "str", pegawai=True),
    Bidang("pangkat", "Pangkat", "str"),
    Bidang("tmt_golongan", "TMT golongan", "date", pegawai=True),
    Bidang("jabatan", "Jabatan", "JabatanTeks"),
    Bidang("jenjang", "Jenjang", "str"),
    Bidang("jenis_jabatan", "Jenis jabatan", "str"),
    Bidang("sebagai", "Plt./Plh.", "str"),
    Bidang("eselon", "Eselon", "str"),
    Bidang("tmt_jabatan", "TMT jabatan", "date", pegawai=True),
    Bidang("kelas", "Kelas jabatan", "int"),
    Bidang("unit", "Unit", "str"),
    Bidang("pendidikan", "Pendidikan", "str", pegawai=True),
    Bidang("jurusan", "Jurusan", "str", pegawai=True),
    Bidang("tempat_lahir", "Tempat lahir", "str", pegawai=True),
    Bidang("tanggal_lahir", "Tanggal lahir", "date", pegawai=True),
    Bidang("tempat_tanggal_lahir", "Tempat dan tanggal lahir", "str"),
    Bidang("jenis_kelamin", "Jenis kelamin", "JenisKelamin", pegawai=True),
    Bidang("agama", "Agama", "str", pegawai=True),
    Bidang("no_hp", "Nomor HP", "str", pegawai=True),
    Bidang("email", "Pos-el", "str", pegawai=True),
    Bidang("kompetensi", "Kompetensi", "tuple[str, ...]", pegawai=True),
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
