/** What the head of every document says about the office. Address: the SOP's first page. */
export const officeLetterhead = {
  government: 'PEMERINTAH PROVINSI BANTEN',
  office: ['DINAS KOMUNIKASI, INFORMATIKA,', 'STATISTIK DAN PERSANDIAN'],
  address: 'Jalan Syekh Nawawi Al-Bantani Blok F No. 1 KP3B, Sukajaya, Kec. Curug, Kota Serang, Banten, 42171',
  /** The office's name in running text, and as the author in a document's metadata. */
  name: 'Dinas Komunikasi, Informatika, Statistik dan Persandian Provinsi Banten',
  /** What the head of the office is head of, after "Kepala Dinas" or "Plt. Kepala Dinas". */
  field: 'Komunikasi, Informatika, Statistik dan Persandian',
} as const;
