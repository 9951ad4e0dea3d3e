import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rows } from '../../functions/catalog';
import { linkDays } from '../../functions/domain/case/access';
import { defaultLimits, limitKinds } from '../../functions/domain/case/limits';
import { stepIds } from '../../functions/domain/sop/sop';
import { uploadDays } from '../../functions/domain/files/uploads';
import { maxSignInMails, sessionHours, signInMinutes } from '../../functions/domain/office/desk-access';
import { tightLimits, tightRoutes } from '../../infra/tight-routes';
import { JAVA_NEEDED, NODE_NEEDED } from '../../local/prerequisites';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
/** A page in one line, because a fact may continue on the next line. */
const pageText = (page: string): string => read(page).replace(/\s+/g, ' ');
const { version, engines } = JSON.parse(read('package.json')) as { version: string; engines: { node: string } };

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const inWords = (count: number): string => words[count] ?? `${count}`;
const answering = rows.filter(({ needs }) => needs.includes('workflow:answer'));
const benchParts = readdirSync(path.join(root, 'test/bench'), { withFileTypes: true }).filter((one) =>
  one.isDirectory(),
);
const stacks = [...read('infra/compose.ts').matchAll(/ id\('\w+'\)/g)];
const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = tightLimits;

test.each([
  ['README.md', `Node ${NODE_NEEDED.join('.')} or later`],
  ['README.md', `Node ${read('.nvmrc').trim()} is the version on AWS`],
  ['README.md', `Java ${JAVA_NEEDED} or later`],
  ['SECURITY.md', `${version.replace(/\.\d+$/, '')} at present`],
  ['docs/configuration.md', `${inWords(maxSignInMails)} sign-in links to a mailbox in ${signInMinutes} minutes`],
  ['docs/configuration.md', `which needs Java ${JAVA_NEEDED}`],
  ['docs/deployment.md', `Node ${NODE_NEEDED.join('.')} or later`],
  ['docs/deployment.md', `There are ${inWords(stacks.length)} stacks`],
  ['docs/glossary.md', `one of the ${inWords(stepIds.length)} activities of the SOP`],
  ['docs/operations.md', `no form took after ${uploadDays} days`],
  ['docs/performance.md', `measures Ajuan in ${inWords(benchParts.length)} parts`],
  ['docs/scale.md', `| our limit of uploads | 12 | ${rate} |`],
  ['docs/security.md', `${inWords(answering.length)} functions may answer waits`],
  ['docs/security.md', `bound to step, round, holder and mailbox for ${linkDays.decide} days`],
  [
    'docs/security.md',
    `officials for ${linkDays.readAfterwards} days, applicants for ${linkDays.applicant / 365} years`,
  ],
  ['docs/security.md', `one use within ${signInMinutes} minutes; a session of ${sessionHours} hours`],
  ['docs/security.md', `the mailbox on record, ${defaultLimits.link.count} an hour`],
  ['docs/security.md', `a rate of ${rate} a second (burst ${burst})`],
])('%s says: %s', (page, fact) => expect(pageText(page).replace(/ +\|/g, ' |').replace(/\| +/g, '| ')).toContain(fact));

/** Returns the names that a page does not write as code, whole or as the beginning of a longer name. */
const missingIn = (page: string, names: readonly string[]): string[] =>
  names.filter((name) => !read(page).includes(`\`${name}`));

it('requires the same version of Node in package.json as at the start', () =>
  expect(engines.node).toBe(`>=${NODE_NEEDED.join('.')}`));

test('docs/configuration.md names each kind of limit', () =>
  expect(missingIn('docs/configuration.md', limitKinds)).toEqual([]));

test('docs/operations.md names each function that a schedule starts', () =>
  expect(
    missingIn(
      'docs/operations.md',
      rows.flatMap(({ name, schedule }) => (schedule ? [name] : [])),
    ),
  ).toEqual([]));

test('docs/security.md names each route that strangers may use at a tight rate only', () => {
  const paths = tightRoutes.map((route) => route.slice('POST '.length));
  expect(missingIn('docs/security.md', paths)).toEqual([]);
});

describe('docs/architecture.md', () => {
  const [onAws = ''] = read('docs/architecture.md').split('## Containers on one machine');
  it('draws each function that the state machine or a schedule starts', () => {
    const names = rows.flatMap(({ name, schedule, placeholder }) => (schedule || placeholder ? [name] : []));
    expect(names.filter((name) => !onAws.includes(name))).toEqual([]);
  });

  const table = read('functions/adapters/dynamodb/table.ts');
  const prefixes = [...table.matchAll(/[`'](?<prefix>[a-z-]+#)/g)];
  const whole = [...table.matchAll(/(?:only\(|Partition = |pk: )'(?<key>[a-z-]+)'/g)];
  const keys = [...prefixes, ...whole].map(({ groups = {} }) => groups.prefix ?? groups.key ?? '');
  it('lists the keys of each item', () => {
    expect(keys).toEqual(expect.arrayContaining(['case#', 'outgoing', 'memos', 'office', 'slot#']));
    expect(missingIn('docs/architecture.md', [...new Set(keys)])).toEqual([]);
  });
});

/** The commands that the usage of `npm run ops` lists, at the beginning of its lines. */
const usage = /const usage = `(?<text>[^`]*)`/.exec(read('local/ops/ops-command.ts'))?.groups?.text ?? '';
const commands = [...usage.matchAll(/^ {2}(?<names>[a-z-]+(?:, [a-z-]+)*) /gm)].flatMap(({ groups = {} }) =>
  (groups.names ?? '').split(', '),
);
const guides = ['operations', 'deployment', 'removal', 'restore', 'roster'].map((name) => `docs/${name}.md`);

it('finds the commands of ops', () => expect(commands).toEqual(expect.arrayContaining(['status', 'resume', 'smoke'])));

test.each(commands)('a guide says when to run `%s` of ops', (command) =>
  expect(guides.some((page) => new RegExp(`\`(?:npm run ops -- )?${command}\\b`).test(read(page)))).toBe(true),
);
