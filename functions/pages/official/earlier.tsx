import { actingTitle, postText } from '../../domain/office/acting';
import { dispositionInstructions } from '../../domain/case/disposition-instructions';
import { isAmongOfficials, textOf, writtenParts } from '../../domain/case/form-texts';
import { openIntegrations, openIntegrationText } from '../../domain/case/open-integrations';
import { outcomes } from '../../domain/sop/outcomes';
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

const summaryOf = (form: FormRecord, roster: Roster): string => {
  switch (form.kind) {
    case 'lift':
      return 'Kedaluwarsa dibatalkan';
    case 'resend':
      return 'Tautan dikirim ulang';
    case 'contact':
      return 'Kontak pemohon diperbaiki sekretariat';
    case 'agenda':
      return `Nomor agenda ${form.data.number}`;
    case 'numbering':
      return `Surat keluar nomor ${form.data.number}`;
    case 'letter-withdrawal':
      return 'Surat keluar ditarik';
    case 'letter-reissue':
      return form.data.replaces
        ? `Surat keluar nomor ${form.data.replaces.number} diganti`
        : 'Surat keluar diterbitkan lagi';
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
      return outcomes[form.data.outcome].fact;
  }
};

/** Shows the other entries of the disposition sheet to its recipient, as on paper. */
const Given = ({ form }: { form: FormRecord }) => {
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

/** Shows the systems that step 6 could not integrate, with reason and retry date. */
const OpenIntegrations = ({ form, dossier }: { form: FormRecord; dossier: Dossier }) => {
  const open = form.kind === 'decision' && form.step === 'integration' ? openIntegrations(dossier.forms) : [];
  return open.length === 0 ? null : (
    <ul>
      {open.map((system) => (
        <li>{openIntegrationText(system)}</li>
      ))}
    </ul>
  );
};

const Said = ({ form, dossier, roster, internal }: EarlierProps & { form: FormRecord }) => {
  const { step, round, at, by } = form;
  const { conditions = [] } = form.kind === 'decision' ? form.data : {};
  const record = dossier.steps.find((candidate) => candidate.step === step && candidate.round === round);
  return (
    <div class="box">
      <p>
        <strong>{stepOf(step).title}</strong>: {summaryOf(form, roster)}
      </p>
      <p class="soft">
        {instantText(at)}, oleh {actingTitle(roster, by, record?.post)}
      </p>
      {internal ? <Given form={form} /> : null}
      {writtenParts
        .map((part) => textOf(form, part))
        .filter((text) => text !== undefined && (internal || !isAmongOfficials(form)))
        .map((text) => (
          <p>{text}</p>
        ))}
      {internal ? <OpenIntegrations form={form} dossier={dossier} /> : null}
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

/**
 * Shows every earlier decision: decider and post, reason, note and conditions. `internal` adds moves and resent links.
 */
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
