import { freePort } from '../../../local/free-port';
import { startAjuan } from '../../support/ajuan';
import { startBrowser } from '../../support/browser';
import { quartiles } from '../quantiles';
import type { Part, Row } from '../part';
import { type Audit, audit, categories, type Category } from './audit';
import { pageUrls } from './page-urls';

const name = 'pages';
/** Kilobytes (1,000 bytes) that a page may bring along with its scripts. */
const most = { form: 30, decision: 15, tracking: 15 };

/** The reasons why failed audits are left as they are. */
const reasons: Record<string, string> = {
  'is-crawlable': 'noindex on purpose, a page for whoever has its link',
  'meta-description': 'nothing for search engines to show',
  'robots-txt': "the page's policy allows no fetch, so Lighthouse's fails too",
};

const noteOf = (category: Category, audits: readonly Audit[]): string | undefined => {
  const failed = [...new Set(audits.flatMap(({ failed }) => failed[category]))];
  if (failed.length === 0) return undefined;
  const named = failed.map((id) => (reasons[id] ? `${id} (${reasons[id]})` : id)).join(', ');
  const speed = Math.min(...audits.map(({ machine }) => machine));
  return category === 'performance' ? `${named}; the machine's benchmark index was ${Math.round(speed)}` : named;
};

const rowsOf = (page: keyof typeof most, audits: readonly Audit[]): Row[] => {
  const row = (what: string, unit: string, of: (audit: Audit) => number): Row => {
    const [low, value, high] = quartiles(audits.map(of));
    return { part: name, what: `${page}: ${what}`, value, unit, ...(audits.length > 1 && { spread: [low, high] }) };
  };
  return [
    { ...row('transferred', 'kB', ({ bytes }) => bytes / 1000), goal: { most: most[page] } },
    row('requests', '', ({ requests }) => requests),
    row('LCP on a slow phone', 'ms', ({ lcp }) => lcp),
    ...categories.map((category) => ({
      ...row(`Lighthouse ${category}`, 'of 100', ({ scores }) => scores[category]),
      goal: { least: 100 },
      note: noteOf(category, audits),
    })),
  ];
};

/** Measures the weight of the form, a decision page and the tracking page, and Lighthouse's scores of them. */
const pages = async ({ small }: { small: boolean }): Promise<Row[]> => {
  const ajuan = await startAjuan();
  try {
    const urls = Object.entries(await pageUrls(ajuan)) as [keyof typeof most, string][];
    const port = await freePort();
    const browser = await startBrowser(port);
    try {
      const rows: Row[] = [];
      for (const [page, url] of urls) {
        const audits: Audit[] = [];
        for (let repeat = 0; repeat < (small ? 1 : 3); repeat += 1) audits.push(await audit(url, port));
        rows.push(...rowsOf(page, audits));
      }
      return rows;
    } finally {
      await browser.close();
    }
  } finally {
    await ajuan.stop();
  }
};

export const part: Part = { name, run: pages };
