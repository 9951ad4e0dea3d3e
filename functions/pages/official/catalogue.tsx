import { applicationPath, cataloguePath } from '../../domain/case/paths';
import type { CatalogueRecord } from '../../domain/catalogue/record';
import { CatalogueFacts } from '../desk/catalogue/facts';
import { CatalogueBody, type CatalogueBodyProps } from '../desk/catalogue/list';
import { stateTexts } from '../desk/catalogue/status';
import { Layout } from '../parts/layout';
import { Notice } from '../parts/notice';

interface LinkProps {
  /** The path of the decision page whose link opens the catalogue. */
  path: string;
}

const Nav = ({ path, isList }: LinkProps & { isList?: boolean }) => (
  <nav aria-label="Katalog" class="no-print">
    <ul>
      <li>
        <a href={path}>Permohonan</a>
      </li>
      <li>
        <a href={cataloguePath(path)} aria-current={isList ? 'page' : undefined}>
          Katalog aplikasi
        </a>
      </li>
    </ul>
  </nav>
);

/** The catalogue under an official's link. It is read-only and shows no personal data. */
export const OfficialCataloguePage = ({ path, ...list }: LinkProps & Omit<CatalogueBodyProps, 'path'>) => (
  <Layout title="Katalog aplikasi" sheet="desk" nav={<Nav path={path} isList />}>
    <CatalogueBody {...list} path={cataloguePath(path)} />
  </Layout>
);

/** The page of one catalogue application under an official's link. */
export const OfficialApplicationPage = ({ path, record }: LinkProps & { record: CatalogueRecord }) => (
  <Layout title={record.content.name} sheet="desk" nav={<Nav path={path} />}>
    {record.state === 'listed' ? null : (
      <Notice sentiment="warning" title={stateTexts[record.state]}>
        {record.state === 'merged' ? (
          <p>
            <a href={applicationPath(path, record.into)}>Lihat aplikasi yang dipertahankan</a>
          </p>
        ) : null}
      </Notice>
    )}
    <CatalogueFacts content={record.content} isPublic />
  </Layout>
);
