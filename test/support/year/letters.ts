import { documentFaults } from '../../../functions/domain/documents/document-faults';
import { InvalidInput, Taken } from '../../../functions/domain/errors';
import type { OutgoingItem } from '../../../functions/domain/letters/outgoing-list';
import { letterMailsOf } from '../../../functions/domain/letters/letter-mails';
import { letterBy, lettersOf, type OutgoingLetter } from '../../../functions/domain/letters/outgoing-letter';
import { present } from '../../../functions/domain/present';
import { dayOf } from '../../../functions/domain/time/calendar';
import { signLetterPages } from '../../../functions/http/official/sign-letter';
import { numberLetter } from '../../../functions/use-cases/number-letter';
import { reissueLetter } from '../../../functions/use-cases/reissue-letter';
import { withdrawLetter } from '../../../functions/use-cases/withdraw-letter';
import { wholePdf } from '../../../local/ops/whole-pdf';
import { attachFile } from '../attach-file';
import { sendForm } from '../people';
import type { World } from '../world';
import type { Random } from '../../../local/year/random';
import type { MailWatch } from './watch';

const waitingLetters = async (w: World): Promise<OutgoingItem[]> => {
  const items: OutgoingItem[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await w.deps.outgoing.waiting({ limit: 100, after });
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
};

/** Plays the secretariat and the signatories of an office that signs its letters. */
export const letterActors = (w: World, mails: MailWatch, random: Random) => {
  const counts = {
    numbered: 0,
    corrected: 0,
    withdrawn: 0,
    reissued: 0,
    replaced: 0,
    signed: 0,
    usedNumbers: 0,
    endedLinks: 0,
  };
  /** Letters that left the list: some are issued again later. */
  const left: OutgoingItem[] = [];
  const unexpected: string[] = [];
  const numbers: string[] = [];
  const signPages = signLetterPages(w.deps);

  const atDesk = async ({ caseId, of }: OutgoingItem, input: Record<string, string>, isTakeback: boolean) => {
    const asked = { input, office: await w.deps.office.current(), administrator: 'admin-1' };
    const dossier = await w.dossier(caseId);
    await (isTakeback ? withdrawLetter(w.deps, dossier, of, asked) : numberLetter(w.deps, dossier, of, asked));
    await w.machine.idle();
  };

  /** Enters a number, and sometimes first a number that another letter of the year has. */
  const number = async (item: OutgoingItem) => {
    const was = `${lettersOf(await w.dossier(item.caseId)).find(({ of }) => of === item.of)?.entry?.seq ?? ''}`;
    const day = dayOf(w.world.now);
    const entry = (value: string) => ({ 'outgoing.number': value, 'outgoing.date': day, was });
    const used = numbers.at(-1);
    if (used?.endsWith(day.slice(0, 4)) && used !== item.entry?.number && random.chance(0.1)) {
      const error: unknown = await atDesk(item, entry(used), false).catch((thrown: unknown) => thrown);
      if (!(error instanceof Taken)) unexpected.push(`the number ${used} was taken twice`);
      counts.usedNumbers += 1;
    }
    const fresh = `${numbers.length + 1}/UJI/${day.slice(0, 4)}`;
    try {
      await atDesk(item, entry(fresh), false);
    } catch (error) {
      // A vacant post signs nothing until it has a holder.
      if (!(error instanceof InvalidInput)) throw error;
      return;
    }
    numbers.push(fresh);
    counts[item.entry ? 'corrected' : 'numbered'] += 1;
  };

  const takeBack = async (item: OutgoingItem) => {
    await atDesk(item, { 'takeback.reason': 'Isinya keliru' }, true);
    counts.withdrawn += 1;
    left.push(item);
  };

  /** Issues a withdrawn letter again, or replaces a signed one. */
  const reissue = async ({ caseId, of }: OutgoingItem) => {
    const dossier = await w.dossier(caseId);
    const letter = present(letterBy(dossier, of), 'the letter');
    const isSigned = letter.state === 'signed';
    // A lifted lapse ends its letter for good.
    if (letter.isLifted || (!isSigned && letter.state !== 'withdrawn')) return;
    const input: Record<string, string> = isSigned
      ? { was: `${letter.entry?.seq}`, 'replacement.reason': 'Tanggalnya keliru' }
      : {};
    const asked = { input, office: await w.deps.office.current(), administrator: 'admin-1' };
    await reissueLetter(w.deps, dossier, of, asked);
    await w.machine.idle();
    counts[isSigned ? 'replaced' : 'reissued'] += 1;
  };

  /** Signs by the newest mailed link as the signatory, and requests a fresh link if that one has ended. */
  const sign = async (item: OutgoingItem) => {
    const { caseId, of } = item;
    const links = mails.linksOf(caseId).filter(({ link }) => link.kind === 'signatory' && link.letter === of);
    const path = links.at(-1)?.path;
    if (!path) return;
    const page = await signPages.request(path);
    if (page.status === 410) {
      counts.endedLinks += 1;
      await sendForm(w, signPages, `${path}/tautan-baru`);
      return;
    }
    const [, document = ''] = /name="document" value="(\w+)"/.exec(await page.text()) ?? [];
    const file = await attachFile(w, path, 'dokumen-bertanda-tangan', new Uint8Array(wholePdf('pindaian')));
    const { status } = await sendForm(w, signPages, path, { document, compared: 'true', ...file });
    if (status === 303) {
      counts.signed += 1;
      left.push(item);
    }
    if (status !== 303) unexpected.push(`a signature was answered ${status}`);
  };

  /** Handles waiting letters, each on a random day. */
  const sweep = async () => {
    for (const item of left.splice(0)) {
      if (random.chance(0.2)) await reissue(item);
      else if (random.chance(0.5)) left.push(item);
    }
    for (const item of await waitingLetters(w)) {
      if (!random.chance(0.5)) continue;
      if (random.chance(0.08)) await takeBack(item);
      else if (!item.entry || random.chance(0.05)) await number(item);
      else await sign(item);
    }
  };
  return { counts, unexpected, sweep };
};

const stateFaults = ({ caseId, of }: { caseId: string; of: number }, letter: OutgoingLetter, isListed: boolean) => {
  const waits = letter.state === 'draft' || letter.state === 'numbered';
  const { document, entry } = letter;
  const about = `${caseId}: the letter of event ${of}`;
  return [
    ...(waits === isListed ? [] : [`${about} is ${letter.state}, and ${isListed ? '' : 'not '}in the list`]),
    ...(letter.state === 'signed' && document?.signed?.by !== entry?.holder ? [`${about} has another signature`] : []),
  ];
};

/** Compares each case's letters with the list, the letters' numbers with each other, and their papers with the chain. */
export const letterFaults = async (w: World): Promise<string[]> => {
  const listed = new Set((await waitingLetters(w)).map(({ caseId, of }) => `${caseId} ${of}`));
  const used = new Set<string>();
  const faults: string[] = [];
  for (const caseId of w.caseIds()) {
    const dossier = await w.dossier(caseId);
    faults.push(...documentFaults(dossier, w.deps.ids.digest).map((fault) => `${caseId}: ${fault}`));
    if (letterMailsOf(dossier.head).length > 0) faults.push(`${caseId}: mails of letters are still due`);
    for (const letter of lettersOf(dossier)) {
      faults.push(...stateFaults({ caseId, of: letter.of }, letter, listed.has(`${caseId} ${letter.of}`)));
      for (const { number: each, date } of [...letter.former, ...(letter.entry ? [letter.entry] : [])]) {
        const number = `${each} ${date.slice(0, 4)}`;
        if (used.has(number)) faults.push(`${caseId}: the number ${number} stands on two letters`);
        used.add(number);
      }
    }
  }
  return faults;
};
