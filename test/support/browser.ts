import { type Browser, chromium } from 'playwright-core';
import { type BrowserExecutable, findBrowser } from './browser-executable';

const args =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Returns the browser that the run's set-up found before its workers started. Outside of jest it searches now. */
const found = async (): Promise<BrowserExecutable> => {
  const { AJUAN_TEST_BROWSER: executable, AJUAN_TEST_BROWSER_PROBLEM: problem } = process.env;
  if (executable) return { executable };
  return problem ? { problem } : findBrowser();
};

/**
 * Starts a headless browser that makes no connections of its own. With a debugging port, another tool can drive it too.
 * @throws Error with one line about the missing part
 */
export const startBrowser = async (debuggingPort?: number): Promise<Browser> => {
  const browser = await found();
  if ('problem' in browser) throw new Error(browser.problem);
  return chromium.launch({
    executablePath: browser.executable,
    args: ['--headless', ...args.split(' '), ...(debuggingPort ? [`--remote-debugging-port=${debuggingPort}`] : [])],
  });
};
