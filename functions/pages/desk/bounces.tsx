import { applicant } from '../../domain/case/case';
import { type Bounce, ownerOf } from '../../domain/office/bounces';
import { mailboxOf } from '../../domain/forms/mailbox';
import type { OfficeNow } from '../../ports/office';
import { instantText } from '../../domain/time/dates';
import { List } from './list';
import { type OfficePageProps, RowButton } from './office-page';
import { actorText } from './who';

/** Returns the owners of a mailbox, one for each row that has it. */
const ownersText = (office: OfficeNow, email: string): string => {
  const { roster, administrators } = office;
  const rows = [...roster.officials, ...administrators].filter((one) => mailboxOf(one.email) === mailboxOf(email));
  const texts = rows.map(({ id }) => actorText(office, id));
  return texts.length > 0 ? [...new Set(texts)].join(', ') : actorText(office, ownerOf(office, email));
};

/**
 * Shows the owner of a mailbox. For an applicant it links to the page for corrections; older reports don't name the
 * request.
 */
const Owner = ({ office, bounce: { email, caseId } }: { office: OfficeNow; bounce: Bounce }) => {
  if (ownerOf(office, email) !== applicant) return <>{ownersText(office, email)}</>;
  return caseId ? (
    <a href={`/meja/permohonan/${caseId}`}>Permohonan OPD pemohon</a>
  ) : (
    <>
      OPD pemohon; cari permohonannya pada <a href="/meja">Register</a>
    </>
  );
};

/** Shows the mailboxes that mails do not reach, each with a button that clears it. Shows nothing if there are none. */
export const Bounces = (
  props: Pick<OfficePageProps, 'office' | 'reader' | 'path'> & { bounces: readonly Bounce[]; caption: string },
) =>
  props.bounces.length === 0 ? null : (
    <>
      <h2 id="surel-tidak-sampai">Surel yang tidak sampai</h2>
      <List
        caption={props.caption}
        columns={['Surel', 'Milik', 'Sejak', 'Sebab', 'Tindakan']}
        rows={props.bounces.map((bounce) => [
          bounce.email,
          <Owner office={props.office} bounce={bounce} />,
          instantText(bounce.at),
          bounce.kind === 'bounce' ? 'Ditolak kotak suratnya' : 'Dilaporkan sebagai spam',
          <RowButton
            {...{ reader: props.reader, path: props.path }}
            action="surel-benar"
            text="Alamat sudah diperbaiki"
            about={bounce.email}
            fields={{ email: bounce.email }}
          />,
        ])}
      />
    </>
  );
