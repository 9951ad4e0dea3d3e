import type { CaseFile } from '../../domain/files/case-file';
import { letterTurns } from '../../domain/letters/letter-turns';
import type { WholeCase } from '../../ports/cases';
import type { CaseEvent, FormRecord } from '../../domain/case/records';
import { correctionText } from '../../domain/office/case-forms';
import { textOf } from '../../domain/case/form-texts';
import { factOf } from '../../domain/case/step-results';
import { stepOf } from '../../domain/sop/sop';
import type { OfficeNow } from '../../ports/office';
import { instantText } from '../../domain/time/dates';
import { holderText } from '../../domain/office/holder-text';
import { actedFor, actorText } from './who';

const texts: Record<CaseEvent['type'], string> = {
  registered: 'Permohonan didaftarkan',
  decided: 'Diputus',
  resubmitted: 'Perbaikan dikirim',
  withdrawn: 'Dicabut',
  progress: 'Catatan kemajuan',
  issued: 'Dokumen diterbitkan',
  signed: 'Versi bertanda tangan disimpan',
  moved: 'Dialihkan',
  lapsed: 'Kedaluwarsa',
  lifted: 'Dibuka kembali',
  resent: 'Tautan dikirim ulang',
  agenda: 'Nomor agenda dicatat',
  numbered: 'Surat keluar diberi nomor',
  'letter-withdrawn': 'Surat keluar ditarik',
  'letter-reissued': 'Surat keluar diterbitkan ulang',
  'contact-corrected': 'Kontak pemohon diperbaiki',
};

interface TrailProps {
  dossier: Omit<WholeCase, 'events'>;
  events: readonly CaseEvent[];
  office: OfficeNow;
  files: readonly CaseFile[];
}

/** Returns the texts of an event's form, each with its title. */
const wordsIn = (form: FormRecord): string =>
  [
    ['Nomor agenda', form.kind === 'decision' ? form.data.agenda : undefined],
    ['Alasan', textOf(form, 'reason')],
    ['Catatan', textOf(form, 'note')],
  ]
    .filter(([, text]) => text !== undefined)
    // A text that ends in punctuation needs no full stop before the next title.
    .reduce((all, [title, text]) => `${all}${/[.!?]$/.test(all) ? '' : '.'} ${title}: ${text}`, '');

const whatText = (event: CaseEvent, { dossier, office, files }: TrailProps): string => {
  const turn = letterTurns({ ...dossier, events: [event] })[0];
  if (turn) return `${turn.text}${turn.reason === undefined ? '' : `. Alasan: ${turn.reason}`}`;
  const what = event.outcome ? factOf(event.step, event.outcome, dossier.forms) : texts[event.type];
  const to =
    event.type === 'moved' || event.type === 'resent' ? ` kepada ${holderText(office.roster, event.holder ?? '')}` : '';
  const form = dossier.forms.find(({ seq }) => seq === event.seq);
  const number = form?.kind === 'agenda' ? `: ${form.data.number}` : '';
  const note = form?.kind === 'progress' ? `: ${form.data.text}` : '';
  const contact = form?.kind === 'contact' ? `: ${correctionText(form.data)}` : '';
  const words = form ? wordsIn(form) : '';
  const document = files.find(({ id }) => id === event.documentId);
  return `${what}${number}${note}${contact}${document ? `: ${document.title}` : ''}${to}${words}`;
};

const whoText = (event: CaseEvent, { dossier, office }: TrailProps): string => {
  const step = dossier.steps.find(({ step, round }) => step === event.step && round === event.round);
  const post = event.type === 'decided' || event.type === 'progress' ? actedFor(office, event, step) : undefined;
  return `${actorText(office, event.actor)}${post ? `, untuk ${post}` : ''}`;
};

/** Shows every event of the case's chain, oldest first: act, actor, post and time. */
export const Trail = (props: TrailProps) => (
  <ol class="trail">
    {props.events.map((event) => (
      <li>
        <p>
          <b>{whatText(event, props)}</b>
        </p>
        <p class="soft small">
          {whoText(event, props)} · {stepOf(event.step).number}. {stepOf(event.step).title}
          {event.round > 1 ? ` (putaran ${event.round})` : ''}
        </p>
        <p class="soft small">{instantText(event.at)}</p>
      </li>
    ))}
  </ol>
);
