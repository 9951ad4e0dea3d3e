import { agendaOf, agendaText } from '../../domain/case/agenda';
import type { FoundCandidate } from '../../domain/advice/integration-candidates';
import type { FoundSimilar } from '../../domain/advice/similar-found';
import { gapsByGroup } from '../../domain/forms/checklist-answers';
import type { Form } from '../../domain/forms/fields';
import { chosenOutcome } from '../../domain/forms/chosen-outcome';
import type { OutcomeId } from '../../domain/sop/outcomes';
import type { BundleRecord } from '../../domain/case/bundle-record';
import type { Dossier, StepRecord } from '../../domain/case/records';
import type { WholeCase } from '../../ports/cases';
import { applicationText } from '../../domain/forms/forms';
import { newestRequest } from '../../domain/case/newest-request';
import { headTitle } from '../../domain/forms/agency-head';
import { profile } from '../../domain/office/office-profile';
import type { CaseFile } from '../../domain/files/case-file';
import type { Roster } from '../../domain/office/roster';
import { stepOf } from '../../domain/sop/sop';
import { setAsideText } from './outcome-choice';
import { DecisionForm } from './decision-form';
import { type DraftsProps, OtherDrafts } from './drafts';
import { dayText, instantText, type Today } from '../../domain/time/dates';
import { ErrorSummary } from '../parts/error-summary';
import type { Filled } from '../parts/filled';
import { CaseHeading } from './case-heading';
import { Changes } from './changes';
import { SimilarList } from './similar-list';
import { Notice } from '../parts/notice';
import { RequestCard } from './request-card';
import { cataloguePath, overviewPath } from '../../domain/case/paths';
import { KeyValues } from '../parts/key-values';
import { Layout, Script } from '../parts/layout';

/** Shows the request's facts as the applicant entered them. */
export const RequestFacts = ({ dossier }: { dossier: Dossier }) => {
  const form = newestRequest(dossier.forms);
  const agenda = agendaOf(dossier.forms);
  const facts: [string, string][] = [
    ['Nomor permohonan', dossier.head.requestNumber],
    ['Surat dari', form.agency.name],
    ['Nomor surat', form.letter.number],
    ['Tanggal surat', dayText(form.letter.date)],
    ['Diterima', instantText(dossier.head.receivedAt)],
    ...(agenda ? [['Nomor agenda', agendaText(agenda)] satisfies [string, string]] : []),
    [headTitle(form.agency), `${form.agency.head.name}, NIP ${form.agency.head.nip}`],
    ['Penanggung jawab', `${form.contact.name}, ${form.contact.position}`],
    ['Hubungi', `${form.contact.phone}, ${form.contact.email}`],
    ['Perihal', `Pembangunan ${applicationText(form.application)}`],
    ['Ringkasan', form.application.summary],
    ['Subdomain', `${form.subdomain}${profile.domainSuffix}`],
  ];
  return <KeyValues facts={facts} />;
};

/**
 * Confirms a progress note, because recording it does not change the page otherwise. It disappears after the next form,
 * or while the page shows gaps.
 */
const ProgressRecorded = ({ dossier, filled }: Pick<DecisionProps, 'dossier' | 'filled'>) => {
  const newest = dossier.forms.at(-1);
  return newest?.kind !== 'progress' || filled.gaps.length > 0 ? null : (
    <Notice sentiment="success" role="status">
      <p>Catatan kemajuan tercatat pada {instantText(newest.at)}. Pemohon melihatnya.</p>
      {typeof newest.data.text === 'string' ? <p>{newest.data.text}</p> : null}
    </Notice>
  );
};

export interface DecisionProps {
  dossier: WholeCase;
  record: StepRecord;
  form: Form;
  filled: Filled;
  /** The outcome from the mail's link, used until the person chooses. */
  linkedOutcome?: OutcomeId;
  /** Similar applications in the catalogue, if the step shows them. */
  similar?: readonly FoundSimilar[];
  /** Catalogue systems that may need integration, if the step lists them. */
  candidates?: readonly FoundCandidate[];
  /** The step's drafts, if it keeps them. The form is filled from `own`. */
  kept?: DraftsProps;
  /** True if the decider acts for another official in a step that commits budget. */
  warned: boolean;
  roster: Roster;
  files: readonly CaseFile[];
  bundle?: BundleRecord;
  /** The path of the page. Its files are below it. */
  path: string;
  /** The origin of the site that serves the scripts. */
  site: string;
  today: Today;
}

/** Warns an acting official in a step that commits budget (UU 30/2014 art. 14). */
const ActingWarning = () => (
  <Notice sentiment="warning" title="Anda bertindak sebagai Plh./Plt.">
    <p>Hindari keputusan strategis yang berdampak pada anggaran (UU 30/2014 pasal 14).</p>
  </Notice>
);

/**
 * The decision page: question, request, earlier words and the choice. Only an explicit choice and an explicit click
 * record a decision.
 */
export const DecisionPage = (props: DecisionProps) => {
  const { dossier, record, form, filled, path, site, today, roster, warned, kept, similar = [] } = props;
  const step = stepOf(record.step);
  // The choice of a report is screens below, and the button to send it is always in reach.
  const setAside = step.drafts
    ? setAsideText({ ...props, chosen: chosenOutcome(record.step, filled.input) })
    : undefined;
  return (
    <Layout
      sheet={step.drafts ? 'analysis' : 'decision'}
      title={`${step.title}: ${dossier.head.application.name}`}
      heading={<CaseHeading {...{ dossier, record, today }} isOpen />}
    >
      <ErrorSummary gaps={gapsByGroup(form, filled.gaps)} />
      <ProgressRecorded {...{ dossier, filled }} />
      {kept?.own && filled.gaps.length === 0 ? (
        <Notice sentiment="success">
          <p>Draf Anda tersimpan. Keputusan belum dikirim.</p>
        </Notice>
      ) : null}
      {setAside ? (
        <Notice sentiment="warning">
          <p>{setAside}</p>
        </Notice>
      ) : null}
      <p class="question small">{step.question}</p>
      {warned ? <ActingWarning /> : null}
      {step.progress ? <DecisionForm {...props} /> : null}
      <Changes {...{ dossier, roster }} />
      <RequestCard {...props} />
      {record.step === 'agency-disposition' && similar.length > 0 ? <SimilarList {...{ similar, path }} /> : null}
      {kept ? <OtherDrafts {...kept} {...{ form, roster, path }} /> : null}
      {step.progress ? null : <DecisionForm {...props} />}
      <p class="no-print">
        <a href={overviewPath(path)}>Semua yang menunggu Anda</a> · <a href={cataloguePath(path)}>Katalog</a>
      </p>
      {step.drafts ? <Script site={site} name="report" /> : null}
      <Script site={site} name="send" />
      {step.drafts ? <Script site={site} name="attach" /> : null}
      {kept ? <Script site={site} name="autosave" /> : null}
    </Layout>
  );
};
