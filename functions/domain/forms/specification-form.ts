import { options } from './common-fields';
import type { Field, Form } from './fields';
import { parseForm } from './parse';
import type { Gap } from '../errors';
import { isBlank } from './text-rules';

const text = (name: string, label: string, help?: string, max = 300): Field => ({
  ...{ kind: 'text', name: `specification.${name}`, label, help, max, required: true },
});
const long = (name: string, label: string, help?: string): Field => ({
  ...{ kind: 'longtext', name: `specification.${name}`, label, help, max: 3000, rows: 3, required: true },
});
const choice = (name: string, label: string, ...labels: string[]): Field => ({
  ...{
    kind: 'choice',
    name: `specification.${name}`,
    label,
    options: options(...labels),
    style: 'select',
    required: true,
  },
});

/** "Spek Teknis Aplikasi Baru" as a form, instead of a PDF: all of it or nothing. */
export const specificationForm: Form = {
  id: 'specification',
  groups: [
    {
      title: 'Spesifikasi teknis',
      help: 'Isi bagian ini seluruhnya, atau lampirkan spesifikasi teknis sebagai PDF. Boleh menyusul: kami memintanya sebelum langkah 4.',
      fields: [
        text('abbreviation', 'Singkatan aplikasi', undefined, 60),
        long('background', 'Latar belakang dan urgensi'),
        long('process', 'Fungsi dan proses bisnis'),
        long('service', 'Layanan dan pengguna', 'Internal atau masyarakat, dan perkiraan jumlahnya.'),
        long('outputs', 'Keluaran aplikasi'),
        long('data', 'Data yang dipakai dan dihasilkan'),
        choice('dataClass', 'Klasifikasi data', 'Terbuka', 'Terbatas', 'Rahasia'),
        choice('personalData', 'Memuat data pribadi', 'Ya', 'Tidak'),
        choice('basis', 'Basis aplikasi', 'Web', 'Mobile', 'Desktop', 'Web dan mobile'),
        text('stack', 'Bahasa, kerangka kerja, dan basis data'),
        text('licence', 'Lisensi'),
        text('hosting', 'Tempat hosting dan jaringan'),
        long('integration', 'Kebutuhan integrasi dan SSO'),
        long('security', 'Keamanan', 'Kategori, cadangan, log, dan rencana uji kerentanan.'),
        long('schedule', 'Metode dan jadwal'),
        choice('procurement', 'Model pengadaan', 'Swakelola', 'Penyedia'),
        text('funding', 'Sumber dana, pagu, dan kode rekening'),
        text('unit', 'Unit pengelola dan SK tim'),
        choice('sourceCode', 'Kode sumber diserahkan', 'Ya', 'Tidak'),
      ],
    },
  ],
};

/** Reads the specification, nested under `specification`: undefined where nothing was filled in, else whole or with gaps. */
export const parseSpecification = (input: unknown, today: string): { value?: object; gaps: Gap[] } => {
  const given = (input as { specification?: unknown } | null)?.specification;
  const blank = isBlank(given) || (typeof given === 'object' && Object.values(given as object).every(isBlank));
  if (blank) return { gaps: [] };
  const { value, gaps } = parseForm(specificationForm, { specification: given }, { today }, true);
  return { value: value?.specification as object | undefined, gaps };
};
