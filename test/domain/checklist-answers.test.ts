import { answerRest, gapsByGroup, unansweredIn } from '../../functions/domain/forms/checklist-answers';
import { decisionForm } from '../../functions/domain/forms/decision-forms';
import { fieldsOf } from '../../functions/domain/forms/fields';
import { factsForItem, fieldsByItem } from '../../functions/domain/forms/specification-by-item';
import { specificationForm } from '../../functions/domain/forms/specification-form';
import { present } from '../../functions/domain/present';
import { conformityChecklist, integrationChecklist } from '../../functions/domain/sop/checklist';

const form = decisionForm('conformity-analysis', { holders: [], systems: [], conditions: [] });
const [field] = fieldsOf(form);
if (field?.kind !== 'checklist') throw new Error('the analysis begins with its checklist');
const need = present(conformityChecklist[0], 'the first group');
const open = (...ids: string[]) => ids.map((id) => `checklist.${id}.answer`);
/** The fields of the first group that are open, except those of some ids. */
const openExcept = (...ids: string[]) => open(...need.items.map(({ id }) => id).filter((id) => !ids.includes(id)));

describe('the answers of a group that are still open', () => {
  it.each([
    ['nothing is typed', {}, openExcept()],
    ['some are given', { 'checklist.A1.answer': 'ya', 'checklist.A3.answer': 'tidak' }, openExcept('A1', 'A3')],
    ['one is no answer', { 'checklist.A1.answer': 'mungkin' }, openExcept()],
    ['a note alone is no answer', { 'checklist.A1.note': 'x' }, openExcept()],
  ])('%s', (_case, input, names) => {
    expect(unansweredIn(field, need, input)).toEqual(names);
  });
});

describe('the button for the rest of a group', () => {
  const input = { 'checklist.A2.answer': 'tidak', 'checklist.A4.answer': '', note: 'x', outcome: 'conforms' };
  it('answers with Ya what is open, and leaves what was answered', () => {
    expect(answerRest(form, input, 'A')).toEqual({
      ...input,
      ...Object.fromEntries(openExcept('A2').map((name) => [name, 'ya'])),
    });
  });
  it.each(['H', 'a', '', '__proto__'])('changes nothing for %j, which the form does not have', (group) => {
    expect(answerRest(form, input, group)).toEqual(input);
  });
});

describe('the summary of gaps', () => {
  const gap = (field: string) => ({ field, message: `${field}!` });
  it.each([
    ['one line for several of a group', open('B2', 'B4').map(gap), ['2. Klasifikasi: 2 butir belum dijawab.']],
    ['the only one of a group by its own words', open('B2').map(gap), ['checklist.B2.answer!']],
    [
      'a note and other fields by their own words',
      ['checklist.B2.note', ...open('B2', 'B4'), 'reason'].map(gap),
      ['checklist.B2.note!', '2. Klasifikasi: 2 butir belum dijawab.', 'reason!'],
    ],
  ])('has %s', (_case, gaps, lines) => {
    expect(gapsByGroup(form, gaps).map(({ message }) => message)).toEqual(lines);
  });
  it('leads to the first open answer of the group', () => {
    expect(gapsByGroup(form, open('B2', 'B4').map(gap))[0]?.field).toBe('checklist.B2.answer');
  });
  it('has a line a group where nothing is answered', () => {
    const all = conformityChecklist.flatMap(({ items }) => open(...items.map(({ id }) => id)).map(gap));
    expect(gapsByGroup(form, all)).toHaveLength(conformityChecklist.length);
  });
});

describe('what the request says beside an item', () => {
  const groups = [...conformityChecklist, ...integrationChecklist];
  const known = [...fieldsOf(specificationForm).map(({ name }) => name), 'subdomain'];
  it('stands beside items that exist, in fields that exist', () => {
    expect(
      Object.keys(fieldsByItem).filter((id) => !groups.some(({ items }) => items.some((item) => item.id === id))),
    ).toEqual([]);
    expect(
      Object.values(fieldsByItem)
        .flat()
        .filter((name) => !known.includes(name)),
    ).toEqual([]);
  });
  it('leaves no answer of the specification out of step 4, and says none twice', () => {
    const shown = Object.entries(fieldsByItem).flatMap(([id, names]) => (id.startsWith('H') ? [] : names));
    expect([...shown].sort()).toEqual([...known].sort());
  });
  const request = {
    subdomain: 'izin',
    specification: { dataClass: 'terbatas', stack: 'TypeScript', basis: 'web' },
  };
  it.each([
    ['C2', [['Klasifikasi data', 'Terbatas']]],
    [
      'F1',
      [
        ['Basis aplikasi', 'Web'],
        ['Bahasa, kerangka kerja, dan basis data', 'TypeScript'],
      ],
    ],
    ['D4', [['Nama subdomain', 'izin.bantenprov.go.id']]],
    ['A4', []],
  ])('%s', (item, facts) => {
    expect(factsForItem(item, request).map(({ label, value }) => [label, value])).toEqual(facts);
  });
  it('is nothing where the specification came as a file', () => {
    expect(factsForItem('C2', { ...request, specification: undefined })).toEqual([]);
  });
});
