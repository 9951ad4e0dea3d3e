import { valueAt } from '../../functions/domain/narrow';
import { dayOf } from '../../functions/domain/time/calendar';
import type { Gap } from '../../functions/domain/errors';
import { withHeadTitle } from '../../functions/domain/forms/agency-head';
import { fieldsOf } from '../../functions/domain/forms/fields';
import { requestForm } from '../../functions/domain/forms/forms';
import { nestFormInput, parseForm, type FormInput } from '../../functions/domain/forms/parse';
import { parseSpecification, specificationForm } from '../../functions/domain/forms/specification-form';
import { inRequestOrder } from '../../functions/domain/forms/request-order';
import { letterGap } from '../../functions/domain/forms/letter-gap';
import { toFormInput } from '../../functions/domain/forms/form-input';
import { toUploadInput } from '../../functions/domain/forms/upload-input';
import { proposeTitle } from './agency-head';
import { refusalOf } from './answers';
import { listUploads, unsentFiles } from './attachment-rows';
import { attach } from './attachments';
import { confirmation } from './confirmation';
import { type Draft, dropDraft, isFilled, keepDraft, loadDraft, uuid } from './draft';
import { fill } from './fill';
import { offerOtherDrafts } from './other-drafts';
import { followParts, markParts } from './parts';
import { fillPrintedForm, printButton } from './printed-form';
import { answerCards } from './review';
import { sendBy } from './sending';
import { showSubdomain } from './subdomain';
import { byId, element, showGap, showSummary } from './show';

const form = byId('request', HTMLFormElement);
let draft: Draft;
let isSent = false;
const fields = fieldsOf(requestForm);

const typedNow = (): FormInput =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
/** The server's day at the page's last request. A phone's clock may be slow, and a letter dated today must not count as tomorrow's. */
let serverDay = '';
const today = () => {
  const own = dayOf(new Date());
  return own > serverDay ? own : serverDay;
};
const readDay = ({ headers }: Response) => {
  const answeredAt = Date.parse(headers.get('Date') ?? '') + 1000 * Number(headers.get('Age') ?? 0);
  if (!Number.isNaN(answeredAt)) serverDay = dayOf(new Date(answeredAt));
};
/** Checks the input by the server's rules: the form, its specification and its letter. */
const check = () => {
  const input = typedNow();
  const { value, gaps } = parseForm(requestForm, nestFormInput(requestForm, input), { today: today() });
  const unsent = unsentFiles(form);
  // A letter that is still coming is no missing letter.
  const files = [...toUploadInput(input), ...unsent];
  const technical = parseSpecification(nestFormInput(specificationForm, input), today(), files);
  const all = inRequestOrder([...gaps, ...letterGap(files), ...unsent, ...technical.gaps]);
  return { gaps: all, value: all.length === 0 && value ? { ...value, specification: technical.value } : undefined };
};

const showGaps = (gaps: readonly Gap[]) => {
  for (const { name } of [...fields, ...fieldsOf(specificationForm)])
    showGap(name, gaps.find(({ field }) => field === name)?.message);
  showSummary(gaps);
};
const show = (visible: 'request' | 'review') => {
  for (const id of ['request', 'review']) byId(id).hidden = id !== visible;
  if (visible !== 'request') byId(visible).focus();
};

let known: string | undefined;
/** Returns the API's origin. Requests it once, and again after a failed request. */
const apiOrigin = async (): Promise<string> => {
  if (known !== undefined) return known;
  const answer = await fetch('/config.json');
  readDay(answer);
  const { api }: { api: string } = await answer.json();
  known = api;
  return api;
};

interface RegisteredRequest {
  requestNumber: string;
  trackingUrl: string;
}
/** Replaces the form in the history by the confirmation, because its answers were sent. A tab without storage goes to the tracking page. */
const showConfirmation = ({ requestNumber, trackingUrl }: RegisteredRequest, email: string) => {
  dropDraft(draft);
  isSent = true;
  confirmation.write({ requestNumber, trackingUrl, email, draftId: draft.id });
  location.replace(confirmation.read() ? '/terkirim/' : trackingUrl);
};

/** Returns the uploads in the form that the server expects. */
const references = () => toUploadInput(typedNow()).map(({ kind, uploadId }) => ({ kind, uploadId }));

/** Sends the request. Shows gaps in the answers in the form. @returns the fault of the sending itself, if there is one */
const send = async (value: Record<string, unknown>, signal: AbortSignal): Promise<string | undefined> => {
  const answer = await fetch(`${await apiOrigin()}/api/requests`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ requestId: draft.requestId, kind: 'baru', attachments: references(), ...value }),
    signal,
  });
  const held = refusalOf(answer);
  if (held?.isFinal) return held.message;
  const body: RegisteredRequest & { title: string; errors: Gap[] } = await answer.json();
  if (answer.status === 201) {
    showConfirmation(body, `${valueAt(value, 'contact.email')}`);
    // The browser leaves the page, so the button stays disabled.
    return new Promise(() => undefined);
  }
  if (body.errors.length === 0) return body.title;
  // That id already belongs to another content. The next attempt is a separate request, guarded by its letter number.
  if (body.errors.some(({ field }) => field === 'requestId')) draft.requestId = uuid();
  show('request');
  showGaps(body.errors);
  return undefined;
};

/** Shows "Periksa jawaban Anda": every answer with a link to change it, and the button that sends them. */
const review = (value: Record<string, unknown>) => {
  const forms = [requestForm, ...(value.specification ? [specificationForm] : [])];
  const shown = { ...withHeadTitle(toFormInput(requestForm, value)), ...toFormInput(specificationForm, value) };
  const button = element('button', 'Kirim permohonan');
  button.addEventListener('click', () => void sendBy(button, (signal) => send(value, signal)));
  const facts = { uploads: toUploadInput(typedNow()), today: today() };
  const cards = answerCards(forms, shown, facts, () => show('request'));
  const buttons = element('div', '');
  buttons.className = 'actions';
  buttons.append(button, printButton());
  byId('review').replaceChildren(element('h2', 'Periksa jawaban Anda'), ...cards, buttons);
  fillPrintedForm(shown);
  history.pushState(null, '', '#periksa');
  show('review');
};
// The phone's back button leads from the review to the form, not out of the page.
addEventListener('popstate', () => byId('review').hidden || show('request'));

const showStatus = (text: string) => {
  // Screen readers announce every assignment, so an unchanged status is left alone.
  if (byId('saved').textContent !== text) byId('saved').textContent = text;
};
/** Saves the input, and shows if this browser can save it. */
const keep = () => {
  const input = typedNow();
  const isKept = keepDraft({ ...draft, typed: input });
  byId('clear').hidden = !isFilled({ typed: input });
  if (!isFilled({ typed: input })) return showStatus('');
  showStatus(
    isKept ? 'Tersimpan di peramban ini' : 'Peramban ini tidak menyimpan isian. Kirim sebelum menutup halaman ini.',
  );
};
const keepFiles = () => {
  keep();
  markParts(form, check().gaps);
};
byId('clear').addEventListener('click', () => {
  if (!confirm('Hapus semua isian dan lampiran di formulir ini? Yang dihapus tidak dapat dikembalikan.')) return;
  dropDraft(draft);
  form.reset();
  location.reload();
});
form.addEventListener('change', (event) => {
  const name = (event.target instanceof Element && event.target.getAttribute('name')) || '';
  if (name === 'agency.name') proposeTitle(form);
  if (name === 'subdomain' || name === 'application.name') showSubdomain(form);
  const { gaps } = check();
  showGap(name, gaps.find(({ field }) => field === name)?.message);
  markParts(form, gaps);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { value, gaps } = check();
  showGaps(gaps);
  if (value) review(value);
});
/** Prepares the form for input, filled with the tab's draft. */
const begin = (loaded: Draft) => {
  draft = loaded;
  form.addEventListener('input', keep);
  if (Object.keys(draft.typed).length > 0) fill(form, (name) => [draft.typed[name] ?? []].flat());
  // On the way back to the form, the browser fills in the answers that were already sent.
  else if (confirmation.read()?.draftId === draft.id) form.reset();
  const box = byId('f-attachments');
  listUploads(box, toUploadInput(draft.typed));
  keepFiles();
  attach(box, {
    endpoint: async () => `${await apiOrigin()}/api/uploads`,
    extra: () => ({ requestId: draft.requestId }),
    renew: () => {
      // Uploads for the other request belong to it, so a new request needs new files.
      if (toUploadInput(typedNow()).length > 0) return false;
      draft.requestId = uuid();
      keep();
      return true;
    },
    changed: keepFiles,
    listsFiles: true,
  });
  followParts(form);
  void offerOtherDrafts(draft);
  // Requests it only for the server's day. Later callers request the address again and report a failure.
  void apiOrigin().catch(() => undefined);
  for (const button of form.querySelectorAll<HTMLButtonElement>('button:not([type])')) button.disabled = false;
};
// A page from the browser's cache is reloaded after it was sent, because its answers are registered.
addEventListener('pageshow', ({ persisted }) => persisted && isSent && location.reload());
void loadDraft().then(begin);
