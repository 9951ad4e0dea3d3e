import { conformityChecklist, integrationChecklist, milestones } from '../../functions/domain/sop/checklist';

const answerAll = (groups: typeof conformityChecklist) =>
  Object.fromEntries(groups.flatMap((group) => group.items.map(({ id }) => [`checklist.${id}.answer`, 'ya'])));
const budget = {
  'budget.0.source': 'APBD',
  'budget.0.ceiling': 'Rp150.000.000',
  'budget.0.year': '2027',
  'budget.0.account': '5.2.02.05',
  'budget.0.model': 'swakelola',
};

/** Returns the answers of the example office's officials for each step. They take a request through all seven steps. */
export const happyAnswers = (today: string): Record<string, string>[] => [
  { outcome: 'accept', holder: 'kabid-aplikasi', instructions: 'telaah', note: 'Mohon segera ditelaah.' },
  { outcome: 'forward', holder: 'kasi-aplikasi', instructions: 'proses' },
  {
    outcome: 'conforms-with-conditions',
    raa: 'RAA.02.02.01',
    conditions: 'Memakai SSO',
    ...answerAll(conformityChecklist),
  },
  {
    outcome: 'integrate',
    ...answerAll(integrationChecklist),
    'systems.0.name': 'Satu Data',
    'systems.0.owner': 'Walidata',
    'systems.0.method': 'api',
  },
  { outcome: 'done', 'systems.0.result': 'terintegrasi', ...budget },
  {
    outcome: 'done',
    conditionsMet: '0',
    ...Object.fromEntries(
      milestones.flatMap(({ id }) => [
        [`milestones.${id}.status`, 'selesai'],
        [`milestones.${id}.date`, today],
      ]),
    ),
    ...budget,
  },
];

/** Returns a complete request with a new letter number and subdomain. */
export const exampleRequest = (requestId: string, today: string) => ({
  requestId,
  kind: 'baru',
  letter: { number: `${requestId.slice(0, 8)}/Dinkes/2026`, date: today },
  agency: { name: 'Dinas Kesehatan', head: { name: 'dr. Contoh, M.Kes.', nip: '196208251987042001' } },
  contact: { name: 'Siti Contoh', phone: '0812-3456-7890', email: 'siti@example.id', position: 'Kepala Subbagian' },
  application: {
    type: 'aplikasi',
    name: 'Perizinan Klinik',
    summary: 'Permohonan dan penerbitan izin klinik secara daring.',
  },
  subdomain: `izin-${requestId.slice(0, 8)}`,
  commitment: true,
});
