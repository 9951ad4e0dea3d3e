import '../support/set-office';
import { useSheets } from '../../functions/pages/parts/sheets';
import { startDynamoDb } from '../../local/dynamodb/start-dynamodb';
import { buildSheets } from '../../web/build-sheets';
import { startBrowsedWorld } from './browsed-world';
import { answerOf } from './answers';
import { newestPath, postForm } from './people';
import { submission } from './submission';
import { usual } from './pictures/example-requests';
import { writeFileSync } from 'node:fs';

const main = async () => {
  useSheets(buildSheets());
  const dynamodb = await startDynamoDb();
  process.env.AJUAN_TEST_DYNAMODB = dynamodb.endpoint;
  const { w, browser, url, stop } = await startBrowsedWorld();
  await w.submit(submission(usual));
  await postForm(w, newestPath(w), answerOf.accept!);
  await postForm(w, newestPath(w), answerOf.forward!);
  const path = newestPath(w);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${url}${path}`);
  writeFileSync('/tmp/d4.html', await (await fetch(`${url}${path}`)).text());
  const out = await page.evaluate(`(() => {
    const h = (e) => Math.round(e?.getBoundingClientRect().height ?? 0);
    const list = (sel) => [...document.querySelectorAll(sel)].map((e) => h(e));
    return {
      total: document.documentElement.scrollHeight,
      main: [...document.querySelectorAll('main > *, main form > *')].map((e) => e.tagName + '.' + e.className + ' ' + h(e)),
      groups: list('.group'), items: list('.item'), legends: list('.item legend'), seg: list('.item .segmented'),
      summaries: list('.group > summary'), rest: list('.group > .rest'),
      first: document.querySelector('.item')?.outerHTML.slice(0, 1500),
    };
  })()`);
  console.log(JSON.stringify(out, null, 1));
  await page.screenshot({ path: '/tmp/sheet/d4.png', fullPage: true });
  await stop();
  await dynamodb.close();
};
main().then(() => process.exit(), (error) => { console.error(error); process.exit(1); });
