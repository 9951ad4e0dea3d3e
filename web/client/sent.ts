import { instantText } from '../../functions/domain/time/dates';
import { type Confirmation, confirmation } from './confirmation';
import { byId } from './show';

/** The milliseconds between two requests for the due date, and their number: the step opens a moment after the request arrives. */
const [pause, maxTries] = [1_500, 4];

interface TrackedCase {
  steps: { id: string; dueAt: string | null }[];
}
const showDue = async (trackingUrl: string, tries = maxTries): Promise<void> => {
  const answer = await fetch(trackingUrl.replace('/lacak/', '/api/cases/')).catch(() => undefined);
  const { steps = [] }: Partial<TrackedCase> = answer?.ok ? await answer.json() : {};
  const due = steps.find(({ id }) => id === 'agency-disposition')?.dueAt;
  if (due) byId('due').textContent = `Paling lambat ${instantText(due)}.`;
  else if (tries > 1) setTimeout(() => void showDue(trackingUrl, tries - 1), pause);
};

const show = ({ requestNumber, trackingUrl, email }: Confirmation): void => {
  // Allows line breaks only after the number's slashes.
  byId('number').replaceChildren(
    ...requestNumber.split(/(?<=\/)/).flatMap((part) => [part, document.createElement('wbr')]),
  );
  byId('email').textContent = email;
  byId('address').textContent = trackingUrl;
  byId('track', HTMLAnchorElement).href = trackingUrl;
  byId('print').addEventListener('click', () => print());
  // Absent on pages without TLS.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  byId('copy').hidden = !clipboard;
  byId('copy').addEventListener('click', () => {
    void clipboard?.writeText(trackingUrl).then(() => {
      byId('copied').textContent = 'Tautan pelacakan disalin.';
    });
  });
  byId('nothing').hidden = true;
  byId('done').hidden = false;
  void showDue(trackingUrl);
};

const sent = confirmation.read();
if (sent) show(sent);
