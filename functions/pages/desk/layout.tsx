import type { Child } from 'hono/jsx';
import { Button } from '../parts/button';
import { Disclosure } from '../parts/disclosure';
import { Layout } from '../parts/layout';
import { Notice } from '../parts/notice';

/** The facts about the reader for every page of the desk. */
export interface DeskReader {
  name: string;
  /** The session's token. Every form sends it, so no other site's page can post a form. */
  token: string;
  /** True if letters are signed here, or if some still wait from that time. The navigation then shows their list. */
  seesLetters: boolean;
}

const places = [
  ['/meja', 'Register'],
  ['/meja/katalog', 'Katalog'],
  ['/meja/statistik', 'Statistik'],
  ['/meja/surat-keluar', 'Surat keluar'],
  ['/meja/pejabat', 'Pejabat'],
  ['/meja/libur', 'Hari libur'],
  ['/meja/nama', 'Nama dicadangkan'],
  ['/meja/administrator', 'Administrator'],
  ['/meja/ekspor', 'Ekspor'],
  ['/meja/catatan', 'Catatan perubahan'],
] as const;
const shownPlaces = ({ seesLetters }: DeskReader) =>
  places.filter(([path]) => path !== '/meja/surat-keluar' || seesLetters);
type DeskPlace = (typeof places)[number][0];

export const Token = ({ token }: DeskReader) => <input type="hidden" name="token" value={token} />;

const Nav = ({ reader, place }: { reader: DeskReader; place: DeskPlace }) => (
  <nav aria-label="Meja Sekretariat" class="no-print">
    <Disclosure summary={`Menu: ${places.find(([path]) => path === place)?.[1]}`} isNarrowOnly>
      <ul>
        {shownPlaces(reader).map(([path, text]) => (
          <li>
            <a href={path} aria-current={path === place ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
    <form method="post" action="/meja/keluar">
      <Token {...reader} />
      <span class="soft small">{reader.name}</span>
      <Button kind="quiet">Keluar</Button>
    </form>
  </nav>
);

/** Lays out a page of the desk. `done` is the message about the last act. */
export const DeskLayout = (props: {
  title: string;
  reader: DeskReader;
  place: DeskPlace;
  done?: string;
  /** Replaces the title at the top. It must contain the page's `h1`. */
  heading?: Child;
  children: Child;
}) => (
  <Layout title={props.title} sheet="desk" service="Meja Sekretariat" heading={props.heading} nav={<Nav {...props} />}>
    {props.done ? (
      <Notice sentiment="success" role="status">
        {props.done}
      </Notice>
    ) : null}
    {props.children}
  </Layout>
);
