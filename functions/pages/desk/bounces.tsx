import { type Bounce, ownerOf } from '../../domain/office/bounces';
import { mailboxOf } from '../../domain/forms/mailbox';
import type { OfficeNow } from '../../ports/office';
import { instantText } from '../../domain/time/dates';
import { List } from './list';
import { type OfficePageProps, RowButton } from './office-page';
import { actorText } from './who';

/** Whose mailbox it is: every row that has it. */
const ownersText = (office: OfficeNow, email: string): string => {
  const { roster, administrators } = office;
  const rows = [...roster.officials, ...administrators].filter((one) => mailboxOf(one.email) === mailboxOf(email));
  const texts = rows.map(({ id }) => actorText(office, id));
  return texts.length > 0 ? [...new Set(texts)].join(', ') : actorText(office, ownerOf(office, email));
};

/** Mailboxes that mails do not reach, each with the button that says it is reached again. Nothing where there is none. */
export const Bounces = (
  props: Pick<OfficePageProps, 'office' | 'reader' | 'path'> & { bounces: readonly Bounce[]; caption: string },
) =>
  props.bounces.length === 0 ? null : (
    <>
      <h2>Surel yang tidak sampai</h2>
      <List
        caption={props.caption}
        columns={['Surel', 'Milik', 'Sejak', 'Sebab', 'Tindakan']}
        rows={props.bounces.map(({ email, at, kind }) => [
          email,
          ownersText(props.office, email),
          instantText(at),
          kind === 'bounce' ? 'Ditolak kotak suratnya' : 'Dilaporkan sebagai spam',
          <RowButton
            {...{ reader: props.reader, path: props.path }}
            action="surel-benar"
            text="Alamat sudah diperbaiki"
            about={email}
            fields={{ email: email }}
          />,
        ])}
      />
    </>
  );
