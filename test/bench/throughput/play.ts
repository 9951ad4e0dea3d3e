import { randomUUID } from 'node:crypto';
import { integrationChecklist, integrationStage } from '../../../functions/domain/sop/checklist';
import { exampleRequest, happyAnswers } from '../../../local/ops/answers';
import { uploadPaper } from '../../../local/ops/upload';
import { withSimilarJudged } from '../../../local/ops/walk';
import type { Arrivals } from './mail-arrivals';

/** The way of a request through the steps: with or without the step of integration. */
export type Way = 'integrated' | 'plain';

/** Returns the officials' answers, one after another. */
export const answersOf = (way: Way, today: string): Record<string, string>[] => {
  const all = happyAnswers(today);
  if (way === 'integrated') return all;
  const none = Object.fromEntries(
    integrationChecklist.flatMap(({ items }) => items.map(({ id }) => [`checklist.${id}.answer`, 'tidak'])),
  );
  const stage = `milestones.${integrationStage}`;
  const unneeded = { [`${stage}.status`]: 'tidak-diperlukan', [`${stage}.date`]: '' };
  return [...all.slice(0, 3), { outcome: 'no-integration', ...none }, { ...all[5], ...unneeded }];
};

/** One decision: from its click (ms) to the answer, and to the next official's mail, or at the end to the applicant's. */
export interface Click {
  outcome: string;
  toAnswer: number;
  toMail: number;
}

interface Place {
  url: string;
  arrivals: Arrivals;
}
/** The link to a decision in a mail's text. */
export const linkIn = (text: string): string | undefined => /https?:\/\/\S+\/putusan\/[\w-]+/.exec(text)?.[0];
export const todayText = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Submits a request with its two papers over HTTP. @throws when it is refused */
export const submitOne = async (url: string): Promise<{ caseId: string; number: string }> => {
  const requestId = randomUUID();
  const attachments = [];
  for (const kind of ['surat-permohonan', 'spesifikasi-teknis'])
    attachments.push(await uploadPaper(url, requestId, kind));
  const answer = await fetch(`${url}/api/requests`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...exampleRequest(requestId, todayText()), attachments }),
  });
  if (answer.status !== 201) throw new Error(`submitting answered ${answer.status}: ${await answer.text()}`);
  return { caseId: requestId, number: ((await answer.json()) as { requestNumber: string }).requestNumber };
};

/** Posts one decision. @returns ms until it was answered @throws when it was not taken */
export const click = async (link: string, fields: Record<string, string>): Promise<number> => {
  const from = performance.now();
  const answer = await fetch(link, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`${fields.outcome} answered ${answer.status}`);
  return performance.now() - from;
};

/** Takes one request from the form to the applicant's last mail, with each link from its mail. @returns its decisions */
export const playCase = async ({ url, arrivals }: Place, way: Way): Promise<Click[]> => {
  const { number } = await submitOne(url);
  const answers = answersOf(way, todayText());
  const links = new Set<string>();
  const isNextLink = ({ text }: { text: string }) => {
    const link = linkIn(text);
    return link !== undefined && !links.has(link);
  };
  const clicks: Click[] = [];
  let { text } = await arrivals.mail(number, isNextLink);
  for (const [index, fields] of answers.entries()) {
    const link = linkIn(text)!;
    links.add(link);
    const body = await withSimilarJudged(link, fields);
    const from = performance.now();
    const toAnswer = await click(link, body);
    const isLast = index === answers.length - 1;
    const next = await arrivals.mail(
      number,
      isLast ? ({ subject }) => subject.startsWith('Permohonan selesai') : isNextLink,
    );
    clicks.push({ outcome: fields.outcome!, toAnswer, toMail: next.at - from });
    ({ text } = next);
  }
  arrivals.forget(number);
  return clicks;
};
