import { attach } from './attachments';

for (const box of document.querySelectorAll<HTMLElement>('[data-attach]')) {
  attach(box, { endpoint: () => Promise.resolve(box.dataset.attach!), extra: () => ({}) });
}
