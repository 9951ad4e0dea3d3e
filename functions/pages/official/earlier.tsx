import { actingTitle, postText } from '../../domain/office/acting';
import { dispositionInstructions } from '../../domain/case/disposition-instructions';
import { amongOfficials, outcomes, type OutcomeId } from '../../domain/sop/outcomes';
import type { Dossier, FormRecord } from '../../domain/case/records';
import type { Roster } from '../../domain/office/roster';
import { stepOf } from '../../domain/sop/sop';
import { visibleToApplicant } from '../../domain/case/visible-to-applicant';
import { dayText, instantText } from '../../domain/time/dates';

interface EarlierProps {
  dossier: Dossier;
  roster: Roster;
  internal?: true;
}

const said = ({ kind, data }: FormRecord, roster: Roster): string => {
  if (typeof data.outcome === 'string') return outcomes[data.outcome as OutcomeId].fact;
  if (kind === 'lift') return 'Kedaluwarsa dibatalkan';
  if (kind === 'resend') return 'Tautan dikirim ulang';
  if (kind === 'agenda') return `Nomor agenda ${data.number as string}`;
  if (kind === 'progress') return 'Catatan kemajuan';
  const to = actingTitle(roster, data.to as string, data.post as string | undefined);
  return data.to === 'kosong' ? `Menunggu ${postText(roster, data.post as string)}` : `Dialihkan kepada ${to}`;
};

/** What officials tell each other when they pass a case on is theirs alone. */
const isTheirs = ({ data }: FormRecord): boolean => amongOfficials.includes(data.outcome as OutcomeId);

/** What the disposition sheet says besides: for whoever received it, as it stands on the paper. */
const Given = ({ form }: { form: FormRecord }) => {
  const { deadline } = form.data;
  const facts = [
    ...dispositionInstructions(form),
    ...(typeof deadline === 'string' ? [['Batas waktu', dayText(deadline)]] : []),
  ];
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

const Said = ({ form, dossier, roster, internal }: EarlierProps & { form: FormRecord }) => {
  const { step, round, data, at, by } = form;
  const record = dossier.steps.find((candidate) => candidate.step === step && candidate.round === round);
  return (
    <div class="box">
      <p>
        <strong>{stepOf(step).title}</strong>: {said(form, roster)}
      </p>
      <p class="soft">
        {instantText(at)}, oleh {actingTitle(roster, by, record?.post)}
      </p>
      {internal ? <Given form={form} /> : null}
      {['reason', 'note', 'text']
        .filter((part) => typeof data[part] === 'string' && (internal || !isTheirs(form)))
        .map((part) => (
          <p>{data[part] as string}</p>
        ))}
      {Array.isArray(data.conditions) && data.conditions.length > 0 ? (
        <ul>
          {(data.conditions as string[]).map((condition) => (
            <li>{condition}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};

/** What was said before: every decision, by whom and for whom, with its reason, note and conditions; `internal`: moves and links sent again too. */
export const Earlier = ({ title, dossier, roster, internal }: EarlierProps & { title?: string }) => {
  const shown = (internal ? dossier.forms : visibleToApplicant(dossier.forms)).filter(({ kind }) => kind !== 'request');
  return shown.length === 0 ? null : (
    <>
      {title ? <h2>{title}</h2> : null}
      {shown.map((form) => (
        <Said form={form} dossier={dossier} roster={roster} internal={internal} />
      ))}
    </>
  );
};
