PRAGMA application_id = 1397441585;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE anggota_tim (
	id INTEGER NOT NULL, 
	tim_id INTEGER NOT NULL, 
	pegawai_id INTEGER NOT NULL, 
	peran VARCHAR DEFAULT '' NOT NULL, 
	tugas VARCHAR DEFAULT '' NOT NULL, 
	urutan INTEGER NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_anggota_tim PRIMARY KEY (id), 
	CONSTRAINT fk_anggota_tim_pegawai_id FOREIGN KEY(pegawai_id) REFERENCES pegawai (id), 
	CONSTRAINT fk_anggota_tim_tim_id FOREIGN KEY(tim_id) REFERENCES tim_kerja (id)
);
CREATE TABLE berkas (
	id INTEGER NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	tipe VARCHAR DEFAULT '' NOT NULL, 
	isi BLOB NOT NULL, 
	sha256 VARCHAR DEFAULT '' NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_berkas PRIMARY KEY (id)
);
CREATE TABLE catatan_kegiatan (
	id INTEGER NOT NULL, 
	kegiatan_id INTEGER NOT NULL, 
	jenis VARCHAR DEFAULT '' NOT NULL, 
	waktu DATETIME NOT NULL, 
	tanggal DATE NOT NULL, 
	putaran INTEGER NOT NULL, 
	langkah VARCHAR DEFAULT '' NOT NULL, 
	fase VARCHAR, 
	pejabat VARCHAR DEFAULT '' NOT NULL, 
	keterangan VARCHAR DEFAULT '' NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_catatan_kegiatan PRIMARY KEY (id), 
	CONSTRAINT fk_catatan_kegiatan_kegiatan_id FOREIGN KEY(kegiatan_id) REFERENCES kegiatan (id)
);
CREATE TABLE dokumen_surat (
	id INTEGER NOT NULL, 
	surat_id INTEGER NOT NULL, 
	pdf BLOB NOT NULL, 
	sha256 VARCHAR DEFAULT '' NOT NULL, 
	halaman INTEGER NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_dokumen_surat PRIMARY KEY (id), 
	CONSTRAINT fk_dokumen_surat_surat_id FOREIGN KEY(surat_id) REFERENCES surat (id)
);
CREATE TABLE jabatan (
	id INTEGER NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	unit_id INTEGER NOT NULL, 
	jenis VARCHAR DEFAULT '' NOT NULL, 
	jenjang VARCHAR DEFAULT '' NOT NULL, 
	memimpin BOOLEAN NOT NULL, 
	kelas INTEGER, 
	nama_fungsional VARCHAR DEFAULT '' NOT NULL, 
	urutan INTEGER NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_jabatan PRIMARY KEY (id), 
	CONSTRAINT fk_jabatan_unit_id FOREIGN KEY(unit_id) REFERENCES unit_organisasi (id)
);
CREATE TABLE kantor (
	id INTEGER NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	pemerintah VARCHAR DEFAULT '' NOT NULL, 
	induk VARCHAR DEFAULT '' NOT NULL, 
	alamat VARCHAR DEFAULT '' NOT NULL, 
	tempat VARCHAR DEFAULT '' NOT NULL, 
	profil_id VARCHAR DEFAULT '' NOT NULL, 
	profil_versi VARCHAR DEFAULT '' NOT NULL, 
	model_id VARCHAR DEFAULT '' NOT NULL, 
	kode_surat VARCHAR DEFAULT '' NOT NULL, 
	kode_pos VARCHAR DEFAULT '' NOT NULL, 
	telepon VARCHAR DEFAULT '' NOT NULL, 
	laman VARCHAR DEFAULT '' NOT NULL, 
	pos_el VARCHAR DEFAULT '' NOT NULL, 
	atasan_jabatan VARCHAR DEFAULT '' NOT NULL, 
	atasan_nama VARCHAR DEFAULT '' NOT NULL, 
	atasan_nip VARCHAR DEFAULT '' NOT NULL, 
	atasan_pangkat VARCHAR DEFAULT '' NOT NULL, 
	kertas VARCHAR DEFAULT '' NOT NULL, 
	pola_nomor VARCHAR DEFAULT '' NOT NULL, 
	klasifikasi_surat_tugas VARCHAR DEFAULT '' NOT NULL, 
	sebutan_surat_tugas VARCHAR DEFAULT '' NOT NULL, 
	penyusun VARCHAR DEFAULT '' NOT NULL, 
	lambang_id INTEGER, 
	batas_beban INTEGER NOT NULL, 
	margin_kiri FLOAT NOT NULL, 
	margin_kanan FLOAT NOT NULL, 
	margin_atas FLOAT NOT NULL, 
	margin_bawah FLOAT NOT NULL, 
	dihapus_pada DATETIME, pilihan VARCHAR DEFAULT '' NOT NULL, batas_rentang INTEGER DEFAULT '0' NOT NULL, hari_tunggu_reviu INTEGER DEFAULT '7' NOT NULL, 
	CONSTRAINT pk_kantor PRIMARY KEY (id), 
	CONSTRAINT fk_kantor_lambang_id FOREIGN KEY(lambang_id) REFERENCES berkas (id)
);
CREATE TABLE kantor_luar (
	id INTEGER NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	unit VARCHAR DEFAULT '' NOT NULL, 
	instansi VARCHAR DEFAULT '' NOT NULL, 
	alamat VARCHAR DEFAULT '' NOT NULL, 
	pimpinan_unit_jabatan VARCHAR DEFAULT '' NOT NULL, 
	pimpinan_unit_nama VARCHAR DEFAULT '' NOT NULL, 
	kepala_jabatan VARCHAR DEFAULT '' NOT NULL, 
	kepala_nama VARCHAR DEFAULT '' NOT NULL, 
	berwenang_jabatan VARCHAR DEFAULT '' NOT NULL, 
	berwenang_nama VARCHAR DEFAULT '' NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_kantor_luar PRIMARY KEY (id)
);
CREATE TABLE kegiatan (
	id INTEGER NOT NULL, 
	penugasan_id INTEGER NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	target VARCHAR DEFAULT '' NOT NULL, 
	fase VARCHAR DEFAULT '' NOT NULL, 
	tenggat DATE NOT NULL, 
	pegawai_id INTEGER, 
	putaran INTEGER NOT NULL, 
	urutan INTEGER NOT NULL, 
	selesai_pada DATE, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_kegiatan PRIMARY KEY (id), 
	CONSTRAINT fk_kegiatan_pegawai_id FOREIGN KEY(pegawai_id) REFERENCES pegawai (id), 
	CONSTRAINT fk_kegiatan_penugasan_id FOREIGN KEY(penugasan_id) REFERENCES penugasan (id)
);
CREATE TABLE klasifikasi_surat (
	id INTEGER NOT NULL, 
	kode VARCHAR DEFAULT '' NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_klasifikasi_surat PRIMARY KEY (id)
);
CREATE TABLE langkah_kasus (
	id INTEGER NOT NULL, 
	penugasan_id INTEGER NOT NULL, 
	langkah VARCHAR DEFAULT '' NOT NULL, 
	urutan INTEGER NOT NULL, 
	sejak DATE NOT NULL, 
	tenggat DATE, 
	jawaban VARCHAR, 
	tanggal DATE, 
	pejabat VARCHAR DEFAULT '' NOT NULL, 
	keterangan VARCHAR DEFAULT '' NOT NULL, 
	surat_id INTEGER, 
	berkas_id INTEGER, 
	dihapus_pada DATETIME, orang VARCHAR DEFAULT '' NOT NULL, untuk VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT pk_langkah_kasus PRIMARY KEY (id), 
	CONSTRAINT fk_langkah_kasus_penugasan_id FOREIGN KEY(penugasan_id) REFERENCES penugasan (id), 
	CONSTRAINT fk_langkah_kasus_surat_id FOREIGN KEY(surat_id) REFERENCES surat (id), 
	CONSTRAINT fk_langkah_kasus_berkas_id FOREIGN KEY(berkas_id) REFERENCES berkas (id)
);
CREATE TABLE orang_luar (
	id INTEGER NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	perangkat_daerah VARCHAR DEFAULT '' NOT NULL, 
	nip VARCHAR DEFAULT '' NOT NULL, 
	pangkat VARCHAR DEFAULT '' NOT NULL, 
	jabatan VARCHAR DEFAULT '' NOT NULL, 
	unit VARCHAR DEFAULT '' NOT NULL, 
	instansi VARCHAR DEFAULT '' NOT NULL, 
	penilai_jabatan VARCHAR DEFAULT '' NOT NULL, 
	penilai_nama VARCHAR DEFAULT '' NOT NULL, 
	pimpinan_unit_jabatan VARCHAR DEFAULT '' NOT NULL, 
	pimpinan_unit_nama VARCHAR DEFAULT '' NOT NULL, 
	kepala_jabatan VARCHAR DEFAULT '' NOT NULL, 
	kepala_nama VARCHAR DEFAULT '' NOT NULL, 
	berwenang_jabatan VARCHAR DEFAULT '' NOT NULL, 
	berwenang_nama VARCHAR DEFAULT '' NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_orang_luar PRIMARY KEY (id)
);
CREATE TABLE pegawai (
	id INTEGER NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	nip VARCHAR DEFAULT '' NOT NULL, 
	gelar_depan VARCHAR DEFAULT '' NOT NULL, 
	gelar_belakang VARCHAR DEFAULT '' NOT NULL, 
	status VARCHAR DEFAULT '' NOT NULL, 
	golongan VARCHAR DEFAULT '' NOT NULL, 
	pendidikan VARCHAR DEFAULT '' NOT NULL, 
	jurusan VARCHAR DEFAULT '' NOT NULL, 
	tempat_lahir VARCHAR DEFAULT '' NOT NULL, 
	agama VARCHAR DEFAULT '' NOT NULL, 
	no_hp VARCHAR DEFAULT '' NOT NULL, 
	email VARCHAR DEFAULT '' NOT NULL, 
	kompetensi VARCHAR DEFAULT '' NOT NULL, 
	jenis_kelamin VARCHAR, 
	tmt_golongan DATE, 
	tmt_jabatan DATE, 
	tanggal_lahir DATE, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_pegawai PRIMARY KEY (id)
);
INSERT INTO "pegawai" VALUES(1,'Ranti Maharani','198304122010012014','','','Non-ASN','','','','','','','','',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE pemangku_jabatan (
	id INTEGER NOT NULL, 
	jabatan_id INTEGER NOT NULL, 
	pegawai_id INTEGER NOT NULL, 
	sebagai VARCHAR DEFAULT '' NOT NULL, 
	mulai DATE, 
	selesai DATE, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_pemangku_jabatan PRIMARY KEY (id), 
	CONSTRAINT fk_pemangku_jabatan_jabatan_id FOREIGN KEY(jabatan_id) REFERENCES jabatan (id), 
	CONSTRAINT fk_pemangku_jabatan_pegawai_id FOREIGN KEY(pegawai_id) REFERENCES pegawai (id)
);
CREATE TABLE pengaturan (
	kunci VARCHAR NOT NULL, 
	nilai TEXT NOT NULL, 
	CONSTRAINT pk_pengaturan PRIMARY KEY (kunci)
);
CREATE TABLE pengaturan_surat (
	id INTEGER NOT NULL, 
	jenis VARCHAR DEFAULT '' NOT NULL, 
	pola_nomor VARCHAR DEFAULT '' NOT NULL, 
	klasifikasi VARCHAR DEFAULT '' NOT NULL, 
	kelas VARCHAR DEFAULT '' NOT NULL, 
	dengan_qr BOOLEAN NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_pengaturan_surat PRIMARY KEY (id)
);
CREATE TABLE pengecualian_kepatuhan (
	id INTEGER NOT NULL, 
	aturan VARCHAR DEFAULT '' NOT NULL, 
	entitas VARCHAR DEFAULT '' NOT NULL, 
	entitas_id INTEGER NOT NULL, 
	alasan VARCHAR DEFAULT '' NOT NULL, 
	sejak DATE NOT NULL, 
	sampai DATE, 
	dihapus_pada DATETIME, profil_id VARCHAR DEFAULT '' NOT NULL, profil_versi VARCHAR DEFAULT '' NOT NULL, profil_hash VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT pk_pengecualian_kepatuhan PRIMARY KEY (id)
);
CREATE TABLE "penugasan" (
	id INTEGER NOT NULL, 
	nomor INTEGER NOT NULL, 
	nama VARCHAR DEFAULT ('') NOT NULL, 
	uraian VARCHAR DEFAULT ('') NOT NULL, 
	target_id INTEGER, 
	unit_id INTEGER NOT NULL, 
	cara VARCHAR DEFAULT ('') NOT NULL, 
	cakupan VARCHAR DEFAULT ('') NOT NULL, 
	bentuk VARCHAR DEFAULT ('') NOT NULL, 
	mulai DATE NOT NULL, 
	selesai DATE NOT NULL, 
	ditugaskan_oleh INTEGER, 
	profil_id VARCHAR DEFAULT ('') NOT NULL, 
	profil_versi VARCHAR DEFAULT ('') NOT NULL, 
	profil_hash VARCHAR DEFAULT ('') NOT NULL, 
	model_id VARCHAR DEFAULT ('') NOT NULL, 
	tim_id INTEGER, 
	keadaan VARCHAR DEFAULT ('') NOT NULL, 
	dihapus_pada DATETIME, 
	pemilik_luar_id INTEGER, 
	sifat VARCHAR DEFAULT 'biasa' NOT NULL, 
	kompetensi VARCHAR DEFAULT '' NOT NULL, 
	anggaran VARCHAR DEFAULT '' NOT NULL, 
	rancangan TEXT DEFAULT '' NOT NULL, alasan_ketua VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT pk_penugasan PRIMARY KEY (id), 
	CONSTRAINT fk_penugasan_target_id FOREIGN KEY(target_id) REFERENCES target_kinerja (id), 
	CONSTRAINT fk_penugasan_ditugaskan_oleh FOREIGN KEY(ditugaskan_oleh) REFERENCES jabatan (id), 
	CONSTRAINT fk_penugasan_unit_id FOREIGN KEY(unit_id) REFERENCES unit_organisasi (id), 
	CONSTRAINT fk_penugasan_tim_id FOREIGN KEY(tim_id) REFERENCES tim_kerja (id), 
	CONSTRAINT fk_penugasan_pemilik_luar_id FOREIGN KEY(pemilik_luar_id) REFERENCES kantor_luar (id)
);
CREATE TABLE peserta_luar (
	id INTEGER NOT NULL, 
	penugasan_id INTEGER NOT NULL, 
	orang_luar_id INTEGER NOT NULL, 
	peran VARCHAR DEFAULT '' NOT NULL, 
	tugas VARCHAR DEFAULT '' NOT NULL, 
	urutan INTEGER NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_peserta_luar PRIMARY KEY (id), 
	CONSTRAINT fk_peserta_luar_penugasan_id FOREIGN KEY(penugasan_id) REFERENCES penugasan (id), 
	CONSTRAINT fk_peserta_luar_orang_luar_id FOREIGN KEY(orang_luar_id) REFERENCES orang_luar (id)
);
CREATE TABLE peserta_penugasan (
	id INTEGER NOT NULL, 
	penugasan_id INTEGER NOT NULL, 
	pegawai_id INTEGER NOT NULL, 
	peran VARCHAR DEFAULT '' NOT NULL, 
	tugas VARCHAR DEFAULT '' NOT NULL, 
	urutan INTEGER NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_peserta_penugasan PRIMARY KEY (id), 
	CONSTRAINT fk_peserta_penugasan_pegawai_id FOREIGN KEY(pegawai_id) REFERENCES pegawai (id), 
	CONSTRAINT fk_peserta_penugasan_penugasan_id FOREIGN KEY(penugasan_id) REFERENCES penugasan (id)
);
CREATE TABLE profil_tersimpan (
	id INTEGER NOT NULL, 
	profil_id VARCHAR DEFAULT '' NOT NULL, 
	versi VARCHAR DEFAULT '' NOT NULL, 
	hash VARCHAR DEFAULT '' NOT NULL, 
	isi BLOB NOT NULL, 
	pilihan VARCHAR DEFAULT '' NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_profil_tersimpan PRIMARY KEY (id)
);
CREATE TABLE riwayat (
	id INTEGER NOT NULL, 
	waktu DATETIME NOT NULL, 
	pelaku VARCHAR DEFAULT '' NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	sifat VARCHAR DEFAULT '' NOT NULL, 
	asal_id INTEGER, 
	dapat_diurungkan BOOLEAN NOT NULL, 
	CONSTRAINT pk_riwayat PRIMARY KEY (id), 
	CONSTRAINT fk_riwayat_asal_id FOREIGN KEY(asal_id) REFERENCES riwayat (id)
);
INSERT INTO "riwayat" VALUES(1,'2026-09-07 08:41:00.000000','Yusnidar','Tambah Ranti Maharani','ubah',NULL,1);
CREATE TABLE riwayat_rinci (
	id INTEGER NOT NULL, 
	riwayat_id INTEGER NOT NULL, 
	entitas VARCHAR DEFAULT '' NOT NULL, 
	entitas_id INTEGER NOT NULL, 
	sebelum TEXT, 
	sesudah TEXT, 
	CONSTRAINT pk_riwayat_rinci PRIMARY KEY (id), 
	CONSTRAINT fk_riwayat_rinci_riwayat_id FOREIGN KEY(riwayat_id) REFERENCES riwayat (id)
);
INSERT INTO "riwayat_rinci" VALUES(1,1,'Pegawai',1,NULL,'{"id":1,"nama":"Ranti Maharani","nip":"198304122010012014","gelar_depan":"","gelar_belakang":"","status":"Non-ASN","golongan":"","tmt_golongan":null,"tmt_jabatan":null,"pendidikan":"","jurusan":"","tempat_lahir":"","tanggal_lahir":null,"jenis_kelamin":null,"agama":"","no_hp":"","email":"","kompetensi":""}');
CREATE TABLE "surat" (
	id INTEGER NOT NULL, 
	jenis VARCHAR DEFAULT ('') NOT NULL, 
	kelas VARCHAR DEFAULT ('') NOT NULL, 
	tahun INTEGER NOT NULL, 
	urut INTEGER NOT NULL, 
	nomor VARCHAR DEFAULT ('') NOT NULL, 
	tanggal DATE NOT NULL, 
	hal VARCHAR DEFAULT ('') NOT NULL, 
	kepada VARCHAR DEFAULT ('') NOT NULL, 
	keadaan VARCHAR DEFAULT ('') NOT NULL, 
	penugasan_id INTEGER, 
	kertas VARCHAR DEFAULT ('') NOT NULL, 
	isi TEXT DEFAULT ('') NOT NULL, 
	sha256 VARCHAR DEFAULT ('') NOT NULL, 
	keterangan VARCHAR DEFAULT ('') NOT NULL, 
	dihapus_pada DATETIME, 
	dari VARCHAR DEFAULT '' NOT NULL, 
	klasifikasi VARCHAR DEFAULT '' NOT NULL, 
	langkah VARCHAR DEFAULT '' NOT NULL, 
	sifat VARCHAR DEFAULT 'biasa' NOT NULL, 
	diterima DATE, 
	mengganti_id INTEGER, 
	berkas_id INTEGER, 
	CONSTRAINT pk_surat PRIMARY KEY (id), 
	CONSTRAINT fk_surat_penugasan_id FOREIGN KEY(penugasan_id) REFERENCES penugasan (id), 
	CONSTRAINT fk_surat_mengganti_id FOREIGN KEY(mengganti_id) REFERENCES surat (id), 
	CONSTRAINT fk_surat_berkas_id FOREIGN KEY(berkas_id) REFERENCES berkas (id)
);
CREATE TABLE target_kinerja (
	id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	uraian VARCHAR DEFAULT '' NOT NULL, 
	target VARCHAR DEFAULT '' NOT NULL, 
	satuan VARCHAR DEFAULT '' NOT NULL, 
	tenggat DATE NOT NULL, 
	tahun INTEGER NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_target_kinerja PRIMARY KEY (id), 
	CONSTRAINT fk_target_kinerja_unit_id FOREIGN KEY(unit_id) REFERENCES unit_organisasi (id)
);
CREATE TABLE templat_surat (
	id INTEGER NOT NULL, 
	jenis VARCHAR DEFAULT '' NOT NULL, 
	versi INTEGER NOT NULL, 
	dasar VARCHAR DEFAULT '' NOT NULL, 
	isi TEXT NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_templat_surat PRIMARY KEY (id)
);
CREATE TABLE tim_kerja (
	id INTEGER NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	jenis VARCHAR DEFAULT '' NOT NULL, 
	unit_id INTEGER NOT NULL, 
	mulai DATE NOT NULL, 
	selesai DATE NOT NULL, 
	target_id INTEGER, 
	ditetapkan_oleh INTEGER, 
	alasan_ketua VARCHAR DEFAULT '' NOT NULL, 
	dihapus_pada DATETIME, akta VARCHAR DEFAULT '' NOT NULL, ketua_pengganti BOOLEAN DEFAULT '0' NOT NULL, profil_id VARCHAR DEFAULT '' NOT NULL, profil_versi VARCHAR DEFAULT '' NOT NULL, profil_hash VARCHAR DEFAULT '' NOT NULL, 
	CONSTRAINT pk_tim_kerja PRIMARY KEY (id), 
	CONSTRAINT fk_tim_kerja_ditetapkan_oleh FOREIGN KEY(ditetapkan_oleh) REFERENCES jabatan (id), 
	CONSTRAINT fk_tim_kerja_target_id FOREIGN KEY(target_id) REFERENCES target_kinerja (id), 
	CONSTRAINT fk_tim_kerja_unit_id FOREIGN KEY(unit_id) REFERENCES unit_organisasi (id)
);
CREATE TABLE unit_organisasi (
	id INTEGER NOT NULL, 
	nama VARCHAR DEFAULT '' NOT NULL, 
	jenis VARCHAR DEFAULT '' NOT NULL, 
	induk_id INTEGER, 
	keterangan VARCHAR DEFAULT '' NOT NULL, 
	urutan INTEGER NOT NULL, 
	dihapus_pada DATETIME, 
	CONSTRAINT pk_unit_organisasi PRIMARY KEY (id), 
	CONSTRAINT fk_unit_organisasi_induk_id FOREIGN KEY(induk_id) REFERENCES unit_organisasi (id)
);
CREATE UNIQUE INDEX uq_pegawai_nip ON pegawai (nip) WHERE nip <> '' AND dihapus_pada IS NULL;
CREATE INDEX ix_riwayat_waktu ON riwayat (waktu);
CREATE INDEX ix_unit_organisasi_induk_id ON unit_organisasi (induk_id);
CREATE INDEX ix_jabatan_unit_id ON jabatan (unit_id);
CREATE INDEX ix_kantor_lambang_id ON kantor (lambang_id);
CREATE INDEX ix_riwayat_rinci_entitas ON riwayat_rinci (entitas, entitas_id);
CREATE INDEX ix_riwayat_rinci_riwayat_id ON riwayat_rinci (riwayat_id);
CREATE INDEX ix_target_kinerja_unit_id ON target_kinerja (unit_id);
CREATE INDEX ix_pemangku_jabatan_jabatan_id ON pemangku_jabatan (jabatan_id);
CREATE INDEX ix_pemangku_jabatan_pegawai_id ON pemangku_jabatan (pegawai_id);
CREATE INDEX ix_tim_kerja_ditetapkan_oleh ON tim_kerja (ditetapkan_oleh);
CREATE INDEX ix_tim_kerja_target_id ON tim_kerja (target_id);
CREATE INDEX ix_tim_kerja_unit_id ON tim_kerja (unit_id);
CREATE INDEX ix_anggota_tim_pegawai_id ON anggota_tim (pegawai_id);
CREATE INDEX ix_anggota_tim_tim_id ON anggota_tim (tim_id);
CREATE INDEX ix_kegiatan_pegawai_id ON kegiatan (pegawai_id);
CREATE INDEX ix_kegiatan_penugasan_id ON kegiatan (penugasan_id);
CREATE INDEX ix_peserta_penugasan_pegawai_id ON peserta_penugasan (pegawai_id);
CREATE INDEX ix_peserta_penugasan_penugasan_id ON peserta_penugasan (penugasan_id);
CREATE INDEX ix_catatan_kegiatan_kegiatan_id ON catatan_kegiatan (kegiatan_id);
CREATE INDEX ix_dokumen_surat_surat_id ON dokumen_surat (surat_id);
CREATE INDEX ix_penugasan_target_id ON penugasan (target_id);
CREATE INDEX ix_penugasan_tim_id ON penugasan (tim_id);
CREATE INDEX ix_penugasan_ditugaskan_oleh ON penugasan (ditugaskan_oleh);
CREATE UNIQUE INDEX uq_penugasan_nomor ON penugasan (nomor);
CREATE INDEX ix_penugasan_unit_id ON penugasan (unit_id);
CREATE INDEX ix_penugasan_pemilik_luar_id ON penugasan (pemilik_luar_id);
CREATE UNIQUE INDEX uq_surat_nomor ON surat (tahun, kelas, urut) WHERE dihapus_pada IS NULL;
CREATE INDEX ix_surat_penugasan_id ON surat (penugasan_id);
CREATE INDEX ix_surat_mengganti_id ON surat (mengganti_id);
CREATE INDEX ix_surat_berkas_id ON surat (berkas_id);
CREATE INDEX ix_peserta_luar_penugasan_id ON peserta_luar (penugasan_id);
CREATE INDEX ix_peserta_luar_orang_luar_id ON peserta_luar (orang_luar_id);
CREATE INDEX ix_langkah_kasus_penugasan_id ON langkah_kasus (penugasan_id);
CREATE INDEX ix_langkah_kasus_surat_id ON langkah_kasus (surat_id);
CREATE INDEX ix_langkah_kasus_berkas_id ON langkah_kasus (berkas_id);
COMMIT;
