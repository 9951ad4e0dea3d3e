import { isOneOf, keysOf } from '../../../domain/narrow';

const doneTexts = {
  ditambahkan: 'Aplikasi sudah ditambahkan ke katalog.',
  tersimpan: 'Perubahan sudah disimpan.',
  konfirmasi: 'Aplikasi sudah masuk katalog.',
  keluarkan: 'Aplikasi sudah dikeluarkan dari katalog.',
  kembalikan: 'Aplikasi sudah kembali ke katalog.',
  digabung: 'Aplikasi sudah digabung.',
};

/** Returns the message about an act on a record, by its name in the address. */
export const doneTextOf = (act: string | undefined): string | undefined =>
  act !== undefined && isOneOf(keysOf(doneTexts), act) ? doneTexts[act] : undefined;
