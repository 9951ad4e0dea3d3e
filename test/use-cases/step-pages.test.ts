import { officialLink } from '../../functions/domain/case/access';
import { present } from '../../functions/domain/present';
import { openRecord } from '../../functions/domain/case/case';
import { changeDraft } from '../../functions/use-cases/change-draft';
import type { StepLink } from '../../functions/use-cases/open-step-link';
import { readStepPage } from '../../functions/use-cases/read-step-page';
import { saveDraft } from '../../functions/use-cases/save-draft';
import { decisions, openNext, play, requestOf } from '../support/dossier';
import { draftShelf } from '../support/draft-shelf';
import { unitDeps, unitNow } from '../support/unit-deps';

const { accept, forward, withConditions, integrate, integrated } = decisions;

/** The build step, which begins with the budget of step 6, as one of the section's officials reads it. */
const begin = () => {
  const shelf = draftShelf();
  const { deps, recorded } = unitDeps({ cases: shelf });
  const { dossier } = openNext(play(requestOf(), accept, forward, withConditions, integrate, integrated));
  const record = present(openRecord(dossier), 'the open step');
  const at = (entitled: string): StepLink => ({
    secret: 's',
    record,
    entitled,
    access: 'act',
    now: unitNow,
    office: recorded.office,
    dossier: { ...dossier, events: [], documents: [] },
    link: officialLink('hash', dossier.head.caseId, { ...record, holder: entitled, address: undefined }, unitNow),
  });
  return { deps, shelf, mine: at('kasi-aplikasi'), other: at('kasi-integrasi') };
};

describe('the page of a step', () => {
  it('begins with the values of an earlier step', async () => {
    const { deps, mine } = begin();
    const { input } = await readStepPage(deps, mine);
    expect(Object.keys(input)).toContainEqual(expect.stringMatching(/^budget\.0\./));
  });

  it("holds the reader's draft instead", async () => {
    const { deps, mine } = begin();
    await saveDraft(deps, mine, { note: 'Hampir selesai' }, true);
    expect((await readStepPage(deps, mine)).input).toEqual({ note: 'Hampir selesai' });
  });

  it('offers the drafts of others', async () => {
    const { deps, mine, other } = begin();
    await saveDraft(deps, other, { note: 'Punya rekan' }, true);
    const { kept, input } = await readStepPage(deps, mine);
    expect(kept?.others.map((draft) => draft.typed)).toEqual([{ note: 'Punya rekan' }]);
    expect(input).not.toHaveProperty('note');
  });
});

describe('the buttons beside an offered draft', () => {
  const offered = async () => {
    const { deps, shelf, mine, other } = begin();
    const { version } = await saveDraft(deps, other, { note: 'Punya rekan' }, true);
    const mineNow = () => shelf.stored().filter(({ author }) => author === mine.entitled);
    return { deps, mine, version, mineNow, shelf };
  };

  it.each([
    ['take', [{ note: 'Punya rekan' }]],
    ['empty', [{}]],
    ['drop', []],
  ])('%s leaves the reader with %j', async (action, input) => {
    const { deps, mine, version, mineNow } = await offered();
    expect(await changeDraft(deps, mine, { 'draft.action': action, 'draft.id': version })).toBe(true);
    expect(mineNow().map((draft) => draft.typed)).toEqual(input);
  });

  it('changes nothing where the draft went meanwhile', async () => {
    const { deps, mine, mineNow } = await offered();
    expect(await changeDraft(deps, mine, { 'draft.action': 'take', 'draft.id': 'gone' })).toBe(true);
    expect(mineNow()).toEqual([]);
  });

  it.each(['', 'save', 'constructor'])('is not pressed by %j: the page saves by itself', async (action) => {
    const { deps, mine } = begin();
    expect(await changeDraft(deps, mine, { 'draft.action': action })).toBe(false);
  });
});
