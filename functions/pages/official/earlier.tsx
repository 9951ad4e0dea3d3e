import { actingTitle, postText } from '../../domain/office/acting';
import { dispositionInstructions } from '../../domain/case/disposition-instructions';
import { isAmongOfficials, textOf, writtenParts } from '../../domain/case/form-texts';
import { factOf } from '../../domain/case/step-results';
import type { FormOf, FormRecord } from '../../domain/case/records';
import { type LetterTurn, letterTurns } from '../../domain/letters/letter-turns';
import type { WholeCase } from '../../ports/cases';
import type { Roster } from '../../domain/office/roster';
import { stepOf } from '../../domain/sop/sop';
import { visibleToApplicant } from '../../domain/case/visible-to-applicant';
import { dayText, instantText } from '../../domain/time/dates';
import { Results } from '../parts/results';

interface EarlierProps {
  dossier: Pick<WholeCase, 'steps' | 'forms' | 'events' | 'documents'>;
  roster: Roster;
  internal?: true;
}

type LetterForm = FormOf<'numbering'> | FormOf<'letter-withdrawal'> | FormOf<'letter-reissue'>;
/** Forms about letters. The history tells them with the signatures, which have no form (letterTurns). */
const isOfLetter = (form: FormRecord): form is LetterForm =>
  form.kind === 'numbering' || form.kind === 'letter-withdrawal' || form.kind === 'letter-reissue';

const summaryOf = (form: Exclude<FormRecord, LetterForm>, forms: readonly FormRecord[], roster: Roster): string => {
  switch (form.kind) {
    case 'lift':
      return 'Kedaluwarsa dibatalkan';
    case 'resend':
      return 'Tautan dikirim ulang';
    case 'contact':
      return 'Kontak pemohon diperbaiki sekretariat';
    case 'agenda':
      return `Nomor agenda ${form.data.number}`;
    case 'progress':
      return 'Catatan kemajuan';
    case 'request':
      return 'Permohonan';
    case 'move': {
      const { to, post } = form.data;
      return to === 'kosong'
        ? `Menunggu ${postText(roster, post)}`
        : `Dialihkan kepada ${actingTitle(roster, to, post)}`;
    }
    default:
      return factOf(form.step, form.data.outcome, forms);
  }
};

/** Shows the other entries of the disposition sheet to its recipient, as on paper. */
const DispositionEntries = ({ form }: { form: FormRecord }) => {
  const deadline = form.kind === 'decision' ? form.data.deadline : undefined;
  const facts = [...dispositionInstructions(form), ...(deadline ? [['Batas waktu', dayText(deadline)]] : [])];
  return facts.length === 0 ? null : (
    <ul>
      {facts.map(([name, value]) => (
        <li>
          {name}: {value}
        </li>
      ))}
    </ul>
  );
};

/** Shows one decision or other entry, with its words. */
const Entry = ({ form, dossier, roster, internal }: EarlierProps & { form: Exclude<FormRecord, LetterForm> }) => {
  const { step, round, at, by } = form;
  const { conditions = [] } = form.kind === 'decision' ? form.data : {};
  const record = dossier.steps.find((candidate) => candidate.step === step && candidate.round === round);
  return (
    <div class="box">
      <p>
        <strong>{stepOf(step).title}</strong>: {summaryOf(form, dossier.forms, roster)}
      </p>
      <p class="soft">
        {instantText(at)}, oleh {actingTitle(roster, by, record?.post)}
      </p>
      {internal ? <DispositionEntries form={form} /> : null}
      {writtenParts
        .map((part) => textOf(form, part))
        .filter((text) => text !== undefined && (internal || !isAmongOfficials(form)))
        .map((text) => (
          <p>{text}</p>
        ))}
      <Results form={form} forms={dossier.forms} />
      {conditions.length > 0 ? (
        <ul>
          {conditions.map((condition) => (
            <li>{condition}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};

/** Shows a turn of an outgoing letter. */
const Turn = ({ turn: { step, text, at, by, reason }, roster }: { turn: LetterTurn; roster: Roster }) => (
  <div class="box">
    <p>
      <strong>{stepOf(step).title}</strong>: {text}
    </p>
    <p class="soft">
      {instantText(at)}, oleh {actingTitle(roster, by, undefined)}
    </p>
    {reason === undefined ? null : <p>{reason}</p>}
  </div>
);

/** Returns the number of entries that the office's history of a case shows. */
export const entryCount = (dossier: EarlierProps['dossier']): number =>
  dossier.forms.filter((form) => form.kind !== 'request' && !isOfLetter(form)).length + letterTurns(dossier).length;

/**
 * Shows every earlier decision: decider and post, reason, note and conditions, and the letters about them. `internal` adds moves, resent
 * links and numbers.
 */
export const Earlier = ({ title, dossier, roster, internal }: EarlierProps & { title?: string }) => {
  const turns = letterTurns(dossier).filter(({ forApplicant }) => internal || forApplicant);
  const shown = (internal ? dossier.forms : visibleToApplicant(dossier.forms)).filter(
    (form) => form.kind !== 'request' && !isOfLetter(form),
  );
  const entries = [...shown, ...turns].sort((one, other) => one.seq - other.seq);
  return entries.length === 0 ? null : (
    <>
      {title ? <h2>{title}</h2> : null}
      {entries.map((entry) =>
        'text' in entry ? (
          <Turn turn={entry} roster={roster} />
        ) : (
          <Entry form={entry} {...{ dossier, roster, internal }} />
        ),
      )}
    </>
  );
};
