import type { Child } from 'hono/jsx';

/** A sortable column. `href` sorts the table by it; `sort` is set if the table is sorted by it. */
interface SortedColumn {
  name: string;
  href: string;
  sort?: 'ascending' | 'descending';
}
export type Column = string | SortedColumn;

const nameOf = (column: Column): string => (typeof column === 'string' ? column : column.name);

const Head = ({ column }: { column: Column }) => {
  if (typeof column === 'string') return <th scope="col">{column}</th>;
  const { name, href, sort } = column;
  return (
    <th scope="col" aria-sort={sort}>
      {sort ? `${name} ${sort === 'ascending' ? '↑' : '↓'}` : <a href={href}>{name}</a>}
    </th>
  );
};

interface TableProps {
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Child[])[];
  /** Shows the cards of a narrow screen without column names. The page's sheet arranges them. */
  compact?: true;
  /** Shows three numbers in a line on a narrow screen, each under its column's name. */
  numbers?: true;
}

/**
 * Shows a table that becomes a list of cards on a narrow screen. Each cell carries its column's name, and the first
 * cell is the card's title.
 */
export const Table = (props: TableProps) => (
  <table class={['list', props.compact && 'compact', props.numbers && 'numbers'].filter(Boolean).join(' ')}>
    <caption>{props.caption}</caption>
    <thead>
      <tr>
        {props.columns.map((column) => (
          <Head column={column} />
        ))}
      </tr>
    </thead>
    <tbody>
      {props.rows.map((cells) => (
        <tr>
          {cells.map((cell, index) => (
            <td data-name={nameOf(props.columns[index] ?? '')}>
              <span>{cell}</span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
