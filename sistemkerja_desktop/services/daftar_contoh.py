"""Which sample offices there are. Reads their descriptions only, so that a choice of them is shown at once."""

import tomllib
from pathlib import Path

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.paths import resource


@dataclass(frozen=True, slots=True)
class ContohKantor:
    """A sample office in resources/contoh. `pegawai` is how many people it has."""

    id: str
    nama: str
    pemerintah: str
    keterangan: str
    pegawai: int
    folder: Path

    @property
    def nama_berkas(self) -> str:
        """The name of the office's file in the data folder."""
        return f"contoh-{self.folder.name}.skd"


def daftar_contoh() -> tuple[ContohKantor, ...]:
    """All sample offices by id."""
    semua = [_baca(berkas) for berkas in resource("contoh").glob("*/kantor.toml")]
    return tuple(sorted(semua, key=lambda satu: satu.id))


def contoh_dengan_id(id: str) -> ContohKantor:
    """The sample with that id, or in the folder of that name. Raises GalatPengguna with the ids that there are."""
    semua = daftar_contoh()
    for satu in semua:
        if id in (satu.id, satu.folder.name):
            return satu
    ada = ", ".join(satu.id for satu in semua)
    raise GalatPengguna(f"Kantor contoh “{id}” tidak ada.", f"Pilih salah satu: {ada}.")


def _baca(berkas: Path) -> ContohKantor:
    data = tomllib.loads(berkas.read_text(encoding="utf-8"))
    uraian = data["contoh"]
    return ContohKantor(
        uraian.get("id", berkas.parent.name),
        data["nama"],
        data["pemerintah"],
        uraian["keterangan"],
        uraian["pegawai"],
        berkas.parent,
    )
