import { officialLink } from '../../functions/domain/case/access';
import { openRecord, type Transition } from '../../functions/domain/case/case';
import { InvalidInput, NotFound } from '../../functions/domain/errors';
import { beginEmptyDraft } from '../../functions/use-cases/begin-empty-draft';
import { dropDrafts, dropOwnDraft } from '../../functions/use-cases/drop-drafts';
import { noteProgress } from '../../functions/use-cases/note-progress';
import { readDrafts } from '../../functions/use-cases/read-drafts';
import { saveDraft } from '../../functions/use-cases/save-draft';
import { takeOverDraft } from '../../functions/use-cases/take-over-draft';
import { decisions, play, requestOf } from '../support/dossier';
import { draftShelf } from '../support/draft-shelf';

const { accept, forward, withConditions, integrate, integrated } = decisions;
const { dossier } = play(requestOf(), accept, forward, withConditions, integrate, integrated, { progress: 'Desain.' });
const record = openRecord(dossier)!;
const now = new Date('2026-12-01T02:00:00Z');
const { caseId } = dossier.head;

/** The build step as an official reads it, with counted versions and a store in memory. */
const begin = (entitled = 'kasi-aplikasi') => {
  const shelf = draftShelf();
  const applied: Transition[] = [];
  let version = 0;
  const apply = async (transition: Transition) => void applied.push(transition);
  const trackingId = () => `version-${String((version += 1)).padStart(12, '0')}`;
  const at = (reader: string) => ({
    record,
    dossier,
    now,
    entitled: reader,
    link: officialLink('hash', caseId, { ...record, holder: reader, address: undefined }, now),
  });
  const deps = { cases: { ...shelf, apply }, ids: { trackingId, digest: () => 'a'.repeat(64) } };
  return { deps, applied, stored: shelf.stored, opened: at(entitled), other: at('kasi-integrasi') };
};

describe('note progress', () => {
  it('records a new note and leaves the step open', async () => {
    const { deps, applied, opened } = begin();
    await noteProgress(deps, opened, { text: 'Pengujian.' });
    expect(applied.map(({ form, step }) => [form?.data, step])).toEqual([[{ text: 'Pengujian.' }, undefined]]);
  });

  it('records the newest note only once when it is sent again', async () => {
    const { deps, applied, opened } = begin();
    await noteProgress(deps, { ...opened, now: new Date('2026-11-30T02:00:00Z') }, { text: 'Desain.' });
    expect(applied).toEqual([]);
  });

  it('records the same words again on another day', async () => {
    const { deps, applied, opened } = begin();
    await noteProgress(deps, opened, { text: 'Desain.' });
    expect(applied.map(({ form }) => form?.data)).toEqual([{ text: 'Desain.' }]);
  });

  it('refuses a note without text', async () => {
    const { deps, opened } = begin();
    await expect(noteProgress(deps, opened, {})).rejects.toThrow(InvalidInput);
  });

  it('keeps what else was typed as a draft of the reader, without the noted text', async () => {
    const { deps, stored, applied, opened } = begin();
    await noteProgress(deps, opened, { outcome: ['done', 'progress'], text: 'Pengujian.', note: 'Hampir', url: '' });
    expect(applied.map(({ form }) => form?.data)).toEqual([{ text: 'Pengujian.' }]);
    expect(stored().map(({ author, typed: input }) => [author, input])).toEqual([
      [opened.entitled, { outcome: 'done', note: 'Hampir' }],
    ]);
  });

  it('keeps the draft where a note comes alone', async () => {
    const { deps, stored, opened } = begin();
    await saveDraft(deps, opened, { note: 'Tetap' }, true);
    await noteProgress(deps, opened, { outcome: 'progress', text: 'Pengujian.' });
    expect(stored().map(({ typed: input }) => input)).toEqual([{ note: 'Tetap' }]);
  });

  it('takes the noted text out of the draft, which keeps its version', async () => {
    const { deps, stored, opened } = begin();
    const { version } = await saveDraft(deps, opened, { text: 'Pengujian.', note: 'Tetap' }, true);
    await noteProgress(deps, opened, { text: 'Pengujian.' });
    expect(stored()).toEqual([expect.objectContaining({ version, typed: { note: 'Tetap' } })]);
  });
});

describe('drafts', () => {
  it('offers a draft to the others of the step', async () => {
    const { deps, opened, other } = begin();
    const saved = await saveDraft(deps, opened, { note: 'Milik saya' }, true);
    expect(await readDrafts(deps, other)).toEqual({ own: undefined, others: [saved], reader: other.entitled });
  });

  it('makes a taken draft the own one and leaves its author theirs', async () => {
    const { deps, stored, opened, other } = begin();
    const { version } = await saveDraft(deps, opened, { note: 'Milik saya' }, true);
    await takeOverDraft(deps, other, version);
    expect(stored().map(({ author, typed: input }) => [author, input])).toEqual([
      [opened.entitled, { note: 'Milik saya' }],
      [other.entitled, { note: 'Milik saya' }],
    ]);
  });

  it('refuses to take a version that is gone', async () => {
    const { deps, opened } = begin();
    await expect(takeOverDraft(deps, opened, 'gone')).rejects.toThrow(NotFound);
  });

  it('begins empty without touching a draft of the reader', async () => {
    const { deps, stored, opened, other } = begin();
    await saveDraft(deps, opened, { note: 'Milik saya' }, true);
    await beginEmptyDraft(deps, opened);
    await beginEmptyDraft(deps, other);
    expect(stored().map(({ typed: input }) => input)).toEqual([{ note: 'Milik saya' }, {}]);
  });

  it('drops only a draft of the reader', async () => {
    const { deps, stored, opened, other } = begin();
    const { version } = await saveDraft(deps, opened, { note: 'Milik saya' }, true);
    await dropOwnDraft(deps, other, version);
    expect(stored()).toHaveLength(1);
    await dropOwnDraft(deps, opened, version);
    expect(stored()).toEqual([]);
  });

  it('drops every draft of a decided step', async () => {
    const { deps, stored, opened, other } = begin();
    await saveDraft(deps, opened, { note: 'Satu' }, true);
    await saveDraft(deps, other, { note: 'Dua' }, true);
    await dropDrafts(deps, opened);
    expect(stored()).toEqual([]);
  });
});
