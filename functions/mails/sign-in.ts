import { signInMinutes } from '../domain/office/desk-access';
import type { Letter } from './letter';

/** The one-time link to the secretariat's desk. */
export const signInLetter = (url: string): Letter => ({
  subject: 'Tautan masuk Meja Sekretariat',
  greeting: 'Yth. Administrator,',
  paragraphs: [`Tautan ini membuka Meja Sekretariat. Berlaku ${signInMinutes} menit dan hanya sekali.`],
  facts: [],
  actions: [{ label: 'Masuk ke Meja Sekretariat', url }],
  closing: 'Bila bukan Anda yang memintanya, abaikan surel ini. Jangan teruskan tautannya kepada siapa pun.',
});
