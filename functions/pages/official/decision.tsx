import { hasPendingDocuments } from '../../domain/case/case';
import { gapsByGroup } from '../../domain/forms/checklist-answers';
import type { Form } from '../../domain/forms/fields';
import type { OutcomeId } from '../../domain/sop/outcomes';
import type { BundleRecord, Dossier, StepRecord } from '../../domain/case/records';
import { applicationTypes, type RequestForm } from '../../domain/forms/forms';
import { newestRequest } from '../../domain/case/newest-request';
import { profile } from '../../domain/office/office-profile';
import type { CaseFile } from '../../domain/files/case-file';
import { isInHand } from '../../domain/sop/opening';
import type { Roster } from '../../domain/office/roster';
import { papers, roleTitles, standardTimeText, stepOf } from '../../domain/sop/sop';
import { BundleBox, FileList } from '../parts/files';
import { DecisionForm } from './decision-form';
import { type DraftsProps, OtherDrafts } from './drafts';
import { dayText, dueDateText, instantText, type Today } from '../../domain/time/dates';
import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { Earlier } from './earlier';
import { overviewOf } from '../../domain/case/paths';
import { Layout, Script } from '../parts/layout';

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

/** The decision page: top to bottom as a disposition sheet. Only an explicit choice and an explicit click decide. */
export const DecisionPage = (props: DecisionProps) => {
  const { dossier, record, form, filled, files, path, site, bundle, today, roster, warned, kept } = props;
  const step = stepOf(record.step);
  return (
    <Layout sheet={step.drafts ? 'analysis' : 'decision'} title={step.title}>
      <ErrorSummary gaps={gapsByGroup(form, filled.gaps)} />
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
      {step.progress ? <DecisionForm {...props} /> : null}
      <h2>Permohonan</h2>
      <RequestFacts dossier={dossier} />
      <Papers dossier={dossier} record={record} />
      <FileList files={files} path={path} awaited={hasPendingDocuments(dossier.head)} />
      <BundleBox path={path} bundle={bundle} seq={dossier.head.seq} now={today.now} />
      <Earlier title="Sebelumnya" dossier={dossier} roster={roster} internal />
      {kept ? <OtherDrafts {...kept} {...{ form, roster, path }} /> : null}
      {step.progress ? null : <DecisionForm {...props} />}
      {step.drafts ? <Script site={site} name="report" /> : null}
      <Script site={site} name="send" />
      {step.drafts ? <Script site={site} name="attach" /> : null}
      {kept ? <Script site={site} name="autosave" /> : null}
    </Layout>
  );
};
