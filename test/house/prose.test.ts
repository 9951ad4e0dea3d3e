import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commentsAsMarkdown, hashCommentsAsMarkdown, proseFaults } from './prose/lint';

const root = path.resolve(__dirname, '../..');
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/(?:^|\/)dist\//.test(name))
    .map((name) => path.join(folder, name));

/** Pages that people write, and folders of sources. No file is left out. */
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...filesIn('docs', /\.md$/)];
const folders = ['functions', 'infra', 'local', 'statemachine', 'web', 'test'];

const faultsIn = async (file: string, text: string) => (await proseFaults(text)).map((fault) => `${file}:${fault}`);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test.each(pages)('%s is written in plain English', async (page) => {
  expect(await faultsIn(page, read(page))).toEqual([]);
});

test.each(folders)('the comments of %s are in plain English', async (folder) => {
  const sources = filesIn(folder, /\.(?:tsx?|mjs|css|jsonc)$/);
  const faults = sources.map((file) => faultsIn(file, commentsAsMarkdown(read(file))));
  expect((await Promise.all(faults)).flat()).toEqual([]);
});

test('the comments of the state machine and of CI are in plain English', async () => {
  const sources = [...filesIn('statemachine', /\.yaml$/), ...filesIn('.ci', /run$/)];
  const faults = sources.map((file) => faultsIn(file, hashCommentsAsMarkdown(read(file))));
  expect((await Promise.all(faults)).flat()).toEqual([]);
});

describe('the rules', () => {
  const sentence = (count: number) => `W${'ord w'.repeat(count - 1)}ord.`;

  test.each([
    ['a sentence of 26 words', sentence(26), /26 words/],
    ['a cell of 26 words', `| a |\n| - |\n| ${sentence(26)} |`, /26 words/],
    ['an item of 26 words', `- ${sentence(26)}`, /26 words/],
    ['a noun clause', 'What is open stays open.', /noun clause/],
    ['a noun clause in a later sentence', 'It opens. Whoever decides reads it.', /noun clause/],
    ['a noun clause in a heading', '# Whether it runs', /noun clause/],
    ['a noun clause of manner', 'How a step opens.', /noun clause/],
    ['a noun clause of a person', 'Who decides it.', /noun clause/],
    ['a noun clause of a fact', 'That the case is closed.', /noun clause/],
    ['a clause of place that stands alone', 'Where the page ends.', /noun clause/],
    ['a clause of place before a colon', 'Where the page ends: its foot, and more.', /noun clause/],
    ['a banned word', 'Simply run it.', /Instead of "Simply"/],
    ['an abbreviation', 'Run a test, e.g. this one.', /Instead of "e.g."/],
  ])('refuse %s', async (_name, text, message) => {
    expect(await proseFaults(text)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['a sentence of 25 words', sentence(25)],
    ['two sentences of 25 words', `${sentence(25)} ${sentence(25)}`],
    ['a question', 'What runs here?'],
    ['a clause of place before its sentence', 'Where the page ends, it stops.'],
    ['a word that points', 'That one stops.'],
    ['code, whatever it holds', 'Run `simply what via etc.` now.'],
    ['a block of code', '```\nWhat is this, simply?\n```'],
  ])('take %s', async (_name, text) => {
    expect(await proseFaults(text)).toEqual([]);
  });

  test('read comments on the lines where they stand', async () => {
    const source =
      "const a = 'What is this.';\n\n/**\n * What is open.\n */\n  // Whether it runs.\nconst b = 1; // What is beside.\n\n  {/* Why it stops. */}\n";
    expect(await proseFaults(commentsAsMarkdown(source))).toEqual([
      expect.stringMatching(/^4: .*"What is open."/),
      expect.stringMatching(/^6: .*"Whether it runs."/),
      expect.stringMatching(/^6: .*"What is beside."/),
      expect.stringMatching(/^9: .*"Why it stops."/),
    ]);
  });

  test('read comments behind a hash', async () => {
    const source = "# What is open.\n\nStart: 'a # What is text.' # Whether it starts.\n";
    expect(await proseFaults(hashCommentsAsMarkdown(source))).toEqual([
      expect.stringMatching(/^1: .*"What is open."/),
      expect.stringMatching(/^3: .*"Whether it starts."/),
    ]);
  });
});
