const answersOf = (item: Element) => [...item.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const isAnswered = (item: Element) => answersOf(item).some(({ checked }) => checked);
const itemsOf = (part: Element) => [...part.querySelectorAll<HTMLElement>('.item')];

/** Removes the error of a missing answer after the item is answered. The error of a missing note stays. */
const clearMissing = (item: HTMLElement): void => {
  if (!isAnswered(item) || !item.classList.contains('wrong')) return;
  item.classList.remove('wrong');
  item.querySelector(':scope > .error')?.remove();
  item.querySelector('fieldset')?.removeAttribute('aria-describedby');
};

const showGroup = (group: HTMLElement): void => {
  const items = itemsOf(group);
  const open = items.filter((item) => !isAnswered(item));
  const badge = group.querySelector('[data-count]');
  if (badge) badge.textContent = `${items.length - open.length}/${items.length} terjawab`;
  badge?.classList.toggle('success', open.length === 0);
  const rest = group.querySelector<HTMLElement>('.rest');
  if (rest) rest.hidden = open.length === 0;
  const use = group.querySelector<HTMLElement>('[data-use]');
  if (use) use.hidden = !open.some((item) => item.querySelector('.advice'));
  const error = group.querySelector<HTMLElement>('[data-missing]');
  if (!error) return;
  error.hidden = open.length === 0;
  const link = error.querySelector('a');
  if (error.firstChild) error.firstChild.textContent = `${open.length} butir belum dijawab. `;
  if (link && open[0]) link.setAttribute('href', `#${open[0].id}`);
};

/** Links the bar to the open item after the last answered one, otherwise to the first open item. */
const showOpen = (form: HTMLFormElement, last?: Element): void => {
  const items = itemsOf(form);
  const open = items.filter((item) => !isAnswered(item));
  const after = last
    ? open.find((item) => items.indexOf(item) > items.findIndex((one) => one.contains(last)))
    : undefined;
  const link = form.querySelector<HTMLAnchorElement>('[data-open] a');
  if (!link) return;
  link.textContent = open.length > 0 ? `${open.length} butir belum dijawab` : 'Semua butir terjawab';
  const target = after ?? open[0];
  // Does not set `hash`, which would restore the address with the link's choice.
  if (target) link.setAttribute('href', `#${target.id}`);
  else link.removeAttribute('href');
};

const showTotal = (checklist: HTMLElement): void => {
  const items = itemsOf(checklist);
  const answered = items.filter(isAnswered).length;
  const total = checklist.querySelector('[data-total]');
  if (total) total.textContent = `${answered} dari ${items.length} terjawab`;
  const progress = checklist.querySelector('progress');
  if (progress) progress.value = answered;
};

const showJudged = (form: HTMLFormElement): void => {
  const badge = form.querySelector('[data-judged]');
  const rows = [...(badge?.closest('details')?.querySelectorAll('.judged') ?? [])];
  const judged = rows.filter(isAnswered).length;
  if (!badge) return;
  badge.textContent = `${judged}/${rows.length} dijawab`;
  badge.className = judged === rows.length ? 'badge success' : 'badge warning';
};

/** Answers the open items of a group with "Ya", as the pressed button says. */
const answerRest = (group: HTMLElement): void => {
  for (const item of itemsOf(group).filter((one) => !isAnswered(one)))
    for (const input of answersOf(item)) input.checked = input.value === 'ya';
  group.dispatchEvent(new Event('change', { bubbles: true }));
  // The button disappears: its result is at the head of the group, which takes the focus.
  group.querySelector('summary')?.focus();
};

/** Answers an item as its button suggests. Existing text stays. */
const useAdvice = (button: HTMLButtonElement): void => {
  const item = button.closest('.item');
  const answer = button.parentElement?.dataset.answer;
  if (!item) return;
  for (const input of answersOf(item)) input.checked = input.value === answer;
  for (const part of ['evidence', 'note'] as const) {
    const text = item.querySelector<HTMLInputElement>(`.why [name$='.${part}']`);
    if (text && !text.value) text.value = button.dataset[part] ?? '';
  }
  item.querySelector<HTMLInputElement>('input:checked')?.focus();
};

const listenToAdvice = (group: HTMLElement): void => {
  group.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button') : null;
    if (!button?.closest('.advice') && button?.dataset.use === undefined) return;
    event.preventDefault();
    const open = itemsOf(group).filter((item) => !isAnswered(item));
    const buttons = button.closest('.advice')
      ? [button]
      : open.flatMap((item) => [...item.querySelectorAll<HTMLButtonElement>('.advice > button')]);
    for (const one of buttons) useAdvice(one);
    group.dispatchEvent(new Event('change', { bubbles: true }));
  });
};

/** Counts the answers as they are given, and answers the rest of a group in place. */
export const countAnswers = (form: HTMLFormElement): void => {
  const groups = () => [...form.querySelectorAll<HTMLElement>('.group')];
  const show = (last?: Element) => {
    for (const item of itemsOf(form)) clearMissing(item);
    for (const group of groups()) showGroup(group);
    for (const checklist of form.querySelectorAll<HTMLElement>('[data-checklist]')) showTotal(checklist);
    showJudged(form);
    showOpen(form, last);
  };
  form.addEventListener('change', ({ target }) => show(target instanceof Element ? target : undefined));
  for (const group of groups()) listenToAdvice(group);
  for (const group of groups())
    group.querySelector('.rest')?.addEventListener('click', (event) => {
      event.preventDefault();
      answerRest(group);
    });
  form.querySelector('[data-open]')?.addEventListener('click', () => {
    const hash = form.querySelector<HTMLAnchorElement>('[data-open] a')?.hash;
    const group = form.querySelector(hash || 'none')?.closest('details');
    if (group) group.open = true;
  });
  // Answers that send.js or the browser fills in cause no event.
  addEventListener('pageshow', () => {
    for (const item of itemsOf(form)) {
      const more = item.querySelector<HTMLInputElement>('.more input');
      const texts = [...item.querySelectorAll<HTMLInputElement>('.why :is(input,textarea)')];
      if (more && texts.some(({ value }) => value)) more.checked = true;
    }
    show();
  });
};
