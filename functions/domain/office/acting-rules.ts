import { dateText } from '../documents/wording';
import { addDays, addMonths } from '../time/calendar';
import { refuse } from './office-changes';
import { isOn, type Official, type Roster } from './roster';

/** An appointment as entered in one of the desk's forms. Without a kind, it is a regular holder's. */
type EnteredAppointment = Pick<Official, 'post' | 'from' | 'to'> & { kind?: 'Plh.' | 'Plt.'; confirmed?: boolean };

/** Returns the first held and the first vacant day of a time, by the post's regular holders. */
const firstDays = (holders: readonly Official[], from: string, to: string) => {
  const turns = holders.flatMap((one) => [one.from, ...(one.to ? [addDays(one.to, 1)] : [])]);
  const days = [from, ...turns.filter((day) => from < day && day <= to).sort()].map((day) => ({
    day,
    by: holders.find((one) => isOn(one, day)),
  }));
  return { held: days.find(({ by }) => by), vacant: days.find(({ by }) => !by)?.day };
};

/**
 * Refuses the wrong kind of acting official. A Plt. fills a vacant post; a Plh. stands in for an absent holder (UU
 * 30/2014, article 14). This holds on each day of the appointment.
 */
export const demandRightKind = (
  { officials }: Roster,
  { post, kind, from, to }: EnteredAppointment,
  at: string,
): void => {
  if (!kind) return;
  const holders = officials.filter((one) => one.post === post && !one.acting);
  const { held, vacant } = firstDays(holders, from, to ?? from);
  if (kind === 'Plt.' && held?.day === from)
    refuse(
      `${at}.kind`,
      `${held.by?.name} memegang jabatan ini pada ${dateText(from)}. Pilih Plh., atau akhiri dahulu masa jabatannya.`,
    );
  if (kind === 'Plt.' && held)
    refuse(
      `${at}.to`,
      `${held.by?.name} memegang jabatan ini mulai ${dateText(held.day)}. Isi hari terakhir Plt. sebelum tanggal itu.`,
    );
  if (kind === 'Plh.' && vacant === from)
    refuse(`${at}.kind`, `Jabatan ini kosong pada ${dateText(from)}. Pilih Plt., atau tambahkan dahulu pejabatnya.`);
  if (kind === 'Plh.' && vacant)
    refuse(
      `${at}.to`,
      `Jabatan ini kosong mulai ${dateText(vacant)}. Isi hari terakhir Plh. sebelum tanggal itu, lalu tunjuk Plt. untuk sesudahnya.`,
    );
};

/**
 * Returns the first day, today or later, on which an acting official has no ground. A Plh. has none while the post is
 * vacant, a Plt. none while it has a holder. Days before today stay, because decisions name their decider.
 */
export const groundlessDay = (
  { officials }: Pick<Roster, 'officials'>,
  { acting, post, from, to }: Official,
  today: string,
): string | undefined => {
  if (!acting || to === undefined || to < today) return undefined;
  const holders = officials.filter((one) => one.post === post && !one.acting);
  const { held, vacant } = firstDays(holders, from > today ? from : today, to);
  return acting.kind === 'Plh.' ? vacant : held?.day;
};

/** Refuses to act in a time that is over: nobody could have decided in it, so a wrong date is likely. */
export const demandTimeLeft = ({ kind, to }: EnteredAppointment, today: string, at: string): void => {
  if (kind && to && to < today)
    refuse(
      `${at}.to`,
      `Masa ${kind} ini sudah berakhir pada ${dateText(to)}. Isi hari terakhir hari ini atau sesudahnya.`,
    );
};

/**
 * Refuses to appoint for a day that is over. The person decided nothing on it, and the roster would name them beside
 * the decisions of the one who did.
 */
export const demandNoPastDay = ({ kind, from }: EnteredAppointment, today: string, at: string): void => {
  if (kind && from < today)
    refuse(
      `${at}.from`,
      `${kind} dicatat paling awal mulai hari ini, ${dateText(today)}, karena keputusan sebelumnya sudah tercatat atas nama pemutusnya. Isi hari ini, walaupun surat perintahnya berlaku lebih dulu.`,
    );
};

/** The most months of an appointment that raises no question, by SE BKN 1/SE/I/2021 for a Plt. */
const usualMonths = 3;

/** The statement that a long appointment is meant. The page shows it only once it is asked for. */
export const lengthStatement = `Masa ini memang lebih dari ${usualMonths} bulan, sesuai surat perintahnya.`;

/** Asks to confirm an unusually long appointment: a wrong year is likely. */
export const demandUsualLength = ({ kind, from, to, confirmed }: EnteredAppointment, at: string): void => {
  if (kind && to && to > addMonths(from, usualMonths) && !confirmed)
    refuse(
      `${at}.confirmed`,
      `Masa ${kind} ini lebih dari ${usualMonths} bulan: ${dateText(from)} s.d. ${dateText(to)}. Perbaiki tanggalnya, atau centang bahwa masanya memang demikian.`,
    );
};
