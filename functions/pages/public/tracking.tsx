import { askAgainText } from '../../domain/case/endings';
import type { CaseHead, CaseView } from '../../domain/case/records';
import { signedFormTurn } from '../../domain/case/signed-form';
import type { Roster } from '../../domain/office/roster';
import { isClosed } from '../../domain/sop/sop';
import { dayOf } from '../../domain/time/calendar';
import { instantText, type Today } from '../../domain/time/dates';
import { afterLastDay, reviseByDay, revisionTitle, revisionVerb } from '../../domain/time/revise-by';
import { Card } from '../parts/card';
import { Layout } from '../parts/layout';
import { MissingPapers } from '../parts/missing-papers';
import { Notice } from '../parts/notice';
import { UnsentAnswers } from '../parts/typed-answers';
import { CaseHeading } from './case-heading';
import { caseStatusTexts } from '../../domain/sop/status-texts';
import { Timeline } from './case-steps';
import { lostLinkPath } from './lost-link';

interface TrackingProps {
  view: CaseView;
  roster: Roster;
  today: Today;
}

/** Shows the request to the applicant, or the decision. It quotes nobody, because anyone with the link can read it. */
const State = ({ view, today }: TrackingProps) => {
  const { head } = view;
  const day = reviseByDay(view, today.holidays);
  if (day)
    return (
      <Notice sentiment="warning" title={revisionTitle(revisionVerb(head), day, dayOf(today.now))}>
        <p>Buka tautan pada surel kami, lalu kirim perbaikannya. {afterLastDay(day, dayOf(today.now))}</p>
      </Notice>
    );
  if (isClosed(head.status))
    return (
      <Notice sentiment={head.status === 'selesai' ? 'success' : 'info'} title={caseStatusTexts[head.status]}>
        <p>{askAgainText(head.status)}</p>
      </Notice>
    );
  return <MissingPapers head={head} />;
};

/**
 * Returns the text about the applicant's own page. It has no link to that page, because anyone with the tracking link
 * can read it.
 */
const ownPageText = (head: CaseHead): string => {
  if (isClosed(head.status)) return 'Dokumen dan surat permohonan ini ada di halaman permohonan Anda.';
  return signedFormTurn(head) === 'open'
    ? 'Formulir bertanda tangan boleh menyusul sampai langkah 2 diputus. Kirim formulir itu dari halaman permohonan Anda; di sana pun Anda dapat mencabut permohonan.'
    : 'Dokumen, dan yang dapat Anda lakukan, ada di halaman permohonan Anda.';
};

/** The tracking page: a request's progress without personal data. */
export const TrackingPage = (props: TrackingProps) => (
  <Layout title={`Permohonan ${props.view.head.requestNumber}`} sheet="tracking" heading={<CaseHeading {...props} />}>
    <State {...props} />
    <Card title="Tujuh langkah">
      <Timeline {...props} />
    </Card>
    <p class="small">Permohonan diterima {instantText(props.view.head.receivedAt)}.</p>
    <p class="small no-print">
      {ownPageText(props.view.head)} Tautannya ada pada surel tanda terima. Tautannya hilang?{' '}
      <a href={lostLinkPath}>Minta tautan permohonan</a>.
    </p>
  </Layout>
);

/** Shows one message, with input that could not be saved. */
export const MessagePage = ({ title, text, unsent = '' }: { title: string; text: string; unsent?: string }) => (
  <Layout title={title}>
    <Notice sentiment="warning">
      <p>{text}</p>
    </Notice>
    <UnsentAnswers text={unsent} />
  </Layout>
);
