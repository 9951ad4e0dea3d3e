import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeReadable } from '../../infra/make-readable';

const folder = mkdtempSync(path.join(tmpdir(), 'ajuan-modes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("lets Lambda's user read each file of a bundle that only its owner could read", () => {
  const file = path.join(folder, 'node_modules', 'index.mjs');
  mkdirSync(path.dirname(file));
  writeFileSync(file, '', { mode: 0o600 });
  makeReadable(folder);
  expect(statSync(file).mode & 0o777).toBe(0o644);
});
