import type { Dossier } from '../../domain/case/records';
import { revisionChanges } from '../../domain/case/revision-changes';
import { titleOfKind } from '../../domain/files/case-file';
import { Icon } from '../parts/icon';

/** After a revision the page begins with what changed: before → after. */
export const Changes = ({ dossier }: { dossier: Dossier }) => {
  const changes = revisionChanges(dossier.forms, titleOfKind);
  if (!changes) return null;
  const reason = dossier.forms.findLast(({ data }) => data.outcome === 'return')?.data.reason;
  return (
    <section class="notice info changes">
      <h2>
        <Icon name="edit" />
        Yang berubah sejak dikembalikan
      </h2>
      {typeof reason === 'string' ? <p class="soft">Alasan pengembalian: {reason}</p> : null}
      {changes.length === 0 ? (
        <p>Tidak ada isian atau lampiran yang berubah.</p>
      ) : (
        <dl>
          {changes.map(({ label, before, after }) => (
            <>
              <dt>{label}</dt>
              <dd>
                <del>{before || 'kosong'}</del> <span aria-hidden="true">→</span> <ins>{after || 'dihapus'}</ins>
              </dd>
            </>
          ))}
        </dl>
      )}
    </section>
  );
};
