import { agendaGaps, agendaSeen, enterAgenda as entered, isEntered, unseenAgendaGaps } from '../domain/case/agenda';
import { newestRequest } from '../domain/case/newest-request';
import type { Dossier } from '../domain/case/records';
import { addConflicts, InvalidInput } from '../domain/errors';
import { lastValueOf, valueOf } from '../domain/forms/input-values';
import { agendaForm } from '../domain/office/office-forms';
import type { Deps } from '../ports/deps';
import type { Register } from '../ports/register';
import { type DeskInput, readDeskForm } from './read-desk-form';

type AgendaDeps = Pick<Deps, 'cases' | 'clock' | 'ids'> & { register: Pick<Register, 'addWords'> };

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
  const { agenda } = readDeskForm(agendaForm, input, now, conflicts);
  if (isEntered(dossier.head, agenda)) return;
  const gaps = addConflicts(agendaGaps(agenda, newestRequest(dossier.forms).letter), conflicts);
  if (gaps.length > 0) throw new InvalidInput(gaps);
  const transition = entered(dossier, agenda, command.administrator, { now, digest: deps.ids.digest });
  // Words go first: words without an entry do no harm, but an entry without its words is never found.
  await deps.register.addWords(transition.head);
  await deps.cases.apply(transition);
};
