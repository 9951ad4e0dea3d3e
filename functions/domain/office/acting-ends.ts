import { dateText } from '../documents/wording';
import { addDays } from '../time/calendar';
import { groundlessDay } from './acting-rules';
import { type OfficeChange, refuse } from './office-changes';
import type { OfficeRecord } from './office-record';
import { endTerm } from './official-changes';
import type { Official } from './roster';

/** An acting official without ground from a day on. */
interface Groundless {
  official: Official;
  kind: string;
  day: string;
}

const reasonText = ({ kind, day }: Groundless): string =>
  kind === 'Plh.' ? `Jabatan ini kosong mulai ${dateText(day)}.` : `Jabatan ini terisi mulai ${dateText(day)}.`;

/** Returns the acting officials that lose their ground by a change, or that the change itself gives none. */
const losingGround = (record: OfficeRecord, { content, subject }: OfficeChange, today: string): Groundless[] =>
  content.roster.officials.flatMap((official) => {
    const day = groundlessDay(content.roster, official, today);
    const wasGroundless = official.id !== subject && day === groundlessDay(record.roster, official, today);
    return official.acting && day && !wasGroundless ? [{ official, kind: official.acting.kind, day }] : [];
  });

/**
 * Returns a change of the roster with the end of the acting official's term that it makes necessary. A Plh. stands in
 * for an absent holder and a Plt. fills a vacant post, so neither outlasts that (UU 30/2014, article 14).
 *
 * @param field the form's field at which the page shows a refusal
 * @throws InvalidInput if the change itself is about an acting official, or if the other one would lose even their first day to come
 */
export const endActingFirst = (
  record: OfficeRecord,
  change: OfficeChange,
  today: string,
  field: string,
): OfficeChange => {
  for (const groundless of losingGround(record, change, today)) {
    const { official, kind, day } = groundless;
    if (official.id === change.subject)
      return refuse(field, `${reasonText(groundless)} Masa ${kind} hanya dapat berlaku sebelum tanggal itu.`);
    if (day === official.from && day > today)
      return refuse(
        field,
        `${reasonText(groundless)} Padahal ${official.name} menjadi ${kind} mulai hari itu. Hapus dahulu baris ${kind} itu, atau ubah tanggalnya di sini.`,
      );
    const lastDay = addDays(day, -1);
    const to = lastDay > official.from ? lastDay : official.from;
    if (to !== official.to) return { ...change, precedingEnd: endTerm(record, official, to) };
  }
  return change;
};
