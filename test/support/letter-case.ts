import { systemIds } from '../../functions/adapters/system';
import { present } from '../../functions/domain/present';
import type { Transition } from '../../functions/domain/case/case';
import type { CaseEvent, DocumentRecord, Dossier } from '../../functions/domain/case/records';
import { issue } from '../../functions/domain/documents/issuing';
import { numberLetter, reissueLetter, signLetter, withdrawLetter } from '../../functions/domain/letters/letter-acts';
import { lettersOf, type OutgoingLetter } from '../../functions/domain/letters/outgoing-letter';
import { type Act, documentsOf, play, requestOf } from './dossier';

export const at = (day: number) => ({ now: new Date(Date.UTC(2026, 11, day, 2)), digest: systemIds.digest });
const file = { key: 'files/signed', sha256: 'cd'.repeat(32), size: 9 };

/** A case with issued documents, which continues by transitions. */
export const letterCase = (...acts: Act[]) => {
  const story = play(requestOf(), ...acts);
  let dossier: Dossier = story.dossier;
  let documents: DocumentRecord[] = [];
  const events = story.events;
  const take = ({ head, step, event, form, document }: Omit<Transition, 'before'>): void => {
    events.set(event.seq, event);
    const steps = step
      ? [...dossier.steps.filter((one) => one.round !== step.round || one.step !== step.step), step]
      : dossier.steps;
    dossier = { head, steps, forms: form ? [...dossier.forms, form] : dossier.forms };
    if (document) documents = [...documents.filter(({ documentId }) => documentId !== document.documentId), document];
  };
  const issueAll = () => {
    for (const model of documentsOf({ dossier, events })) {
      if (documents.some(({ documentId }) => documentId === model.documentId)) continue;
      const { blocks: _b, signatory: _s, annex: _a, below: _c, letterhead: _l, layout: _y, ...record } = model;
      const document = { ...record, ...file, sha256: systemIds.digest(model.documentId) };
      const { issued, ...written } = issue(dossier, [document], false, at(10));
      take({ ...written, ...present(issued[0], 'an issued document') });
    }
  };
  issueAll();
  const listed = (): CaseEvent[] => [...events.values()].sort((a, b) => a.seq - b.seq);
  const source = () => ({ events: listed(), forms: dossier.forms, documents });
  const letter = (): OutgoingLetter => present(lettersOf(source()).at(-1), 'a letter');
  return { take, issueAll, source, letter, story, dossier: () => dossier, documents: () => documents };
};
export const entry = { number: '555/12-Diskominfo', date: '2026-12-02', holder: 'kadis' };

export type LetterCase = ReturnType<typeof letterCase>;
export const number = (c: LetterCase, change = {}) => {
  c.take(numberLetter(c.dossier(), c.letter(), { ...entry, ...change }, 'admin-1', at(3)));
  c.issueAll();
};
export const sign = (c: LetterCase) => c.take(signLetter(c.dossier(), c.letter(), file, 'kadis', 2, at(4)));
export const takeBack = (c: LetterCase) =>
  c.take(withdrawLetter(c.dossier(), c.letter(), 'Salah kirim', 'admin-1', at(4)));
export const again = (c: LetterCase) => c.take(reissueLetter(c.dossier(), c.letter(), undefined, 'admin-1', at(5)));
export const replace = (c: LetterCase) =>
  c.take(reissueLetter(c.dossier(), c.letter(), { reason: 'Nomornya keliru', copies: 2 }, 'admin-1', at(5)));
export const anew = (c: LetterCase) => number(c, { number: '556/12-Diskominfo' });
