import { attach } from './attachments';

for (const box of document.querySelectorAll<HTMLElement>('[data-attach]')) {
  const form = box.closest<HTMLFormElement>('form[data-send]');
  attach(box, {
    endpoint: () => Promise.resolve(box.dataset.attach ?? ''),
    extra: () => ({}),
    changed: () => form?.dispatchEvent(new Event('change')),
  });
}
