import { requestForm } from '../../functions/domain/forms/forms';
import { answersText } from '../../functions/domain/forms/answers-text';
import { integrationChecklist } from '../../functions/domain/sop/checklist';
import { decisionForm } from '../../functions/domain/forms/decision-forms';
import {
  type Draft,
  draftedFields,
  draftRecord,
  type DraftSave,
  draftsFor,
  maxSlots,
  planSave,
  planTakeover,
} from '../../functions/domain/forms/drafts';
import { InvalidInput } from '../../functions/domain/errors';

const at = { caseId: 'c', step: 'conformity-analysis', round: 1 } as const;
const savedAt = '2026-11-24T00:46:00.000Z';
const draft = (author: string, version: string, note: string, slot = ''): Draft => ({
  ...at,
  author,
  version,
  slot,
  savedAt,
  typed: { note },
});
const save = (change: Partial<DraftSave>): DraftSave => ({
  ...at,
  author: 'ani',
  savedAt,
  version: 'baru',
  base: [''],
  slot: '',
  isPressed: false,
  typed: { note: 'isi baru' },
  ...change,
});
const mine = draft('ani', 'v1', 'isi lama');
const theirs = draft('budi', 'b1', 'isi Budi');

describe('where a page that saves by itself puts its typing', () => {
  it.each([
    ['nothing is stored', [], [''], '', undefined],
    ['it stands on what is stored', [mine], ['v1'], '', 'v1'],
    ['the answer to its last save was lost', [mine], ['v0', 'v1'], '', 'v1'],
    ['another tab saved since', [mine], ['v0'], 'baru', undefined],
    ['it does not say what it stands on', [mine], undefined, 'baru', undefined],
    ['another author has a draft', [theirs], [''], '', undefined],
  ])('%s', (_case, drafts, base, slot, over) => {
    const plan = planSave(drafts, save({ base }));
    expect([plan.draft.slot, plan.replacesVersion]).toEqual([slot, over]);
    expect(plan.draft).toMatchObject({ author: 'ani', version: 'baru', typed: { note: 'isi baru' } });
    expect(plan.displaced).toBeUndefined();
  });

  it('goes on in its own slot, also where the answer that named the slot was lost', () => {
    const drafts = [mine, draft('ani', 's1', 'isi tab lain', 's1')];
    for (const page of [
      { slot: 's1', base: ['s1'] },
      { slot: '', base: ['v0', 's1'] },
    ])
      expect(planSave(drafts, save(page))).toMatchObject({
        draft: { slot: 's1', version: 'baru' },
        replacesVersion: 's1',
      });
  });

  it('writes nothing where the same is stored', () => {
    expect(planSave([mine], save({ base: ['v0'], typed: mine.typed }))).toEqual({ draft: mine, isStored: true });
  });

  it('refuses one slot too many, with a way out', () => {
    const slots = Array.from({ length: maxSlots }, (_, index) => draft('ani', `s${index}`, `${index}`, `s${index}`));
    expect(() => planSave([mine, ...slots], save({ base: ['v0'] }))).toThrow(InvalidInput);
    expect(() => planSave([mine, ...slots], save({ base: ['v1'] }))).not.toThrow();
  });
});

describe('a save by its button', () => {
  const pressed = (change: Partial<DraftSave> = {}) => save({ isPressed: true, ...change });

  it('becomes the current draft', () => {
    expect(planSave([mine], pressed({ base: ['v1'] }))).toMatchObject({ draft: { slot: '' }, replacesVersion: 'v1' });
    expect(planSave([mine], pressed({ base: ['v1'] })).displaced).toBeUndefined();
  });
  it('moves a draft that it does not build on to a slot of its own', () => {
    expect(planSave([mine], pressed({ base: ['v0'] })).displaced).toEqual({ ...mine, slot: 'v1' });
  });
  it('keeps only one displaced draft of a page that names no version', () => {
    expect(planSave([mine], pressed({ base: undefined })).displaced?.slot).toBe('sebelumnya');
  });
  it('takes its page out of the slot that it had', () => {
    const tab = draft('ani', 's1', 'isi tab lain', 's1');
    const plan = planSave([mine, tab], pressed({ slot: 's1', base: ['s1'] }));
    expect(plan).toMatchObject({
      displaced: { slot: 'v1' },
      draft: { slot: '' },
      replacesVersion: 'v1',
      slotToClear: tab,
    });
  });
});

describe("another's draft", () => {
  it('is offered, not used', () => {
    expect(draftsFor([theirs], 'ani')).toEqual({ own: undefined, others: [theirs] });
  });
  it('is not offered where it holds nothing, or the same as one has', () => {
    const empty = { ...theirs, typed: {} };
    expect(draftsFor([mine, empty, { ...theirs, typed: mine.typed }], 'ani').others).toEqual([]);
  });
  it('is copied, and moves the own draft to a further slot', () => {
    const plan = planTakeover([mine, theirs], theirs, { ...at, author: 'ani', savedAt, version: 'baru' });
    expect(plan.draft).toEqual({ ...theirs, author: 'ani', version: 'baru' });
    expect(plan.displaced).toEqual({ ...mine, slot: 'v1' });
    expect(plan.slotToClear).toBeUndefined();
  });
  it('is read also where a version stored it that kept one draft a step', () => {
    const earlier = draftRecord.parse({ ...at, slot: '', version: 'lama', typed: { note: 'isi' } });
    expect(draftsFor([earlier], 'ani').others).toEqual([earlier]);
  });
});

it('keeps of a form what was typed and chosen, not its own fields, its button or empty ones', () => {
  const input = { 'draft.version': 'v1', outcome: ['conforms', 'save'], note: 'a', reason: '', many: ['x', '', 'y'] };
  expect(draftedFields(input, ['conforms', 'return'])).toEqual({ outcome: 'conforms', note: 'a', many: ['x', 'y'] });
});

describe('what was typed, as text to copy', () => {
  const form = decisionForm('integration-analysis', { holders: [], systems: [], conditions: [] });
  const item = integrationChecklist[0]!.items[0]!.id;
  const text = (input: Record<string, string>) => answersText([form], input).split('\n');

  it.each([
    ['the choice', { outcome: 'integrate' }, /^Pilihan: /],
    ['an answer of the checklist', { [`checklist.${item}.answer`]: 'ya' }, new RegExp(`^${item}\\. .+: Ya$`)],
    ['a row', { 'systems.1.name': 'SIMBADA' }, /^Sistem 2, Nama sistem: SIMBADA$/],
    [
      'a file',
      { 'attachments.0.kind': 'bukti', 'attachments.0.uploadId': 'u', 'attachments.0.name': 'a.pdf' },
      /^Lampiran: a\.pdf$/,
    ],
    ['what no form names', { unknown: 'tetap ada' }, /^unknown: tetap ada$/],
  ])('names %s as its page does', (_what, input, line) => {
    expect(text(input)).toEqual([expect.stringMatching(line)]);
  });

  it.each([
    ['2026-12-01', 'Tanggal surat: Selasa, 1 Desember 2026'],
    ['besok', 'Tanggal surat: besok'],
  ])('writes a day as people read it: %s', (day, line) => {
    expect(answersText([requestForm], { 'letter.date': day })).toBe(line);
  });

  it('leaves out what nobody typed', () => {
    expect(text({ token: 't', action: 'hapus', 'draft.version': 'v', note: ' ', outcome: 'save' })).toEqual(['']);
  });
});
