import type { UnknownChoice } from '../../domain/forms/unknown-choices';
import { Notice } from '../parts/notice';

/** The id of the text about choices that a list does not offer. Its fields refer to it. */
const unknownChoicesId = 'pilihan-salah';

interface UnknownChoicesProps {
  unknown: readonly UnknownChoice[];
  /** The labels of the filter's fields by their names. */
  labels: Readonly<Record<string, string>>;
}

/** Shows the choices in the query that a list does not offer. Shows nothing if there are none. */
export const UnknownChoices = ({ unknown, labels }: UnknownChoicesProps) =>
  unknown.length === 0 ? null : (
    <Notice sentiment="danger" title="Pilihan itu tidak ada" role="alert">
      <p id={unknownChoicesId}>
        {unknown.map(({ name, value }) => `${labels[name] ?? name}: “${value}”`).join('; ')}. Daftar di bawah tidak
        disaring menurut pilihan itu. Pilih dari daftar pilihan pada “Saring”.
      </p>
    </Notice>
  );

/** Returns the id of that text if the field has an unknown choice. */
export const wrongChoice = (unknown: readonly UnknownChoice[], name: string): string | undefined =>
  unknown.some((one) => one.name === name) ? unknownChoicesId : undefined;
