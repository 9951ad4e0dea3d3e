import {
  agendaGaps,
  agendaSeen,
  enterAgenda as entered,
  hasAgenda,
  isEntered,
  sharedAgendaGaps,
  unseenAgendaGaps,
} from '../domain/case/agenda';
import { newestRequest } from '../domain/case/newest-request';
import type { Agenda, CaseHead, Dossier } from '../domain/case/records';
import { addConflicts, InvalidInput } from '../domain/errors';
import { lastValueOf, valueOf } from '../domain/forms/input-values';
import { agendaForm } from '../domain/office/request-act-forms';
import type { Deps } from '../ports/deps';
import type { Register } from '../ports/register';
import { type DeskInput, readDeskForm } from './read-desk-form';

type AgendaDeps = Pick<Deps, 'cases' | 'clock' | 'ids'> & {
  register: Pick<Register, 'addWords' | 'search'>;
};

/** Returns another case with this number, or undefined. A case that already has the number is not compared again. */
const otherWith = async (
  { register }: Pick<AgendaDeps, 'register'>,
  { head }: Dossier,
  agenda: Agenda,
): Promise<CaseHead | undefined> => {
  if (hasAgenda(head, agenda)) return undefined;
  const keep = (other: CaseHead) => other.caseId !== head.caseId && hasAgenda(other, agenda);
  const { heads } = await register.search(agenda.number, { limit: 1, keep });
  return heads[0];
};

/**
 * Enters the incoming letter in the agenda, or corrects its entry. A repeated entry records nothing.
 * @throws InvalidInput, ConcurrencyConflict
 */
export const enterAgenda = async (deps: AgendaDeps, dossier: Dossier, command: DeskInput): Promise<void> => {
  const now = deps.clock.now();
  const { input } = command;
  const conflicts = unseenAgendaGaps(dossier.head.agenda, {
    field: 'agenda.number',
    number: valueOf(input, 'agenda.number'),
    date: valueOf(input, 'agenda.date'),
    seenMark: lastValueOf(input, agendaSeen),
    advice: 'Simpan lagi bila isian Anda yang benar.',
  });
  const { confirmed, ...agenda } = readDeskForm(agendaForm, input, now, conflicts).agenda;
  if (isEntered(dossier.head, agenda)) return;
  const shared = sharedAgendaGaps(await otherWith(deps, dossier, agenda), agenda, confirmed);
  const gaps = addConflicts([...agendaGaps(agenda, newestRequest(dossier.forms).letter), ...shared], conflicts);
  if (gaps.length > 0) throw new InvalidInput(gaps);
  const transition = entered(dossier, agenda, command.administrator, { now, digest: deps.ids.digest });
  // Words go first: words without an entry do no harm, but an entry without its words is never found.
  await deps.register.addWords(transition.head);
  await deps.cases.apply(transition);
};
