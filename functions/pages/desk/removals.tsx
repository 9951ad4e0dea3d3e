import { undoable } from '../../domain/office/removals';
import type { RemovedItem } from '../../domain/office/office-record';
import { type Official, postLabel, titleAndUnit, type Roster } from '../../domain/office/roster';
import { dayText } from '../../domain/time/dates';
import { Notice } from '../parts/notice';
import { type OfficePageProps, RowButton } from './office-page';

/** Returns a removed item in readable words. */
export const removedText = (item: RemovedItem, roster: Roster): string => {
  switch (item.kind) {
    case 'day':
      return `${item.name}, ${dayText(item.date)}`;
    case 'name':
      return item.label;
    case 'administrator':
      return `${item.administrator.name} (${item.administrator.email})`;
    case 'official':
      return `${item.official.name}, ${titleAndUnit(roster, item.official)}`.replace(/, $/, '');
    case 'post':
      return postLabel(item.post);
    case 'term':
      return `${item.official.name}, ${titleAndUnit(roster, item.official)}`;
  }
};

const untilText = ({ to }: Official): string => (to ? `sampai ${dayText(to)}` : 'tanpa hari terakhir');

/** Shows items recently removed or ended, each with an undo button. Shows nothing if there are none. */
export const Removals = ({
  office,
  now,
  ...props
}: Pick<OfficePageProps, 'office' | 'reader' | 'now' | 'path'> & {
  kinds: readonly RemovedItem['kind'][];
  of?: (item: RemovedItem) => boolean;
}) => {
  const { reader, path, kinds, of: isShown = () => true } = props;
  const shown = undoable(office, kinds, now).filter(({ item }) => isShown(item));
  return (
    <>
      {shown.map(({ seq, item }) => {
        const text = removedText(item, office.roster);
        const [act, what] = item.kind === 'term' ? ['Masa jabatan diakhiri', 'akhir masa'] : ['Dihapus', 'penghapusan'];
        return (
          <Notice sentiment="info">
            <p>
              {act}: <strong>{text}</strong>
              {item.kind === 'term' ? `. Sebelumnya ${untilText(item.official)}.` : ''}
            </p>
            <RowButton
              {...{ reader, path }}
              action="urungkan"
              text="Urungkan"
              about={`${what} ${text}`}
              fields={{ seq: `${seq}` }}
            />
          </Notice>
        );
      })}
    </>
  );
};
