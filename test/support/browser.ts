import { type Browser, chromium } from 'playwright-core';
import { type BrowserExecutable, findBrowser } from './browser-executable';

const args =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** As the run's set-up found it before its workers started; outside of jest it is looked for now. */
const found = async (): Promise<BrowserExecutable> => {
  const { AJUAN_TEST_BROWSER: executable, AJUAN_TEST_BROWSER_PROBLEM: problem } = process.env;
  if (executable) return { executable };
  return problem ? { problem } : findBrowser();
};

/**
 * A headless browser that makes no connection of its own; on a debugging port where another tool is to drive it too.
 * @throws Error saying in one line what is missing
 */
export const startBrowser = async (debuggingPort?: number): Promise<Browser> => {
  const browser = await found();
  if ('problem' in browser) throw new Error(browser.problem);
  return chromium.launch({
    executablePath: browser.executable,
    args: ['--headless', ...args.split(' '), ...(debuggingPort ? [`--remote-debugging-port=${debuggingPort}`] : [])],
  });
};
