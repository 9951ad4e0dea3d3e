import type { Child } from 'hono/jsx';

/** A table that becomes a list of cards where the screen is narrow: each cell knows its column's name, and the first cell is the card's title. */
export const Table = (props: { caption: string; columns: readonly string[]; rows: readonly (readonly Child[])[] }) => (
  <table class="list">
    <caption>{props.caption}</caption>
    <thead>
      <tr>
        {props.columns.map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {props.rows.map((cells) => (
        <tr>
          {cells.map((cell, index) => (
            <td data-name={props.columns[index]}>
              <span>{cell}</span>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
