import { divisionsWithSections, offeredPosts } from '../../domain/office/roster';
import { dayOf } from '../../domain/time/calendar';
import { isOpen, openRecord } from '../../domain/case/case';
import { entitledTo } from '../../domain/case/entitlement';
import { AlreadyDecided } from '../../domain/errors';
import type { Form } from '../../domain/forms/fields';
import { lift, reassign, resend } from '../../domain/case/moves';
import { liftForm, reassignForm } from '../../domain/office/office-forms';
import { nestFormInput, parseOrThrow, type FormInput } from '../../domain/forms/parse';
import type { Dossier, StepRecord } from '../../domain/case/records';
import { stepOf } from '../../domain/sop/sop';
import type { Deps } from '../../ports/deps';
import { errorName } from '../../log';
import type { OfficeNow } from '../../ports/office';
import { applicantMail, type NotifyDeps, officialMails, sendOwed } from '../../use-cases/notify';
import { sendNow } from '../../use-cases/send-pending-mails';
import type { AtDesk } from './at-desk';

type ActionDeps = NotifyDeps & Pick<Deps, 'background'>;
export type Done = 'terkirim' | 'dialihkan' | 'dibuka';
export type Action = (dossier: Dossier, at: AtDesk & { typed: FormInput }) => Promise<Done>;

const openStep = (dossier: Dossier): StepRecord | undefined => {
  const record = openRecord(dossier);
  return record && isOpen(record) ? record : undefined;
};

/** The role whose posts a step may be passed between; step 2 is the head's alone, step 1 the applicant's. */
const passedBetween = (record: StepRecord | undefined) => {
  const owner = record && stepOf(record.step).owner;
  return owner === 'kepala-bidang' || owner === 'kepala-seksi' ? owner : undefined;
};

const reassignFormOf = (record: StepRecord, { roster }: OfficeNow): Form | undefined => {
  const role = passedBetween(record);
  const all = role === 'kepala-bidang' ? divisionsWithSections(roster) : offeredPosts(roster);
  const posts = all.filter((post) => post.role === role && post.id !== record.post);
  if (posts.length === 0) return undefined;
  return reassignForm(posts);
};

/** What may be done to a case as it stands. */
export interface CaseForms {
  resend: boolean;
  reassign?: Form;
  lift?: Form;
}

export const formsFor = (dossier: Dossier, office: OfficeNow): CaseForms => {
  const record = openStep(dossier);
  return {
    resend: record !== undefined,
    reassign: record && reassignFormOf(record, office),
    lift: dossier.head.status === 'kedaluwarsa' ? liftForm : undefined,
  };
};

/** Clicked twice: the second click is of a page that did not know of the first one's mail, seconds ago. Later it is another try, as after a mail that failed. */
const isClickedTwice = ({ head, forms }: Dossier, { seq }: FormInput, now: Date): boolean => {
  const newest = forms.at(-1);
  return newest?.kind === 'resend' && Number(seq) < head.seq && now.getTime() - Date.parse(newest.at) < 10_000;
};

/** Each records who did it in the case's chain; what has to reach people or the workflow then is repeated by `redeliver` if need be. */
export const caseActions = (deps: ActionDeps): Record<'resend' | 'reassign' | 'lift', Action> => {
  const moment = () => ({ now: deps.clock.now(), digest: deps.ids.digest });
  const read = (form: Form | undefined, typed: FormInput) => {
    if (!form) throw new AlreadyDecided('not as the case stands');
    return parseOrThrow(form, nestFormInput(form, typed), { today: dayOf(deps.clock.now()) });
  };
  const logged = (caseId: string) => (error: unknown) =>
    deps.log('delivery-failed', { caseId, error: errorName(error) });

  return {
    // Recorded first: whoever is mailed twice is harmless, a mail that no trail knows of is not.
    resend: async (dossier, { administrator, office, typed }) => {
      const record = openStep(dossier);
      if (!record) throw new AlreadyDecided('no step is open');
      if (isClickedTwice(dossier, typed, deps.clock.now())) return 'terkirim';
      await deps.cases.apply(resend(dossier, record.holder, administrator.id, moment()));
      const mails =
        record.step === 'request'
          ? { main: await applicantMail(deps, dossier, true, office), beside: [] }
          : await officialMails(deps, dossier, office);
      await sendNow(deps, mails);
      return 'terkirim';
    },
    reassign: async (dossier, { administrator, office, typed }) => {
      const record = openStep(dossier);
      const { reassign: fields } = read(record && reassignFormOf(record, office), typed) as {
        reassign: { post: string; reason: string };
      };
      const role = passedBetween(record)!;
      const { head } = dossier;
      const assigned = { assigned: { ...head.assigned, [role]: fields.post } };
      const to = entitledTo(assigned, record!.step, office.roster, deps.clock.now());
      await deps.cases.apply(reassign(dossier, role, to, administrator.id, fields.reason, moment()));
      await sendOwed(deps, head.caseId).catch(logged(head.caseId));
      return 'dialihkan';
    },
    lift: async (dossier, { administrator, typed }) => {
      const { caseId, status } = dossier.head;
      const { lift: fields } = read(status === 'kedaluwarsa' ? liftForm : undefined, typed) as {
        lift: { reason: string };
      };
      await deps.cases.apply(lift(dossier, administrator.id, fields.reason, moment()));
      await deps.background.start('redeliver', { caseId }).catch(logged(caseId));
      return 'dibuka';
    },
  };
};
