import { setTimeout as delay } from 'node:timers/promises';
import { dayOf } from '../../functions/domain/time/calendar';
import { happyAnswers } from './answers';
import type { MailWatch } from './mails';
import { submitExample } from './submit-example';

interface TrackingPage {
  requestNumber: string;
  status: string;
  steps: { id: string; title: string; status: string; outcome: string | null; decidedAt: string | null }[];
}
interface RunningOffice {
  url: string;
  mails: MailWatch;
}

const mailTimeoutMs = 30_000;

/** Waits for a link newer than `before`, in the next official's mail. */
const nextLink = async ({ mails }: RunningOffice, number: string, before: string | undefined): Promise<string> => {
  for (const deadline = Date.now() + mailTimeoutMs; Date.now() < deadline; await delay(20)) {
    const link = mails.newestLink(number);
    if (link && link !== before) return link;
  }
  throw new Error(`no mail about ${number} came within ${mailTimeoutMs / 1000} s`);
};

/**
 * Returns a decision's fields with "not similar" for each similar application on its page. Step 4 takes "Ya" for B4 only then.
 */
export const withSimilarJudged = async (
  link: string,
  fields: Record<string, string>,
): Promise<Record<string, string>> => {
  if (!fields['checklist.B4.answer']) return fields;
  const page = await (await fetch(link)).text();
  const names = [...page.matchAll(/name="(similar\.[^"]+\.answer)"/g)].map(([, name = '']) => name);
  return { ...fields, ...Object.fromEntries(names.map((name) => [name, 'tidak-serupa'])) };
};

/** Takes one request through all seven steps over HTTP, as its applicant and its officials would. */
export const walkThrough = async (
  office: RunningOffice,
  requestId: string,
  reportStep: (text: string) => void,
): Promise<{ tracked: TrackingPage; trackingUrl: string }> => {
  const today = dayOf(new Date());
  const { requestNumber, trackingUrl } = await submitExample(office.url, requestId);
  reportStep(`1/7 submitted as ${requestNumber}`);
  let link: string | undefined;
  for (const [index, answer] of happyAnswers(today).entries()) {
    link = await nextLink(office, requestNumber, link);
    const body = new URLSearchParams(await withSimilarJudged(link, answer));
    const decided = await fetch(link, { method: 'POST', body, redirect: 'manual' });
    if (decided.status !== 303) throw new Error(`step ${index + 2} answered ${decided.status}`);
    reportStep(`${index + 2}/7 ${answer.outcome}`);
  }
  const json = trackingUrl.replace('/lacak/', '/api/cases/');
  const tracked: TrackingPage = await (await fetch(json)).json();
  return { tracked, trackingUrl };
};
