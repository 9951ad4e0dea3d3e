import { byId } from './show';
import { sha256Of } from './sha256';

const box = byId('check');
const input = byId('file', HTMLInputElement);
const verdict = byId('verdict');
const known = (box.dataset.hashes ?? '').split(' ');

const check = async (file: File | undefined) => {
  if (!file) return;
  verdict.textContent = 'Memeriksa…';
  const hash = await sha256Of(file);
  const place = known.indexOf(hash);
  verdict.textContent =
    place === 0
      ? 'Cocok: berkas ini sama dengan yang diterbitkan.'
      : place > 0
        ? 'Cocok: berkas ini sama dengan versi bertanda tangan.'
        : 'Tidak cocok: berkas ini bukan berkas yang diterbitkan, atau sudah berubah.';
};

input.addEventListener('change', () => void check(input.files?.[0]));
box.addEventListener('dragover', (event) => event.preventDefault());
box.addEventListener('drop', (event) => {
  event.preventDefault();
  void check(event.dataTransfer?.files[0]);
});
