import type { CaseHead, StepRecord } from '../domain/case/records';
import { nothingToDecide } from '../domain/case/endings';
import { stepOf } from '../domain/sop/sop';
import { caseFacts } from './case-facts';
import type { MailContent } from './mail-content';
import { aboutToOffice } from './subjects';

/** The reader of the notice, the title of the present decider if the post has one, and the secretariat's reason. */
interface MovedTo {
  title: string;
  decider?: string;
  reason?: string;
}

/** Returns the mail to the official who held a step until it moved to another. It has no link, because theirs has ended. */
export const movedStepMailContent = (
  head: CaseHead,
  { step }: Pick<StepRecord, 'step'>,
  { title, decider, reason }: MovedTo,
): MailContent => {
  const moved = decider
    ? `Langkah ${stepOf(step).title} sekarang diputuskan oleh ${decider}.`
    : `Langkah ${stepOf(step).title} sekarang menunggu jabatan yang belum terisi. Sekretariat sudah diberi tahu.`;
  return {
    subject: `Beralih, tidak perlu Anda putuskan: ${aboutToOffice(head)}`,
    preview: `${nothingToDecide} ${moved}`,
    greeting: `Yth. ${title},`,
    title: 'Permohonan beralih dari meja Anda',
    state: { text: nothingToDecide, sentiment: 'info' },
    paragraphs: [moved, ...(reason ? [`Alasan sekretariat: ${reason}`] : [])],
    facts: caseFacts(head),
    actions: [],
    closing: 'Tautan pada surel kami sebelumnya tidak membuka langkah ini lagi.',
  };
};
