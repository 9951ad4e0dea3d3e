import { catalogueFields } from '../../../domain/catalogue/fields';
import type { CatalogueDifference, CatalogueEvent } from '../../../domain/catalogue/record';
import { instantText } from '../../../domain/time/dates';
import type { OfficeNow } from '../../../ports/office';
import { actorText } from '../who';

const texts: Record<CatalogueEvent['type'], string> = {
  added: 'Ditambahkan',
  changed: 'Diubah',
  imported: 'Diimpor',
  proposed: 'Diusulkan dari langkah 7',
  confirmed: 'Dikonfirmasi',
  discarded: 'Dikeluarkan dari katalog',
  merged: 'Digabung ke aplikasi lain',
  absorbed: 'Aplikasi lain digabung ke sini',
  restored: 'Dikembalikan ke katalog',
};
const labels = new Map<string, string>(catalogueFields.map(({ name, field }) => [name, field.label]));

const Difference = ({ field, before, after }: CatalogueDifference) => (
  <li>
    {labels.get(field) ?? field}
    {before === undefined && after === undefined ? ' diubah' : `: ${before ?? 'kosong'} → ${after ?? 'kosong'}`}
  </li>
);

/**
 * Shows every change of a record, newest first. A first version has no differences, because the record already shows
 * its values.
 */
export const CatalogueHistory = ({ events, office }: { events: readonly CatalogueEvent[]; office: OfficeNow }) => (
  <ol class="trail">
    {[...events].reverse().map(({ type, at, actor, differences, other, seq }) => (
      <li>
        <p>
          <b>{texts[type]}</b>
          {other ? (
            <>
              {': '}
              <a href={`/meja/katalog/${other}`}>lihat aplikasinya</a>
            </>
          ) : null}
        </p>
        {seq > 1 && differences.length > 0 ? (
          <ul>
            {differences.map((difference) => (
              <Difference {...difference} />
            ))}
          </ul>
        ) : null}
        <p class="soft small">
          {actorText(office, actor)} · {instantText(at)}
        </p>
      </li>
    ))}
  </ol>
);
