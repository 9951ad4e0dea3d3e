import { setTimeout as delay } from 'node:timers/promises';
import { exampleRequest, happyAnswers } from './answers';
import type { MailWatch } from './mails';
import { uploadPaper } from './upload';

interface Tracked {
  requestNumber: string;
  status: string;
  steps: { id: string; title: string; status: string; outcome: string | null; decidedAt: string | null }[];
}
interface Place {
  url: string;
  mails: MailWatch;
}

const mailWithin = 30_000;

/** Waits for a link newer than `before`, in the next official's mail. */
const nextLink = async ({ mails }: Place, number: string, before: string | undefined): Promise<string> => {
  for (const deadline = Date.now() + mailWithin; Date.now() < deadline; await delay(20)) {
    const link = mails.newestLink(number);
    if (link && link !== before) return link;
  }
  throw new Error(`no mail about ${number} came within ${mailWithin / 1000} s`);
};

/**
 * Returns a decision's fields with "not similar" for each similar application on its page. Step 4 takes "Ya" for B4 only then.
 */
export const judgingSimilar = async (link: string, fields: Record<string, string>): Promise<Record<string, string>> => {
  if (!fields['checklist.B4.answer']) return fields;
  const page = await (await fetch(link)).text();
  const names = [...page.matchAll(/name="(similar\.[^"]+\.answer)"/g)].map(([, name = '']) => name);
  return { ...fields, ...Object.fromEntries(names.map((name) => [name, 'tidak-serupa'])) };
};

/** Takes one request through all seven steps over HTTP, as its applicant and its officials would. */
export const walkThrough = async (
  place: Place,
  requestId: string,
  say: (text: string) => void,
): Promise<{ tracked: Tracked; trackingUrl: string }> => {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const attachments = [
    await uploadPaper(place.url, requestId, 'surat-permohonan'),
    await uploadPaper(place.url, requestId, 'spesifikasi-teknis'),
  ];
  const submitted = await fetch(`${place.url}/api/requests`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...exampleRequest(requestId, today), attachments }),
  });
  if (submitted.status !== 201) throw new Error(`submitting answered ${submitted.status}: ${await submitted.text()}`);
  const { requestNumber, trackingUrl }: { requestNumber: string; trackingUrl: string } = await submitted.json();
  say(`1/7 submitted as ${requestNumber}`);
  let link: string | undefined;
  for (const [index, answer] of happyAnswers(today).entries()) {
    link = await nextLink(place, requestNumber, link);
    const body = new URLSearchParams(await judgingSimilar(link, answer));
    const decided = await fetch(link, { method: 'POST', body, redirect: 'manual' });
    if (decided.status !== 303) throw new Error(`step ${index + 2} answered ${decided.status}`);
    say(`${index + 2}/7 ${answer.outcome}`);
  }
  const json = trackingUrl.replace('/lacak/', '/api/cases/');
  const tracked: Tracked = await (await fetch(json)).json();
  return { tracked, trackingUrl };
};
