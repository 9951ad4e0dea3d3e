import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const unpack =
  "import('@sparticuz/chromium').then((m) => m.default.executablePath()).then((path) => console.log(path))";

/** Debian's Chromium where it is installed, else the one that npm brings (an ES module: asked in a process of its own). */
const executable = (): string =>
  existsSync('/usr/bin/chromium')
    ? '/usr/bin/chromium'
    : execFileSync(process.execPath, ['--input-type=module', '-e', unpack], { encoding: 'utf8' }).trim();

const args =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** A headless browser that makes no connection of its own; on a debugging port where another tool is to drive it too. */
export const startBrowser = (debuggingPort?: number): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    args: ['--headless', ...args.split(' '), ...(debuggingPort ? [`--remote-debugging-port=${debuggingPort}`] : [])],
  });
