import { wordsToApplicant } from '../../domain/case/form-texts';
import type { Dossier, FormRecord } from '../../domain/case/records';
import { actingTitle } from '../../domain/office/acting';
import type { Roster } from '../../domain/office/roster';

/** Shows the decider's words to the applicant: reason, conditions and note, each with a title. */
export const DecidedWords = ({
  form,
  dossier,
  roster,
}: {
  form: FormRecord | undefined;
  dossier: Pick<Dossier, 'steps'>;
  roster: Roster;
}) => {
  const words = form && wordsToApplicant(form);
  if (!words) return null;
  const { reason, note, conditions } = words;
  const record = dossier.steps.find(({ step, round }) => step === form.step && round === form.round);
  const title = actingTitle(roster, form.by, record?.post);
  return (
    <>
      {reason ? (
        <>
          <p class="small">Alasan {title}:</p>
          <blockquote>{reason}</blockquote>
        </>
      ) : null}
      {conditions.length > 0 ? (
        <>
          <p class="small">Syarat yang harus dipenuhi:</p>
          <ul>
            {conditions.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {note ? (
        <>
          <p class="small">Catatan {title}:</p>
          <blockquote>{note}</blockquote>
        </>
      ) : null}
    </>
  );
};
