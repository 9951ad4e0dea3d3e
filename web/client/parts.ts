import type { Gap } from '../../functions/domain/errors';
import { idOf } from './show';

/** The part of the form in the middle of the screen counts as the part being read. */
const middle = '-45% 0px -50% 0px';

const linkTo = (part: Element) => document.querySelector<HTMLElement>(`.parts a[href="#${part.id}"]`);

/** Marks the part being read in the line of parts. */
export const followParts = (form: HTMLElement): void => {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) linkTo(target)?.setAttribute('aria-current', 'step');
        else linkTo(target)?.removeAttribute('aria-current');
    },
    { rootMargin: middle },
  );
  for (const part of form.querySelectorAll('.part')) observer.observe(part);
};

/** Marks the parts without gaps. */
export const markParts = (form: HTMLElement, gaps: readonly Gap[]): void => {
  const open = new Set(gaps.map(({ field }) => document.getElementById(idOf(field))?.closest('.part')));
  for (const [index, part] of [...form.querySelectorAll('.part')].entries()) {
    const isDone = !open.has(part);
    const link = linkTo(part);
    link?.classList.toggle('done', isDone);
    link?.querySelector('.mark')?.replaceChildren(isDone ? '✓' : `${index + 1}`);
    link?.querySelector('.part-state')?.replaceChildren(isDone ? ', terisi' : '');
  }
};
