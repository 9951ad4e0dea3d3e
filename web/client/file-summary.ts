import { isUploaded, rowsOf } from './attachment-rows';
import { element, summaryOf } from './show';

/**
 * Updates a box's files in the error summary: an uploaded or removed file is no fault any more, and a failed one has another message. Shows
 * `sentText` if nothing else is wrong. The focus stays where the person is.
 */
export const followFiles = (box: HTMLElement, sentText: string): void => {
  const summary = summaryOf();
  const links = [...(summary?.querySelectorAll('a') ?? [])].filter(({ hash }) => hash.startsWith(`#${box.id}-new`));
  if (!summary || links.length === 0) return;
  const held = summary.contains(document.activeElement);
  for (const link of links) {
    const row = document.getElementById(link.hash.slice(1));
    if (row && !isUploaded(row)) link.textContent = row.dataset.gap ?? '';
    else link.closest('li')?.remove();
  }
  if (!summary.querySelector('li')) {
    summary.hidden = rowsOf(box).length === 0;
    summary.className = 'notice success';
    summary.replaceChildren(element('p', sentText));
  }
  if (held) summary.focus({ preventScroll: true });
};
