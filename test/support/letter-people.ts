import { sealPdf } from '../../local/year/seal-pdf';
import { chainFaults } from '../../functions/domain/case/chain';
import { present } from '../../functions/domain/present';
import { documentFaults } from '../../functions/domain/documents/document-faults';
import { signLetterPages } from '../../functions/http/official/sign-letter';
import { answerOf } from './answers';
import { attachFile } from './attach-file';
import type { DeskClient } from './desk';
import { letterPage } from './letter-facts';
import { locationOf } from './location-of';
import { newestPath, postForm } from './people';
import type { World } from './world';

/** Plays the secretariat and the signatories of letters. `at` returns the world once it runs. */
export const letterPeople = (at: () => { w: World; desk: DeskClient }) => {
  const mailsTo = (mailbox: string) => at().w.mails.filter(({ to }) => to === mailbox);
  const newestMailTo = (mailbox: string) => present(mailsTo(mailbox).at(-1), `a mail to ${mailbox}`);
  const linkTo = (mailbox: string, kind: 'tanda-tangan' | 'surat') => newestPath({ mails: mailsTo(mailbox) }, kind);
  /** A refused request, whose letter waits for a number. */
  const refusedCase = async () => {
    const { caseId } = await at().w.submit();
    expect((await postForm(at().w, newestPath(at().w), answerOf.reject)).status).toBe(303);
    await at().w.machine.idle();
    return { caseId, path: letterPage(await at().w.dossier(caseId)) };
  };
  let serial = 100;
  const entry = (change = {}) => ({
    'outgoing.number': `${(serial += 1)}/DISKOMINFO`,
    'outgoing.date': '2026-11-24',
    ...change,
  });
  const numbered = async (fields = entry()) => {
    const one = await refusedCase();
    expect((await at().desk.post(one.path, fields)).status).toBe(303);
    return { ...one, link: linkTo('kadis@example.id', 'tanda-tangan') };
  };
  const page = async (path: string) => {
    const answer = await signLetterPages(at().w.deps).request(path);
    return { status: answer.status, text: await answer.text() };
  };
  const signBy = async (link: string, bytes: Uint8Array<ArrayBuffer>, change: Record<string, string> = {}) => {
    const [, document = ''] = /name="document" value="(\w+)"/.exec((await page(link)).text) ?? [];
    const file = await attachFile(at().w, link, 'dokumen-bertanda-tangan', bytes);
    const body = new URLSearchParams({ document, ...file, ...change }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await signLetterPages(at().w.deps).request(link, { method: 'POST', headers, body });
    await at().w.machine.idle();
    return { status: answer.status, text: await answer.text() };
  };
  /** Downloads the letter from its page. */
  const printedFile = async (link: string): Promise<Uint8Array<ArrayBuffer>> => {
    const [, href = ''] = /href="([^"]+\/berkas\/[^"]+)"/.exec((await page(link)).text) ?? [];
    const answer = await signLetterPages(at().w.deps).request(href);
    return new Uint8Array(await (await fetch(locationOf(answer))).arrayBuffer());
  };
  /** Returns the same letter with an appended signature, as a signing program writes it. */
  const signedFile = async (link: string): Promise<Uint8Array<ArrayBuffer>> => sealPdf([await printedFile(link)]);
  const isWhole = async (caseId: string) => {
    const { head, events, forms, documents } = await at().w.dossier(caseId);
    expect(chainFaults(head, events, forms, at().w.deps.ids.digest)).toEqual([]);
    expect(documentFaults({ head, events, forms, documents }, at().w.deps.ids.digest)).toEqual([]);
  };
  return {
    mailsTo,
    newestMailTo,
    linkTo,
    refusedCase,
    entry,
    numbered,
    page,
    signBy,
    printedFile,
    signedFile,
    isWhole,
  };
};
