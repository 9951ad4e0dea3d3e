import { present } from '../../functions/domain/present';
import type { WholeCase } from '../../functions/ports/cases';

/** Returns the desk's page of the first letter of a case. @throws Error if no decision has a letter */
export const letterPage = ({ head: { caseId }, events }: WholeCase): string => {
  const { seq } = present(
    events.find(({ letters }) => letters),
    'a decision with a letter',
  );
  return `/meja/surat-keluar/${caseId}/${seq}`;
};

/** Returns the event that gave a letter of the case its newest number, as forms name it. @throws Error if there is none */
export const numberingOf = ({ events }: WholeCase): string =>
  `${
    present(
      events.findLast(({ type }) => type === 'numbered'),
      'a numbered letter',
    ).seq
  }`;
