"""What is wrong with a profile, and where."""

from sistemkerja_desktop.domain.galat import GalatPengguna


class GalatProfil(GalatPengguna):
    """A profile that cannot be used. `berkas` is relative to the profile's folder, `kunci` like "langkah[2].pelaku".

    `masalah` is what is wrong, without the place. `baris` counts from 1 and is 0 where the fault is the file itself.
    """

    def __init__(self, berkas: str, baris: int, kunci: str, pesan: str) -> None:
        letak = berkas + (f", baris {baris}" if baris else "") + (f", {kunci}" if kunci else "")
        super().__init__(
            f"Profil peraturan rusak: {letak}: {pesan}.", "Perbaiki berkas itu, atau pasang ulang program."
        )
        self.berkas = berkas
        self.baris = baris
        self.kunci = kunci
        self.masalah = pesan


class ProfilTidakAda(GalatProfil):
    """No profile with that id on this computer."""

    def __init__(self, id_: str) -> None:
        super().__init__(f"{id_}/identitas.toml", 0, "", "profil tidak ditemukan")
        self.pesan = f"Profil peraturan “{id_}” tidak ditemukan di komputer ini."
        self.tindakan = "Tambahkan di Pengaturan, bagian Peraturan, atau pilih profil lain."
