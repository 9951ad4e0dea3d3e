import type { Field, Form } from '../forms/fields';
import { type Official, type Roster, titleAndUnit } from '../office/roster';
import { type Month, monthText } from '../statistics/months';

/** Returns the form that makes a month's memo. */
export const memoForm = (months: readonly Month[], senders: readonly Official[], roster: Roster) =>
  ({
    id: 'memo',
    groups: [
      {
        title: 'Buat nota dinas',
        fields: [
          {
            ...({ kind: 'choice', name: 'memo.month', label: 'Bulan', required: true } as const),
            options: months.map((month) => ({ value: month, label: monthText(month) })),
          },
          {
            ...({ kind: 'choice', name: 'memo.sender', label: 'Dari', required: true } as const),
            help: 'Pejabat ini menandatangani nota dinas.',
            options: senders.map((official) => ({
              value: official.post,
              label: `${titleAndUnit(roster, official)} (${official.name})`,
            })),
          },
        ] as const satisfies readonly Field[],
      },
    ],
  }) as const satisfies Form;
