import { attachmentFiles } from '../../domain/files/case-file';
import type { CaseHead, Dossier } from '../../domain/case/records';
import { unansweredLift, unansweredReturn } from '../../domain/case/answered-return';
import { newestRequest } from '../../domain/case/newest-request';
import type { Roster } from '../../domain/office/roster';
import type { FieldGroup, Form } from '../../domain/forms/fields';
import { missingPapersMessage, papersToRequest } from '../../domain/sop/papers-received';
import { dayOf } from '../../domain/time/calendar';
import { instantText, type Today } from '../../domain/time/dates';
import { afterLastDay, reviseByDay, revisionTitle, revisionVerb } from '../../domain/time/revise-by';
import { AttachBox } from '../parts/attach-box';
import { Button } from '../parts/button';
import { Disclosure } from '../parts/disclosure';
import { AnyField } from '../parts/field-inputs';
import { valueOf } from '../../domain/forms/input-values';
import { valueText } from '../../domain/forms/value-text';
import { type Filled, gapOf } from '../parts/filled';
import { SimpleField } from '../parts/simple-input';
import { unchangedField } from '../../domain/forms/unchanged-field';
import { Notice } from '../parts/notice';
import { DecidedWords } from './decided-words';
import { requestKinds, Specification, type SpecificationWanted } from '../public/request-attachments';

interface RevisionProps {
  dossier: Dossier;
  roster: Roster;
  form: Form;
  filled: Filled & { posted?: boolean };
  today: Today;
  path: string;
}

/** Shows the requested revision, its last day and its reason. */
export const RevisionNotice = ({ dossier, roster, today }: Pick<RevisionProps, 'dossier' | 'roster' | 'today'>) => {
  const missingPapersText = missingPapersMessage(dossier.head);
  const day = reviseByDay(dossier, today.holidays);
  const lift = unansweredLift(dossier.forms);
  return (
    <Notice sentiment="warning" title={revisionTitle(revisionVerb(dossier.head), day, dayOf(today.now))}>
      {lift ? <p>Sekretariat membuka kembali permohonan Anda pada {instantText(lift.at)}.</p> : null}
      {missingPapersText ? <p>{missingPapersText} Lampirkan, atau isi formulirnya, lalu kirim perbaikan.</p> : null}
      <DecidedWords form={unansweredReturn(dossier.forms)} {...{ dossier, roster }} />
      <p>Nomor permohonan tetap sama. {afterLastDay(day, dayOf(today.now))}</p>
    </Notice>
  );
};

const maxShown = 90;
/** Returns the contents of a folded group as one line of text. */
const contentText = ({ fields }: FieldGroup, { input }: Filled): string => {
  const text = fields
    .filter(({ kind }) => kind !== 'agree' && kind !== 'choice')
    .map((field) => valueText(field, valueOf(input, field.name)))
    .filter(Boolean)
    .join(' · ');
  return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
};

/** Shows a folded group of the request with its contents in a line. A group with a gap is open. */
const FoldedGroup = ({ group, filled }: { group: FieldGroup; filled: Filled }) => (
  <Disclosure
    open={group.fields.some(({ name }) => filled.gaps.some(({ field }) => field === name))}
    summary={
      <>
        {group.title} <span class="act">Ubah</span>
        <small>{contentText(group, filled)}</small>
      </>
    }
  >
    {group.fields.map((field) => (
      <AnyField field={field} filled={filled} />
    ))}
  </Disclosure>
);

const specificationWanted = ({ asker, papersIn }: CaseHead): SpecificationWanted => {
  if (papersIn.includes('technical-specification')) return 'there';
  return asker && papersToRequest(asker, { papersIn }).includes('technical-specification') ? 'now' : 'later';
};

/** Shows the form of a returned round. Files are open, so that they can be replaced. Other groups are folded. */
export const RevisionForm = ({ dossier, form, filled, path }: RevisionProps) => {
  const wanted = specificationWanted(dossier.head);
  return (
    <form
      method="post"
      action={path}
      novalidate
      data-send={`revision-${dossier.head.rounds.request}`}
      data-posted={filled.posted}
    >
      {/* The number of the newest event when these answers were shown. A later correction by the secretariat is thereby kept. */}
      <input type="hidden" name="seq" value={valueOf(filled.input, 'seq')} />
      <div class="card">
        <AttachBox
          title="Lampiran: ganti atau tambahkan"
          kinds={requestKinds(wanted)}
          endpoint={`${path}/berkas`}
          standing={{ path, files: attachmentFiles(newestRequest(dossier.forms).attachments) }}
          input={filled.input}
          gaps={filled.gaps}
        />
        <Specification {...{ filled, wanted }} />
      </div>
      <section class="card folded">
        <h2>Isian: ubah yang perlu saja</h2>
        {form.groups.map((group) => (
          <FoldedGroup group={group} filled={filled} />
        ))}
      </section>
      {gapOf(filled, unchangedField.name) || valueOf(filled.input, unchangedField.name) ? (
        <SimpleField field={unchangedField} filled={filled} />
      ) : null}
      <p class="actions">
        <Button name="outcome" value="resubmit">
          Kirim perbaikan
        </Button>
      </p>
    </form>
  );
};
