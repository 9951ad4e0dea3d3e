import { agendaGaps, agendaMark, enterAgenda as entered, isEntered } from '../domain/case/agenda';
import { newestRequest } from '../domain/case/newest-request';
import type { Dossier } from '../domain/case/records';
import { InvalidInput } from '../domain/errors';
import { agendaForm } from '../domain/office/office-forms';
import type { Deps } from '../ports/deps';
import type { Register } from '../ports/register';
import { type DeskInput, readDeskForm } from './read-desk-form';

type AgendaDeps = Pick<Deps, 'cases' | 'clock' | 'ids'> & { register: Pick<Register, 'addWords'> };

/** Refuses an entry if a colleague entered another number after this form was shown. @throws InvalidInput */
const demandSeen = ({ head: { agenda } }: Dossier, { input: { was } }: DeskInput): void => {
  if (!agenda || was === agendaMark(agenda)) return;
  const message = `Nomor agenda ${agenda.number} baru saja dicatat orang lain. Periksa isian Anda, lalu simpan lagi bila memang itu yang benar.`;
  throw new InvalidInput([{ field: 'agenda.number', message }]);
};

/**
 * Enters the incoming letter in the agenda, or corrects its entry. A repeated entry records nothing.
 * @throws InvalidInput, ConcurrencyConflict
 */
export const enterAgenda = async (deps: AgendaDeps, dossier: Dossier, command: DeskInput): Promise<void> => {
  const now = deps.clock.now();
  const { agenda } = readDeskForm(agendaForm, command.input, now);
  if (isEntered(dossier.head, agenda)) return;
  const gaps = agendaGaps(agenda, newestRequest(dossier.forms).letter);
  if (gaps.length > 0) throw new InvalidInput(gaps);
  demandSeen(dossier, command);
  const transition = entered(dossier, agenda, command.administrator, { now, digest: deps.ids.digest });
  // Words go first: words without an entry do no harm, but an entry without its words is never found.
  await deps.register.addWords(transition.head);
  await deps.cases.apply(transition);
};
