import type { DecisionForm } from '../../functions/domain/forms/decision-forms';
import type { FieldGroup } from '../../functions/domain/forms/fields';
import type { FormData } from '../../functions/domain/forms/form-data';
import type { RequestForm } from '../../functions/domain/forms/forms';
import { parseForm } from '../../functions/domain/forms/parse';

const groups = [
  {
    title: 'Uji',
    fields: [
      { kind: 'text', name: 'agency.name', label: 'Nama', max: 10, required: true },
      { kind: 'text', name: 'agency.district', label: 'Kabupaten', max: 10 },
      { kind: 'year', name: 'year', label: 'Tahun', required: true },
      { kind: 'choice', name: 'type', label: 'Jenis', options: [{ value: 'a', label: 'A' }], required: ['done'] },
      { kind: 'lines', name: 'lines', label: 'Baris', max: 3, maxLength: 10, required: true, only: ['done'] },
    ],
  },
] as const satisfies readonly FieldGroup[];
type Data = FormData<typeof groups>;

/** Only `tsc` reads these: no line of them runs. */
export const takenByTsc = (data: Data): { agency: { name: string; district?: string }; year: number } => data;
export const refusedByTsc = (data: Data, request: RequestForm, decision: DecisionForm<'integration'>) => [
  // @ts-expect-error no field is called so
  data.agency.street,
  // @ts-expect-error an optional field may be missing
  data.agency.district.length,
  // @ts-expect-error a field of only some outcomes may be missing
  data.lines.length,
  // @ts-expect-error a choice has the values of its options
  data.type === 'b',
  // @ts-expect-error a year is a number
  data.year.length,
  // @ts-expect-error the request has no such field
  request.agency.city,
  // @ts-expect-error the field belongs to another step
  decision.milestones,
  // @ts-expect-error this step's systems are not a list
  decision.systems?.[0]?.owner,
];

test('reads answers into the data that the fields name', () => {
  const input = { agency: { name: ' Dinas ' }, year: '2026', type: 'a' };
  const { value }: { value?: Data } = parseForm({ id: 'x', groups }, input, { today: '2026-11-24' });
  expect(value).toEqual({ agency: { name: 'Dinas' }, year: 2026, type: 'a' });
});
