/** The head of the SOP document (its first page), for the process page. The steps are in sop.ts. */
export const sopDocument = {
  number: '555 / 786 - Diskominfo / X / 2020',
  title: 'Pengajuan Pembangunan Sistem Informasi / Aplikasi Baru di Masa Pandemi COVID-19',
  made: '2020-10-05',
  revised: '2020-10-14',
  effective: '2020-10-22',
  approvedBy: { title: 'Kepala Dinas', name: 'Ir. Hj. ENENG NURCAHYATI', nip: '19620825 198704 2 001' },
  legalBasis: [
    'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintah Daerah',
    'Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik',
    'Peraturan Menteri Pendayagunaan Aparatur Reformasi dan Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan',
    'Peraturan Daerah Nomor 6 Tahun 2018 tentang Penyelenggaraan Komunikasi dan Informatika',
    'Peraturan Gubernur Banten Nomor 43 Tahun 2020 tentang Perubahan Atas Peraturan Gubernur Banten Nomor 38 Tahun 2017 tentang Uraian Tugas Jabatan Pimpinan Tinggi, Administrator dan Pengawas Perangkat Daerah',
    'Keputusan Gubernur Banten Nomor 443/Kep.114-Huk/2020 tentang Penetapan Kejadian Luar Biasa Corona (COVID-19) di Wilayah Provinsi Banten',
    'Keputusan Gubernur Banten Nomor 443/Kep.130-Huk/2020 tentang Pembentukan Gugus Tugas Percepatan Penanganan COVID-19 Provinsi Banten',
  ],
  qualifications: [
    'Pendidikan D3 / S1',
    'Memiliki pemahaman mengenai pengelolaan aplikasi sistem informasi',
    'Mampu mengoperasikan komputer',
    'Memiliki pemahaman mengenai tugas pokok dan fungsi perangkat daerah',
    'Memperhatikan protokol kesehatan dengan menerapkan 3 M (Mencuci tangan, Memakai masker, dan Menjaga jarak aman)',
  ],
  related: [
    'SOP Integrasi Sistem Informasi / Aplikasi dan Data di Masa Pandemi COVID-19',
    'SOP Pengajuan Pengembangan Sistem Informasi / Aplikasi di Masa Pandemi COVID-19',
  ],
  equipment: ['Komputer', 'Formulir pengajuan pembangunan aplikasi baru', 'Alur proses aplikasi'],
  warning: 'Apabila laporan tidak lengkap, maka tidak bisa ditindaklanjuti.',
  records: ['Nomor surat permohonan', 'Nomor permohonan', 'SKPD/OPD yang mengajukan'],
} as const;
