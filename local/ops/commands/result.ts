/** The result of a command: rows without personal data. `failed` makes the exit code 1. */
export interface Result {
  rows: Record<string, unknown>[];
  failed?: boolean;
}

/** The fault of an id that no case has. */
export const noSuchCase = 'there is no such case; find names it by its number';

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** Returns a row as text for people, or as a line of JSON. */
export const rowText = (row: Record<string, unknown>, json: boolean): string =>
  json
    ? JSON.stringify(row)
    : Object.entries(row)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}: ${textOf(value)}`)
        .join('  ');
