import { uploadsTyped } from '../../functions/domain/typed-uploads';
import { attach, listUploads } from './attachments';
import { kept } from './keep';

for (const box of document.querySelectorAll<HTMLElement>('[data-attach]')) {
  const form = box.closest<HTMLFormElement>('form[data-send]');
  if (form && !box.querySelector('li')) listUploads(box, uploadsTyped(Object.fromEntries(kept(form))));
  attach(box, {
    endpoint: () => Promise.resolve(box.dataset.attach!),
    extra: () => ({}),
    changed: () => form?.dispatchEvent(new Event('change')),
  });
}
