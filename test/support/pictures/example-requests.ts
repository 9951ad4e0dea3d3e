const summary =
  'Saat ini izin klinik diurus dengan berkas kertas di 8 kabupaten/kota. Aplikasi ini untuk pemilik klinik dan petugas perizinan agar permohonan, pemeriksaan, dan penerbitan izin dapat dilakukan daring.';

/** Returns one word that no line can hold. */
export const unbroken = (length: number) => 'Permohonan'.repeat(length).slice(0, length);

/** A usual request of an agency. */
export const usual = {
  agency: { name: 'Dinas Kesehatan', head: { name: 'dr. Hj. Ratna Sari, M.Kes.', nip: '19700101 199503 2 001' } },
  letter: { number: '482/Dinkes/2026', date: '2026-11-20' },
  application: { type: 'sistem-informasi', name: 'SIPERKLINIK, Perizinan Klinik Terpadu', summary },
  subdomain: 'izin-klinik',
};

/** The longest value of each field, from words that cannot break. */
export const longest = {
  letter: { number: unbroken(100), date: '2026-11-20' },
  agency: { name: unbroken(150), head: { name: unbroken(120), nip: '19620825 198704 2 001' } },
  contact: {
    name: unbroken(120),
    phone: '0812-3456-7890',
    position: unbroken(120),
    email: `${unbroken(60).toLowerCase()}@example.id`,
  },
  application: { type: 'aplikasi', name: unbroken(150), summary: unbroken(2500) },
  subdomain: unbroken(63).toLowerCase(),
};

/** The shortest value of each field. */
export const shortest = {
  letter: { number: '1', date: '2026-11-24' },
  agency: { name: 'DLH', head: { name: 'Ani', nip: '19620825 198704 2 001' } },
  application: { type: 'aplikasi', name: 'Ho', summary: 'Data.' },
  subdomain: 'dlh',
};

/** The usual request after its revision. */
export const revised = {
  ...usual.application,
  summary: `${summary} Juga untuk puskesmas.`,
};
