import { dayOf } from '../../functions/domain/time/calendar';
import type { Gap } from '../../functions/domain/errors';
import { type Field, fieldsOf } from '../../functions/domain/forms/fields';
import { requestForm } from '../../functions/domain/forms/forms';
import { nestFormInput, parseForm, type FormInput } from '../../functions/domain/forms/parse';
import { parseSpecification, specificationForm } from '../../functions/domain/forms/specification-form';
import { letterGap } from '../../functions/domain/forms/submission';
import { toFormInput } from '../../functions/domain/forms/form-input';
import { toUploadInput } from '../../functions/domain/forms/upload-input';
import { dayText } from '../../functions/domain/time/dates';
import { heldBy } from './answers';
import { attach, listUploads } from './attachments';
import { type Draft, dropDraft, keepDraft, loadDraft, uuid } from './draft';
import { fill } from './fill';
import { useSiteProfile } from './office';
import { sendBy } from './sending';
import { showSubdomain } from './subdomain';
import { byId, element, showGap, showSummary } from './show';

useSiteProfile();
const form = byId('request') as HTMLFormElement;
let draft: Draft;
const fields = fieldsOf(requestForm);

const typedNow = (): FormInput =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
const today = () => dayOf(new Date());
/** The same rules as the server's: the form, its specification, its letter. */
const check = () => {
  const typed = typedNow();
  const { value, gaps } = parseForm(requestForm, nestFormInput(requestForm, typed), { today: today() });
  const technical = parseSpecification(nestFormInput(specificationForm, typed), today());
  const uploads = toUploadInput(typed);
  const all = [...gaps, ...letterGap(uploads), ...technical.gaps];
  return { gaps: all, value: all.length === 0 && value ? { ...value, specification: technical.value } : undefined };
};

const showGaps = (gaps: readonly Gap[]) => {
  for (const { name } of [...fields, ...fieldsOf(specificationForm)])
    showGap(name, gaps.find(({ field }) => field === name)?.message);
  showSummary(gaps);
};
const show = (visible: 'request' | 'review' | 'done') => {
  for (const id of ['request', 'review', 'done']) byId(id).hidden = id !== visible;
  if (visible !== 'request') byId(visible).focus();
};

let known: string | undefined;
/** Where the API is: asked once, and again where the line was down. */
const apiOrigin = async (): Promise<string> =>
  (known ??= ((await (await fetch('/config.json')).json()) as { api: string }).api);

interface Registered {
  requestNumber: string;
  trackingUrl: string;
}
/** The page's own last words stay: whom to ask where the address is wrong, since no later page or mail reaches that applicant. */
const confirmed = ({ requestNumber, trackingUrl }: Registered, email: string) => {
  const link = document.createElement('a');
  link.href = trackingUrl;
  link.textContent = 'Lacak permohonan Anda';
  byId('done').replaceChildren(
    element('h2', 'Permohonan terdaftar'),
    element('p', `Nomor permohonan: ${requestNumber}`),
    element('p', `Tanda terima dikirim ke ${email}.`),
    ...byId('done').children,
    element('p', byId('done').dataset.next!),
    link,
  );
  dropDraft(draft);
  show('done');
};

/** The uploads as the server wants them named. */
const references = () => toUploadInput(typedNow()).map(({ kind, uploadId }) => ({ kind, uploadId }));

/** Sends the request. @returns what went wrong with the sending itself; gaps in the answers are shown in the form */
const send = async (value: Record<string, unknown>, signal: AbortSignal): Promise<string | undefined> => {
  const answer = await fetch(`${await apiOrigin()}/api/requests`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ requestId: draft.requestId, kind: 'baru', attachments: references(), ...value }),
    signal,
  });
  const held = heldBy(answer);
  if (held?.isFinal) return held.message;
  const body = (await answer.json()) as Registered & { title: string; errors: Gap[] };
  if (answer.status === 201) confirmed(body, (value.contact as { email: string }).email);
  else if (body.errors.length === 0) return body.title;
  else {
    // That id stands for another content already: the next attempt is a request of its own, guarded by its letter number.
    if (body.errors.some(({ field }) => field === 'requestId')) draft.requestId = uuid();
    show('request');
    showGaps(body.errors);
  }
};

/** An answer as people read it. */
const answerText = (field: Field, text: string): string => {
  if (field.kind === 'agree') return 'Disetujui';
  if (field.kind === 'date') return dayText(text);
  if (field.kind === 'subdomain') return `${text}${field.suffix}`;
  return field.kind === 'choice' ? (field.options.find(({ value }) => value === text)?.label ?? text) : text;
};

const paperLabel = (kind: string): string =>
  (document.getElementById(`file-${kind}`) as HTMLInputElement | null)?.labels?.[0]?.textContent ?? 'Lampiran';

/** "Periksa jawaban Anda": every answer with a link to change it, then the sending. */
const review = (value: Record<string, unknown>) => {
  const answers = document.createElement('dl');
  const shown = { ...toFormInput(requestForm, value), ...toFormInput(specificationForm, value) };
  for (const field of [...fields, ...(value.specification ? fieldsOf(specificationForm) : [])]) {
    const { name, label } = field;
    const change = element('a', 'Ubah') as HTMLAnchorElement;
    change.href = `#f-${name.replaceAll('.', '-')}`;
    change.setAttribute('aria-label', `Ubah ${label}`);
    change.addEventListener('click', () => show('request'));
    const said = element('dd', `${answerText(field, [shown[name] ?? ''].flat()[0]!)} `);
    said.append(change);
    answers.append(element('dt', label), said);
  }
  for (const { kind, name } of toUploadInput(typedNow()))
    answers.append(element('dt', paperLabel(kind)), element('dd', name));
  const button = element('button', 'Kirim permohonan') as HTMLButtonElement;
  button.addEventListener('click', () => void sendBy(button, (signal) => send(value, signal)));
  byId('review').replaceChildren(element('h2', 'Periksa jawaban Anda'), answers, button);
  history.pushState(null, '', '#periksa');
  show('review');
};
// The phone's back button leads from the review to the form, as people expect, not out of the page.
addEventListener('popstate', () => byId('review').hidden || show('request'));

const keep = () => keepDraft({ ...draft, typed: typedNow() });
form.addEventListener('change', (event) => {
  const { name } = event.target as HTMLInputElement;
  if (name === 'subdomain') showSubdomain(event.target as HTMLInputElement);
  showGap(name, check().gaps.find(({ field }) => field === name)?.message);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { value, gaps } = check();
  showGaps(gaps);
  if (value) review(value);
});
/** Makes the form take answers, beginning with those of the tab's draft. */
const begin = (loaded: Draft) => {
  draft = loaded;
  form.addEventListener('input', keep);
  if (Object.keys(draft.typed).length > 0) fill(form, (name) => [draft.typed[name] ?? []].flat());
  const box = byId('f-attachments');
  listUploads(box, toUploadInput(draft.typed));
  keep();
  attach(box, {
    endpoint: async () => `${await apiOrigin()}/api/uploads`,
    extra: () => ({ requestId: draft.requestId }),
    renew: () => {
      // What was uploaded for the other one is its own: a form of its own needs files of its own.
      if (toUploadInput(typedNow()).length > 0) return false;
      draft.requestId = uuid();
      keep();
      return true;
    },
    changed: keep,
  });
  form.querySelector<HTMLButtonElement>('button:not([type])')!.disabled = false;
};
void loadDraft().then(begin);
