import { suggestionsFor } from '../domain/advice/suggestion';
import { agendaSeen, unseenAgendaGaps } from '../domain/case/agenda';
import { viewAfter } from '../domain/case/case';
import { decide } from '../domain/case/decisions';
import { newestRequest } from '../domain/case/newest-request';
import type { DecisionForm } from '../domain/forms/decision-forms';
import type { Form } from '../domain/forms/fields';
import { lastValueOf, valueOf } from '../domain/forms/input-values';
import type { FormInput } from '../domain/forms/parse';
import { readDecision } from '../domain/forms/step-form';
import { toUploadInput } from '../domain/forms/upload-input';
import { addConflicts, type Gap, InvalidInput } from '../domain/errors';
import { stepOf } from '../domain/sop/sop';
import { dayOf } from '../domain/time/calendar';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import type { DeliverDeps } from './deliver-outcome';
import { dropDrafts, keepForNextRound } from './drop-drafts';
import { keepAttachments, type KeepDeps, linkScope } from './keep-attachments';
import { formOfStep, type StepLink } from './open-step-link';
import { tryDeliver } from './try-deliver';

export type DecideDeps = DeliverDeps & KeepDeps & Pick<Deps, 'ids'>;

/** Returns the advice that steps 4 and 5 were shown, recorded with the answers: overriding a suggestion shows. */
const shownAdvice = ({ dossier, record, similar, candidates }: StepLink, input: FormInput): Partial<DecisionForm> => {
  if (record.step === 'integration-analysis') return candidates?.length ? { candidatesFound: [...candidates] } : {};
  return record.step === 'conformity-analysis'
    ? {
        suggestions: suggestionsFor({ request: newestRequest(dossier.forms), similar, input }),
        ...(similar && { similarFound: [...similar] }),
      }
    : {};
};

/** Returns the conflict of a number typed before the page showed what the secretariat entered. */
const unseenAgenda = ({ dossier }: StepLink, input: FormInput): Gap[] =>
  unseenAgendaGaps(dossier.head.agenda, {
    field: 'agenda',
    number: valueOf(input, 'agenda'),
    seenMark: lastValueOf(input, agendaSeen),
    advice: 'Kosongkan isian ini, atau kirim lagi bila isian Anda yang benar.',
  });

/** Reads the decision. A refusal also names the conflict, because its page shows the newer number. @throws InvalidInput */
const readSeenDecision = (
  { dossier, record, office, now }: StepLink,
  form: Form,
  input: FormInput,
  conflicts: Gap[],
) => {
  try {
    return readDecision(form, record, input, {
      now,
      holidays: office.holidays,
      requestedOn: dayOf(new Date(dossier.head.receivedAt)),
    });
  } catch (error) {
    throw error instanceof InvalidInput ? new InvalidInput(addConflicts(error.gaps, conflicts)) : error;
  }
};

/**
 * Decides the open step as the form says. The decision holds once it is recorded, even if its delivery fails.
 * @throws InvalidInput with every gap, AlreadyDecided, ConcurrencyConflict
 */
export const decideStep = async (deps: DecideDeps, at: StepLink, input: FormInput): Promise<void> => {
  const { dossier, record, entitled, office, now } = at;
  const { caseId } = at.link;
  const form = formOfStep(at);
  const conflicts = unseenAgenda(at, input);
  const decision = readSeenDecision(at, form, input, conflicts);
  if (decision.agenda && conflicts.length > 0) throw new InvalidInput(conflicts);
  const attachments = await keepAttachments(deps, linkScope(caseId, record), caseId, toUploadInput(input));
  const moment = { now, digest: deps.ids.digest, holidays: office.holidays };
  const transition = decide(dossier, record, entitled, { ...decision, attachments, ...shownAdvice(at, input) }, moment);
  await deps.cases.apply(transition);
  if (stepOf(record.step).drafts) {
    const kept = decision.outcome === 'return' ? keepForNextRound(deps, at, input) : undefined;
    // A draft is a convenience: the decision holds without it.
    await Promise.all([dropDrafts(deps, at), kept]).catch((error: unknown) =>
      deps.log('failed', { caseId, error: errorName(error) }),
    );
  }
  deps.log('decided', { caseId, step: record.step, round: record.round, outcome: decision.outcome });
  await tryDeliver(deps, caseId, viewAfter(transition));
};
