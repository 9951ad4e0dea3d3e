import { rows } from '../../functions/catalog';
import { playLives } from '../support/privileges/lives';
import { type RecordedWorld, recordedWorld } from '../support/privileges/recorder';
import { composeStage } from './composed';
import { grantedTo } from './granted';

const { service } = composeStage('dev');
let recorded: RecordedWorld;
beforeAll(async () => {
  recorded = await recordedWorld();
  await playLives(recorded);
});
afterAll(() => recorded.w.stop());

const takesBack =
  'Takes back the parts of a file of more than 5 MB that breaks off: the same adapter as bundle-case, whose break-off is played.';
/** The rights of functions that no life plays, each with the reason. */
const unplayed: Record<string, Record<string, string>> = {
  'export-register': { 's3:AbortMultipartUpload on files/bundles/*': takesBack },
  'export-catalogue': { 's3:AbortMultipartUpload on files/bundles/*': takesBack },
  'export-statistics': { 's3:AbortMultipartUpload on files/bundles/*': takesBack },
};

/** Returns true if IAM's pattern matches the resource. A `*` is only at the end, as another test checks. */
const covers = (granted: string, used: string): boolean =>
  granted.endsWith('*') ? used.startsWith(granted.slice(0, -1)) : used === granted;

describe.each(rows)('$name', ({ name }) => {
  // Lambda writes its log and the queue of failed runs, not the function's code.
  const granted = grantedTo(service, name).filter((right) => !/^(logs|sqs):/.test(right));

  it('calls nothing that it is not granted', () =>
    expect(recorded.usedBy(name).filter((used) => !granted.some((right) => covers(right, used)))).toEqual([]));

  it('is granted nothing that it does not call', () =>
    expect(granted.filter((right) => !recorded.usedBy(name).some((used) => covers(right, used)))).toEqual(
      Object.keys(unplayed[name] ?? {}),
    ));
});
