import { undoable } from '../../domain/office/removals';
import type { RemovedItem } from '../../domain/office/office-record';
import { postLabel, titleAndUnit, type Roster } from '../../domain/office/roster';
import { dayText } from '../../domain/time/dates';
import { type OfficePageProps, RowButton } from './office-page';

/** What was removed, as people know it. */
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
  }
};

/** What was removed lately, each with the button that undoes it. Nothing where there is none. */
export const Removals = (
  props: Pick<OfficePageProps, 'office' | 'reader' | 'now'> & { kinds: readonly RemovedItem['kind'][] },
) => (
  <>
    {undoable(props.office, props.kinds, props.now).map(({ seq, item }) => {
      const text = removedText(item, props.office.roster);
      return (
        <div class="box">
          <p>
            Dihapus: <strong>{text}</strong>
          </p>
          <RowButton
            reader={props.reader}
            action="urungkan"
            text="Urungkan"
            about={`penghapusan ${text}`}
            field={['seq', `${seq}`]}
          />
        </div>
      );
    })}
  </>
);
