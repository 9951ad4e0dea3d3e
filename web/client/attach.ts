import { attach } from './attachments';

for (const box of document.querySelectorAll<HTMLElement>('[data-attach]')) {
  attach(box, { endpoint: box.dataset.attach!, extra: () => ({}) });
}
