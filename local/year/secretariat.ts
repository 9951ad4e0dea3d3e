import { ChangedMeanwhile, Taken } from '../../functions/domain/errors';
import { sealPdf } from './seal-pdf';
import { letterBy } from '../../functions/domain/letters/outgoing-letter';
import type { OutgoingItem } from '../../functions/domain/letters/outgoing-list';
import { dayOf } from '../../functions/domain/time/calendar';
import { present } from '../../functions/domain/present';
import { confirmApplication, discardApplication } from '../../functions/use-cases/catalogue/change-application';
import { enterAgenda } from '../../functions/use-cases/enter-agenda';
import { listMemos } from '../../functions/use-cases/memos/list-memos';
import { makeMemo } from '../../functions/use-cases/memos/make-memo';
import { numberMemo } from '../../functions/use-cases/memos/number-memo';
import { numberLetter } from '../../functions/use-cases/number-letter';
import { letterScope } from '../../functions/use-cases/sign-letter';
import { attach, type Stage } from './people';

const administrator = 'sekretariat-1';

/** Enters an incoming letter in the agenda, as the secretariat. */
export const enterIncoming = async ({ deps, waitUntilIdle }: Stage, caseId: string, number: number): Promise<void> => {
  const [dossier, office] = await Promise.all([deps.cases.dossier(caseId), deps.office.current()]);
  const input = { 'agenda.number': `${number}`, 'agenda.date': dayOf(deps.clock.now()) };
  await enterAgenda(deps, present(dossier, caseId), { administrator, office, input });
  await waitUntilIdle();
};

/** Gives a letter its number from the book of outgoing letters. */
const numberDraft = async ({ deps }: Stage, { caseId, of }: OutgoingItem, number: number): Promise<void> => {
  const [dossier, office] = await Promise.all([deps.cases.dossier(caseId), deps.office.current()]);
  const date = dayOf(deps.clock.now());
  const input = { 'outgoing.number': `500.12/${number}/${date.slice(0, 4)}`, 'outgoing.date': date };
  await numberLetter(deps, present(dossier, caseId), of, { administrator, office, input });
};

/** Attaches the signed letter with the signatory's mailed link. */
const signNumbered = async (stage: Stage, { caseId, of }: OutgoingItem): Promise<void> => {
  const { deps, app, linksOf } = stage;
  const link = linksOf(caseId).findLast(({ link: found }) => found.kind === 'signatory' && found.letter === of);
  const dossier = present(await deps.cases.dossier(caseId), caseId);
  const document = letterBy(dossier, of)?.document;
  if (!link || !document) return;
  const parts: Uint8Array[] = [];
  for await (const part of await deps.files.read(document.key)) parts.push(part);
  const signed = { kind: 'dokumen-bertanda-tangan', bytes: sealPdf(parts) };
  const { kind, uploadId } = await attach(stage, letterScope(caseId, of), 'official', signed);
  const fields = { document: document.documentId, 'attachments.0.kind': kind, 'attachments.0.uploadId': uploadId };
  const { status } = await app.request(link.path, { method: 'POST', body: new URLSearchParams(fields) });
  if (status !== 303) throw new Error(`signing a letter was answered ${status}`);
};

/**
 * Numbers some drafts, and signs some of the numbered letters; others wait for another day. @returns the number of letters numbered so
 * far
 */
export const tendLetters = async (stage: Stage, numbered: number): Promise<number> => {
  const { deps, random, waitUntilIdle } = stage;
  const { items } = await deps.outgoing.waiting({ limit: 20 });
  let count = numbered;
  for (const item of items) {
    if (!random.chance(0.5)) continue;
    if (item.entry) await signNumbered(stage, item);
    else await numberDraft(stage, item, (count += 1));
    await waitUntilIdle();
  }
  return count;
};

/** Makes the memo of the month that is over, and gives it its number. An office without records has none to make. */
export const tendMemos = async ({ deps, waitUntilIdle }: Stage): Promise<void> => {
  const { months, usualSender: usual } = await listMemos(deps, await deps.office.current());
  const [month] = months;
  if (month === undefined || usual === undefined) return;
  const input = { 'memo.month': month, 'memo.sender': usual };
  const { memo } = await makeMemo(deps, { administrator, input });
  const date = dayOf(deps.clock.now());
  const number = `500.12/ND.${Number(month.slice(5))}/${date.slice(0, 4)}`;
  const entry = { was: `${memo.version}`, 'outgoing.number': number, 'outgoing.date': date };
  await numberMemo(deps, month, { administrator, input: entry });
  await waitUntilIdle();
};

/** Confirms most of the applications that finished requests proposed. */
export const tendCatalogue = async ({ deps, random, waitUntilIdle }: Stage): Promise<void> => {
  for (const { id } of await deps.catalogue.proposed(20)) {
    const { version } = present(await deps.catalogue.get(id), id);
    const asked = { id, administrator, version: `${version}`, input: {} };
    if (random.chance(0.25)) continue;
    await (random.chance(0.9) ? confirmApplication : discardApplication)(deps, asked).catch((error: unknown) => {
      if (!(error instanceof Taken || error instanceof ChangedMeanwhile)) throw error;
    });
    await waitUntilIdle();
  }
};
