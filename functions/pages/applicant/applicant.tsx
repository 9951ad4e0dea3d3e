import type { FoundSimilar } from '../../domain/advice/similar-found';
import { canWithdraw, isReturned } from '../../domain/case/case';
import { newestStateChange, requestsAndDecisions } from '../../domain/case/answered-return';
import type { CaseFile } from '../../domain/files/case-file';
import { askAgainText } from '../../domain/case/endings';
import { withdrawalForm } from '../../domain/forms/decision-forms';
import { requestForm } from '../../domain/forms/forms';
import type { Roster } from '../../domain/office/roster';
import { isClosed } from '../../domain/sop/sop';
import { instantText, type Today } from '../../domain/time/dates';
import { RequestFacts } from '../official/decision';
import { Earlier } from '../official/earlier';
import { Card } from '../parts/card';
import { Disclosure } from '../parts/disclosure';
import { ErrorSummary } from '../parts/error-summary';
import { FileList } from '../parts/files';
import { Layout, Script } from '../parts/layout';
import { MissingPapers } from '../parts/missing-papers';
import { Notice } from '../parts/notice';
import { Results } from '../parts/results';
import { UnsentAnswers } from '../parts/typed-answers';
import { CaseHeading } from '../public/case-heading';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { caseSentiments } from '../parts/case-sentiments';
import { Timeline } from '../public/case-steps';
import type { FilledForms } from './filled-forms';
import { DecidedWords } from './decided-words';
import { RevisionForm, RevisionNotice } from './revision';
import { SignedForm } from './signed-form';
import { type RepeatedAct, RepeatedNotice } from './repeated-act';
import { SimilarAdvice } from './similar-advice';
import { Withdrawal } from './withdrawal';
import type { WholeCase } from '../../ports/cases';
import { signedFormTurn } from '../../domain/case/signed-form';

interface ApplicantProps {
  dossier: WholeCase;
  roster: Roster;
  /** The contents of each form. A refused one holds the posted input, with its gaps. */
  filled: FilledForms;
  /** The reason why the last post was not recorded. */
  refusal?: string;
  /** The act that had recorded the last post before. */
  repeated?: RepeatedAct;
  /** The input that was posted and not recorded, as text: its form is gone from the page. */
  unsent?: string;
  files: readonly CaseFile[];
  /** Applications of the catalogue that are like this request. */
  similar?: readonly FoundSimilar[];
  today: Today;
  path: string;
  site: string;
}

/** Shows that a revision arrived, until it is decided on. After the end it shows the outcome, its reason and the next steps. */
const News = ({ dossier, roster }: Pick<ApplicantProps, 'dossier' | 'roster'>) => {
  const { head, forms } = dossier;
  const turn = newestStateChange(forms);
  if (isClosed(head.status))
    return (
      <Notice sentiment={caseSentiments[head.status]} title={caseStatusTexts[head.status]}>
        {turn ? <Results form={turn} forms={forms} /> : null}
        <DecidedWords form={turn} {...{ dossier, roster }} />
        <p>{askAgainText(head.status)}</p>
      </Notice>
    );
  const newest = requestsAndDecisions(forms).at(-1);
  return head.status === 'berjalan' && newest?.kind === 'request' && newest.round > 1 ? (
    <Notice sentiment="success" title={`Perbaikan Anda tercatat ${instantText(newest.at)}`}>
      <p>Kabar berikutnya kami kirim lewat surel.</p>
    </Notice>
  ) : null;
};

/** Shows the decisions. The words of a requested revision are already at the top of the page. */
const History = ({ dossier, roster }: Pick<ApplicantProps, 'dossier' | 'roster'>) =>
  dossier.head.status === 'menunggu-pemohon' ? (
    <section class="card">
      <Disclosure summary="Riwayat">
        <Earlier dossier={dossier} roster={roster} />
      </Disclosure>
    </section>
  ) : (
    <Earlier title="Riwayat" dossier={dossier} roster={roster} />
  );

/** Shows the steps, the request as it was sent in, and the decisions, for readers who look them up. */
const Record = ({ dossier, roster, today }: Pick<ApplicantProps, 'dossier' | 'roster' | 'today'>) => (
  <>
    <Card title="Tujuh langkah">
      <Timeline view={dossier} today={today} roster={roster} />
    </Card>
    <section class="card">
      <Disclosure summary="Isi permohonan Anda">
        <RequestFacts dossier={dossier} />
      </Disclosure>
    </section>
    <History dossier={dossier} roster={roster} />
  </>
);

/** Shows the applicant's page: the case, the revision if one is requested, and the form for a withdrawal. */
export const ApplicantPage = (props: ApplicantProps) => {
  const { dossier, filled, refusal, repeated, files, path, site } = props;
  const revises = isReturned(dossier);
  const withdraws = canWithdraw(dossier);
  return (
    <Layout
      title={`Permohonan ${dossier.head.requestNumber}`}
      sheet="applicant"
      heading={<CaseHeading view={dossier} roster={props.roster} today={props.today} />}
    >
      <ErrorSummary gaps={[...filled.resubmit.gaps, ...filled.signed.gaps, ...filled.withdraw.gaps]} />
      {refusal ? <Notice sentiment="danger" role="alert" title={refusal} /> : null}
      {repeated ? <RepeatedNotice {...repeated} /> : null}
      <UnsentAnswers text={props.unsent ?? ''} />
      {revises ? <RevisionNotice {...props} /> : <News {...props} />}
      {revises ? null : <MissingPapers head={dossier.head} />}
      {revises ? <RevisionForm {...props} form={requestForm} filled={filled.resubmit} /> : null}
      <SimilarAdvice similar={props.similar ?? []} isReturned={revises} />
      <SignedForm dossier={dossier} filled={filled.signed} path={path} />
      <FileList files={files} path={path} />
      <Record {...props} />
      {withdraws ? <Withdrawal form={withdrawalForm} filled={filled.withdraw} path={path} /> : null}
      {revises || withdraws ? <Script site={site} name="send" /> : null}
      {revises || signedFormTurn(dossier.head) === 'open' ? <Script site={site} name="attach" /> : null}
    </Layout>
  );
};
