import { signInMinutes } from '../domain/office/desk-access';
import type { MailContent } from './mail-content';

/** Returns the mail with the one-time link to the secretariat's desk. */
export const signInMailContent = (url: string): MailContent => ({
  subject: 'Tautan masuk Meja Sekretariat',
  greeting: 'Yth. Administrator,',
  preview: `Berlaku ${signInMinutes} menit, satu kali pakai.`,
  title: 'Masuk ke Meja Sekretariat',
  state: { text: `Berlaku ${signInMinutes} menit, satu kali pakai`, sentiment: 'info' },
  paragraphs: ['Tombol di bawah membuka Meja Sekretariat.'],
  facts: [],
  actions: [{ label: 'Masuk ke Meja Sekretariat', url }],
  closing: 'Bukan Anda yang meminta? Abaikan surel ini. Jangan teruskan tautannya kepada siapa pun.',
});
