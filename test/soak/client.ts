import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { exampleRequest, happyAnswers } from '../../local/ops/answers';
import type { MailWatch } from '../../local/ops/mails';
import { uploadPaper } from '../../local/ops/upload';
import { withSimilarJudged } from '../../local/ops/walk';

export interface Figures {
  requests: number;
  decisions: number;
  doubleClicks: number;
  withdrawals: number;
  wrong: string[];
}
/** The client's knowledge of a request, up to the point where the client stopped. */
export interface Played {
  requestNumber: string;
  trackingUrl: string;
  status: 'selesai' | 'dicabut';
}
export interface Place {
  url: string;
  mails: MailWatch;
}

/** Longer than `redeliver-cases` may take. A delivery that a kill interrupted is repeated after 2 minutes, at the next tick or start. */
const patience = 480_000;

/**
 * Tries again while Ajuan is down, as a person reloads and clicks again.
 * @param seen the last thing that the person saw, for the message
 * @throws if it stays down
 */
const persist = async <T>(what: string, attempt: () => Promise<T | undefined>, seen = () => ''): Promise<T> => {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await delay(1000)) {
    const got = await attempt().catch(() => undefined);
    if (got !== undefined) return got;
  }
  throw new Error(`${what} does not get through ${seen()}`);
};

const post = (link: string, fields: Record<string, string>) =>
  fetch(link, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

interface Tracked {
  status: string;
  steps: { id: string; round: number | null; status: string; openedAt: string | null; decidedAt: string | null }[];
}
export const tracked = async (trackingUrl: string): Promise<Tracked> =>
  (await (await fetch(trackingUrl.replace('/lacak/', '/api/cases/'))).json()) as Tracked;

/**
 * Clicks twice at once on the newest link until `isDone`. Mails come at least once, so the newest may belong to a decided step and give
 * 409. Only one click may decide. A click that was lost on the way is repeated.
 */
const decide = (
  linkOf: () => Promise<string | undefined>,
  fields: Record<string, string>,
  figures: Figures,
  isDone: () => Promise<boolean>,
): Promise<boolean> => {
  let accepted = 0;
  let seen = '(no link)';
  const attempt = async () => {
    const link = await linkOf();
    if (!link) return undefined;
    const body = await withSimilarJudged(link, fields);
    const clicks = [post(link, body), post(link, body)].map((click) => click.catch(() => undefined));
    const statuses = (await Promise.all(clicks)).map((answer) => answer?.status);
    seen = `(accepted ${accepted}, then ${statuses.join(' and ')})`;
    figures.doubleClicks += 1;
    accepted += statuses.filter((status) => status === 303).length;
    if (accepted > 1) figures.wrong.push(`${fields.outcome} was accepted ${accepted} times`);
    return (await isDone()) || undefined;
  };
  return persist(`deciding ${fields.outcome}`, attempt, () => seen);
};

/** Plays one request from the form to the end, or to a withdrawal in between. */
export const playOne = async (place: Place, figures: Figures, withdrawsAfter: number | undefined): Promise<Played> => {
  const requestId = randomUUID();
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const paper = (kind: string) => persist(`uploading ${kind}`, () => uploadPaper(place.url, requestId, kind));
  const attachments = [await paper('surat-permohonan'), await paper('spesifikasi-teknis')];
  const body = JSON.stringify({ ...exampleRequest(requestId, today), attachments });
  const headers = { 'Content-Type': 'application/json' };
  const { requestNumber, trackingUrl } = await persist('submitting', async () => {
    const answer = await fetch(`${place.url}/api/requests`, { method: 'POST', headers, body });
    return answer.status === 201 ? ((await answer.json()) as Pick<Played, 'requestNumber' | 'trackingUrl'>) : undefined;
  });
  figures.requests += 1;
  /** Returns the state of a request that does not continue, for the failure message. */
  const stands = async (error: Error): Promise<never> => {
    const where = await persist('tracking', () => tracked(trackingUrl)).then(
      ({ steps }) => JSON.stringify(steps.findLast(({ openedAt }) => openedAt)),
      (unknown: Error) => unknown.message,
    );
    const at = `${requestNumber} at ${new Date().toISOString()}, ${where}`;
    throw new Error(`${error.message}: ${at}`, { cause: error });
  };
  for (const [index, fields] of happyAnswers(today).entries()) {
    if (index === withdrawsAfter) {
      const withdrawn = async () => (await tracked(trackingUrl)).status === 'dicabut';
      const withdrawal = { outcome: 'withdraw', reason: 'Rencana berubah' };
      await decide(async () => place.mails.applicantLink(requestNumber), withdrawal, figures, withdrawn).catch(stands);
      figures.withdrawals += 1;
      return { requestNumber, trackingUrl, status: 'dicabut' };
    }
    const decided = async () => (await tracked(trackingUrl)).steps[index + 1]!.status === 'selesai';
    await decide(async () => place.mails.newestLink(requestNumber), fields, figures, decided).catch(stands);
    figures.decisions += 1;
  }
  return { requestNumber, trackingUrl, status: 'selesai' };
};
