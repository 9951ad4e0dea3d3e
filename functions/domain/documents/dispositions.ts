import { agendaOf } from '../case/agenda';
import type { OutcomeId } from '../sop/outcomes';
import { destinationOf, standardTimeText, type StepId, stepOf } from '../sop/sop';
import { asDecision, type DocumentContext, fieldOf, requestOf } from './document-context';
import type { DocumentKind } from './kind';
import type { Block } from './model';
import { attachmentsText, subjectOf } from './request-texts';
import { dayOf } from '../time/calendar';
import { deciderFor, postBy } from '../office/roster';
import { decider, titleOf } from './signatories';
import { dateText, blankMark } from './wording';

type DispositionStep = 'agency-disposition' | 'division-disposition';

/** Returns a choice as a row of boxes, with the chosen option ticked. */
const boxes = (context: DocumentContext, step: DispositionStep, name: 'urgency' | 'security', label: string): Block => {
  const { options, initial } = fieldOf(context, step, name, 'choice');
  const chosen = asDecision(context.form).data[name] ?? initial;
  return {
    type: 'checkboxes',
    label,
    items: options.map((option) => ({ label: option.label, ticked: option.value === chosen })),
  };
};

const instructionsOf = (context: DocumentContext, step: DispositionStep): Block => {
  const { label, options } = fieldOf(context, step, 'instructions', 'choices');
  const instructions = asDecision(context.form).data.instructions ?? [];
  return {
    type: 'checkboxes',
    label,
    items: options.map((option) => ({ label: option.label, ticked: instructions.includes(option.value) })),
  };
};

const headOfSheet = (context: DocumentContext): Block => {
  const { agency, letter } = requestOf(context);
  const agenda = agendaOf(context.past);
  return {
    type: 'facts',
    boxed: true,
    rows: [
      { label: 'Surat dari', value: agency.name },
      { label: 'Nomor surat', value: letter.number },
      { label: 'Tanggal surat', value: dateText(letter.date) },
      { label: 'Diterima tanggal', value: dateText(context.head.receivedAt) },
      { label: 'Nomor agenda', value: agenda ? `${agenda.number}, ${dateText(agenda.date)}` : blankMark },
      { label: 'Nomor permohonan', value: context.head.requestNumber },
      { label: 'Perihal', value: `Permohonan pembangunan ${subjectOf(context)}` },
      { label: 'Lampiran', value: attachmentsText(context) },
    ],
  };
};

/** Returns the day that the superior set, or else the standard time of the next step. */
const deadlineText = (deadline: string | undefined, step: StepId, outcome: OutcomeId): string => {
  if (deadline) return dateText(deadline);
  const to = destinationOf(step, outcome);
  return 'step' in to ? `Waktu baku SOP: ${standardTimeText(stepOf(to.step).time)}` : blankMark;
};

const recipientText = ({ roster, form }: DocumentContext): string => {
  const { holder } = asDecision(form).data;
  const post = postBy(roster, holder);
  const official = deciderFor(roster, holder, dayOf(new Date(form.at)));
  if (!post) return holder ?? blankMark;
  // An official who stands in from another post is shown with their own title.
  return official?.post === post.id ? `${titleOf(post, official)} (${official.name})` : titleOf(post);
};

const passedOn = (context: DocumentContext, step: DispositionStep): Block[] => {
  const { outcome, note, deadline } = asDecision(context.form).data;
  return [
    { type: 'facts', boxed: true, rows: [{ label: 'Diteruskan kepada', value: recipientText(context) }] },
    instructionsOf(context, step),
    { type: 'facts', boxed: true, rows: [{ label: 'Catatan', value: note ?? blankMark }] },
    { type: 'facts', boxed: true, rows: [{ label: 'Batas waktu', value: deadlineText(deadline, step, outcome) }] },
  ];
};

const disposition = (kind: string, code: string, step: DispositionStep): DocumentKind => {
  const titled = (word: string) => `${word} ${stepOf(step).title}`;
  return {
    kind,
    code,
    layout: 'sheet',
    audience: () => 'official',
    get title() {
      return titled('Lembar');
    },
    body: (context) => ({
      letterhead: true,
      blocks: [
        { type: 'heading', level: 1, text: titled('Lembar').toUpperCase() },
        headOfSheet(context),
        boxes(context, step, 'urgency', 'Sifat'),
        boxes(context, step, 'security', 'Keamanan'),
        ...passedOn(context, step),
      ],
      signatory: decider(context),
    }),
  };
};

/** SOP step 2, accepted: the request goes to a Kepala Bidang. */
export const agencyDisposition = disposition('disposisi-kepala-dinas', 'DKD', 'agency-disposition');
/** SOP step 3: the request goes to a Kepala Seksi. */
export const divisionDisposition = disposition('disposisi-kepala-bidang', 'DKB', 'division-disposition');
