import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRosterFile } from '../../local/ops/roster-file';

const page = readFileSync(path.resolve(__dirname, '../../docs/roster.md'), 'utf8');
const [, example = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];

it('shows a roster that the command takes', () =>
  expect(parseRosterFile(example, '2026-11-27')).toMatchObject({
    posts: { length: 3 },
    administrators: { length: 1 },
  }));

it('explains every field of it', () => {
  const fields = [...example.matchAll(/"(\w+)":/g)].flatMap(([, name]) => name ?? []);
  const unexplained = [...new Set(fields)].filter(
    (name) =>
      !page.includes(`\`${name}\``) && !['posts', 'officials', 'name', 'unit', 'rank', 'kind', 'decree'].includes(name),
  );
  expect(unexplained).toEqual([]);
});
