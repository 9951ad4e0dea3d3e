import { hasPendingDocuments } from '../../domain/case/case';
import { chosenOutcome } from '../../domain/forms/chosen-outcome';
import type { Form } from '../../domain/forms/fields';
import { type OutcomeId, outcomes } from '../../domain/sop/outcomes';
import type { BundleRecord, Dossier, StepRecord } from '../../domain/case/records';
import { applicationTypes, type RequestForm } from '../../domain/forms/forms';
import { newestRequest } from '../../domain/case/newest-request';
import { profile } from '../../domain/office/office-profile';
import type { CaseFile } from '../../domain/files/case-file';
import { isInHand } from '../../domain/sop/opening';
import type { Roster } from '../../domain/office/roster';
import { consequenceOf, papers, roleTitles, standardTimeText, stepOf } from '../../domain/sop/sop';
import { AttachBox, type AttachKind } from '../parts/attach-box';
import { BundleBox, FileList } from '../parts/files';
import { type DraftsProps, DraftVersion, OtherDrafts, SavedStatus } from './drafts';
import { dayText, dueDateText, instantText, type Today } from '../../domain/time/dates';
import { ErrorSummary, type Filled, FormFields } from '../parts/field-inputs';
import { Earlier } from './earlier';
import { overviewOf } from '../../domain/case/paths';
import { Layout, Script } from '../parts/layout';
import { SendButton } from '../parts/send-button';

const typeText = (form: RequestForm): string =>
  applicationTypes.find(({ value }) => value === form.application.type)!.label;

/** What is asked and by whom: the request as the applicant filled it in. */
export const RequestFacts = ({ dossier }: { dossier: Dossier }) => {
  const form = newestRequest(dossier.forms);
  const facts: [string, string][] = [
    ['Nomor permohonan', dossier.head.requestNumber],
    ['Surat dari', form.agency.name],
    ['Nomor surat', form.letter.number],
    ['Tanggal surat', dayText(form.letter.date)],
    ['Diterima', instantText(dossier.head.receivedAt)],
    ['Kepala OPD', `${form.agency.head.name}, NIP ${form.agency.head.nip}`],
    ['Penanggung jawab', `${form.contact.name}, ${form.contact.position}`],
    ['Hubungi', `${form.contact.phone}, ${form.contact.email}`],
    ['Perihal', `Pembangunan ${typeText(form).toLowerCase()} ${form.application.name}`],
    ['Ringkasan', form.application.summary],
    ['Subdomain', `${form.subdomain}${profile().domainSuffix}`],
  ];
  return (
    <dl>
      {facts.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
};

/** The papers that the step must have in hand (kelengkapan): what is there, what is missing, and whose turn it is. */
const Papers = ({ dossier, record }: { dossier: Dossier; record: StepRecord }) => {
  const step = stepOf(record.step);
  const missing = step.required.filter((paper) => !isInHand(paper, dossier));
  const besides = (step.optional ?? []).filter((paper) => isInHand(paper, dossier));
  return (
    <>
      <h2>Kelengkapan</h2>
      <ul>
        {[...step.required, ...besides].map((paper) => (
          <li>
            {papers[paper].title}: {missing.includes(paper) ? 'belum ada' : 'ada'}
          </li>
        ))}
      </ul>
      <p class="soft">Giliran: {roleTitles[step.owner]}</p>
    </>
  );
};

const evidence: AttachKind[] = [
  {
    value: 'bukti',
    label: 'Bukti',
    help: 'PDF, JPEG, PNG, DOCX, atau XLSX, masing-masing paling besar 20 MB.',
    several: true,
  },
];

/** A note leaves its page as it was, so the page says that it arrived: as long as nothing else came after it, and nothing is to be put right. */
const Noted = ({ dossier, filled }: Pick<DecisionProps, 'dossier' | 'filled'>) => {
  const newest = dossier.forms.at(-1);
  return newest?.kind !== 'progress' || filled.gaps.length > 0 ? null : (
    <div class="box good" role="status">
      <p>Catatan kemajuan tercatat pada {instantText(newest.at)}. Pemohon melihatnya.</p>
    </div>
  );
};

export interface DecisionProps {
  dossier: Dossier;
  record: StepRecord;
  form: Form;
  filled: Filled;
  /** What the mail's link chooses, where the person has not chosen yet. */
  offered?: OutcomeId;
  /** Drafts of the step, where it keeps them; the form is filled from `own`. */
  kept?: DraftsProps;
  /** The decider acts for another where the step commits budget. */
  warned: boolean;
  roster: Roster;
  files: readonly CaseFile[];
  bundle?: BundleRecord;
  /** Path of the page, below which its files are. */
  path: string;
  /** Origin of the site, which has the scripts. */
  site: string;
  today: Today;
}

/** What send.js asks of the form: whether the page refuses what was posted, and whether the person chose an outcome. */
const standing = ({ gaps }: Filled, chosen?: OutcomeId) => ({
  'data-posted': gaps.length > 0,
  'data-chosen': chosen !== undefined,
});

/** The decision page: top to bottom as a disposition sheet. Only an explicit choice and an explicit click decide. */
export const DecisionPage = (props: DecisionProps) => {
  const { dossier, record, form, filled, offered, files, path, site, bundle, today, roster, warned, kept } = props;
  const step = stepOf(record.step);
  const chosen = chosenOutcome(record.step, filled.typed);
  const autosave = kept && `${path}/draf`;
  return (
    <Layout title={step.title}>
      <ErrorSummary gaps={filled.gaps} />
      <Noted {...{ dossier, filled }} />
      {kept?.own && filled.gaps.length === 0 ? (
        <div class="box good">
          <p>Draf Anda tersimpan. Keputusan belum dikirim.</p>
        </div>
      ) : null}
      <p>{step.question}</p>
      <p class="soft">
        Langkah {step.number} dari 7 · waktu baku {standardTimeText(step.time)}
        {record.dueAt ? ` · batas waktu ${dueDateText(record.dueAt, today)}` : ''}
      </p>
      {warned ? (
        <div class="box alert">
          <p>Sebagai Plh./Plt., hindari keputusan strategis yang berdampak pada anggaran (UU 30/2014 pasal 14).</p>
        </div>
      ) : null}
      <p>
        <a href={overviewOf(path)}>Semua yang menunggu Anda</a>
      </p>
      <h2>Permohonan</h2>
      <RequestFacts dossier={dossier} />
      <Papers dossier={dossier} record={record} />
      <FileList files={files} path={path} awaited={hasPendingDocuments(dossier.head)} />
      <BundleBox path={path} bundle={bundle} seq={dossier.head.seq} now={today.now} />
      <Earlier title="Sebelumnya" dossier={dossier} roster={roster} internal />
      {kept ? <OtherDrafts {...kept} {...{ form, roster, path }} /> : null}
      <form
        method="post"
        action={path}
        novalidate
        data-send="decision"
        data-autosave={autosave}
        {...standing(filled, chosen)}
      >
        {kept ? <DraftVersion own={kept.own} typed={filled.typed} /> : null}
        <fieldset class="field" id="f-outcome">
          <legend>Keputusan Anda</legend>
          {chosen && offered && offered !== chosen ? (
            <p class="help">
              Tautan surel memilih "{outcomes[offered].label}". Pilihan Anda sebelumnya tetap dipakai: "
              {outcomes[chosen].label}".
            </p>
          ) : null}
          {step.outcomes.map((outcome) => (
            <label class="pick">
              <input type="radio" name="outcome" value={outcome} checked={outcome === (chosen ?? offered)} />
              <span>
                <strong>{outcomes[outcome].label}</strong>
                <br />
                {consequenceOf(step.id, outcome)}
              </span>
            </label>
          ))}
        </fieldset>
        <FormFields form={form} filled={filled} drafts={step.drafts} />
        {step.drafts ? (
          <AttachBox kinds={evidence} endpoint={`${path}/berkas`} typed={filled.typed} gaps={filled.gaps} />
        ) : null}
        {kept ? <SavedStatus own={kept.own} now={today.now} /> : null}
        <SendButton offered={step.outcomes} />
        {step.drafts ? (
          <button class="second" name="outcome" value="save">
            Simpan draf
          </button>
        ) : null}
        {step.progress ? (
          <div class="field">
            <label class="name" for="f-text">
              Catatan kemajuan
            </label>
            <textarea id="f-text" name="text" rows={3}>
              {[filled.typed.text ?? ''].flat()[0]}
            </textarea>
            <button class="second" name="outcome" value="progress" data-only="text">
              Catat kemajuan
            </button>
          </div>
        ) : null}
      </form>
      <Script site={site} name="send" />
      {step.drafts ? <Script site={site} name="attach" /> : null}
      {kept ? <Script site={site} name="autosave" /> : null}
    </Layout>
  );
};
