import type { Child } from 'hono/jsx';
import { Layout } from '../parts/layout';

/** What every page of the desk knows of who reads it. */
export interface DeskReader {
  name: string;
  /** What every form of this session carries, so that no other site's page can send one. */
  token: string;
}

const places = [
  ['/meja', 'Register'],
  ['/meja/pejabat', 'Pejabat'],
  ['/meja/libur', 'Hari libur'],
  ['/meja/nama', 'Nama dicadangkan'],
  ['/meja/administrator', 'Administrator'],
  ['/meja/ekspor', 'Ekspor'],
  ['/meja/catatan', 'Catatan perubahan'],
] as const;
export type DeskPlace = (typeof places)[number][0];

export const Token = ({ token }: DeskReader) => <input type="hidden" name="token" value={token} />;

const Nav = ({ reader, place }: { reader: DeskReader; place: DeskPlace }) => (
  <nav aria-label="Meja Sekretariat" class="no-print">
    <ul>
      {places.map(([path, text]) => (
        <li>
          <a href={path} aria-current={path === place ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
    <form method="post" action="/meja/keluar">
      <Token {...reader} />
      <span class="soft">{reader.name} </span>
      <button class="second">Keluar</button>
    </form>
  </nav>
);

/** A page of the secretariat's desk. `done`: what the last action did. */
export const DeskLayout = (props: {
  title: string;
  reader: DeskReader;
  place: DeskPlace;
  done?: string;
  children: Child;
}) => (
  <Layout title={props.title} sheet="desk" service="Meja Sekretariat" nav={<Nav {...props} />}>
    {props.done ? (
      <div class="box good" role="status">
        {props.done}
      </div>
    ) : null}
    {props.children}
  </Layout>
);
