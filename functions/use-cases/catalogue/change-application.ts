import { valueOf } from '../../domain/forms/input-values';
import { type CatalogueAct, type CatalogueChange, changeCatalogue } from '../../domain/catalogue/change';
import type { CatalogueRecord } from '../../domain/catalogue/record';
import { ChangedMeanwhile, ConcurrencyConflict, InvalidInput } from '../../domain/errors';
import type { CatalogueDeps, CatalogueInput } from './read-content';
import { readApplication } from './read-application';
import { readContent } from './read-content';

type Act = (
  record: CatalogueRecord,
  request: { act: Omit<CatalogueAct, 'type'>; input: CatalogueInput['input'] },
) => CatalogueChange | Promise<readonly CatalogueChange[]>;

/** Returns the record, in the version that the sender's page showed. @throws NotFound, ChangedMeanwhile */
const demandShownVersion = async (deps: CatalogueDeps, { id, version }: CatalogueInput): Promise<CatalogueRecord> => {
  const record = await readApplication(deps, id);
  if (`${record.version}` !== version) throw new ChangedMeanwhile(id);
  return record;
};

/** Runs an act on a record in the version that its page showed. */
const runAct =
  (makeChange: Act) =>
  async (deps: CatalogueDeps, command: CatalogueInput): Promise<void> => {
    const record = await demandShownVersion(deps, command);
    const act = { actor: command.administrator, now: deps.clock.now(), digest: deps.ids.digest };
    try {
      await deps.catalogue.change(...[await makeChange(record, { act, input: command.input })].flat());
    } catch (error) {
      throw error instanceof ConcurrencyConflict ? new ChangedMeanwhile(command.id) : error;
    }
  };

/** @throws ChangedMeanwhile if the record is in none of these states */
const demandState = ({ id, state }: CatalogueRecord, ...states: readonly CatalogueRecord['state'][]): void => {
  if (!states.includes(state)) throw new ChangedMeanwhile(id);
};

/**
 * Writes the entered values to a record. A saved proposal stays a proposal.
 * @throws InvalidInput, Taken (app.name), ChangedMeanwhile
 */
export const editApplication = runAct((record, { act, input }) => {
  const { id, state } = record;
  if (state !== 'listed' && state !== 'proposed') throw new ChangedMeanwhile(id);
  return changeCatalogue(record, { id, state, content: readContent(input, act.now) }, { ...act, type: 'changed' });
});

/** Lists a proposal of step 7. @throws Taken (app.name), ChangedMeanwhile */
export const confirmApplication = runAct((record, { act }) => {
  demandState(record, 'proposed');
  const { id, content } = record;
  return changeCatalogue(record, { id, state: 'listed', content }, { ...act, type: 'confirmed' });
});

/** Takes a record out of the catalogue; its history stays. @throws ChangedMeanwhile */
export const discardApplication = runAct((record, { act }) => {
  demandState(record, 'proposed', 'listed');
  const { id, content } = record;
  return changeCatalogue(record, { id, state: 'discarded', content }, { ...act, type: 'discarded' });
});

/** Lists a record again that was taken out or merged. @throws Taken (app.name), ChangedMeanwhile */
export const restoreApplication = runAct((record, { act }) => {
  demandState(record, 'discarded', 'merged');
  const { id, content } = record;
  return changeCatalogue(record, { id, state: 'listed', content }, { ...act, type: 'restored' });
});

const notChosen = 'Pilih aplikasi yang dipertahankan dari daftar.';
/** Another administrator acted on the chosen record while the page was open. */
const notKeptTexts: Record<string, string> = {
  merged: 'Aplikasi itu baru saja digabung ke aplikasi lain. Pilih lagi dari daftar.',
  discarded: 'Aplikasi itu baru saja dikeluarkan dari katalog. Pilih lagi dari daftar.',
};

/** Makes a double point to the record that is kept. Both chains name the other. @throws InvalidInput, ChangedMeanwhile */
export const mergeApplication = (deps: CatalogueDeps, command: CatalogueInput): Promise<void> =>
  runAct(async (duplicate, { act, input }) => {
    demandState(duplicate, 'listed', 'proposed');
    const keptId = valueOf(input, 'merge.into');
    const kept = keptId && keptId !== duplicate.id ? await deps.catalogue.get(keptId) : undefined;
    if (kept?.state !== 'listed')
      throw new InvalidInput([{ field: 'merge.into', message: notKeptTexts[`${kept?.state}`] ?? notChosen }]);
    const [{ id, content }, { id: into }] = [duplicate, kept];
    return [
      changeCatalogue(duplicate, { id, content, state: 'merged', into }, { ...act, type: 'merged', other: into }),
      changeCatalogue(
        kept,
        { id: into, content: kept.content, state: 'listed' },
        { ...act, type: 'absorbed', other: id },
      ),
    ];
  })(deps, command);
