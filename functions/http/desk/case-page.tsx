import { isOneOf, keysOf } from '../../domain/narrow';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { Gap } from '../../domain/errors';
import { NotFound } from '../../domain/errors';
import { filesOf } from '../../domain/files/case-file';
import { caseForms } from '../../domain/office/case-forms';
import type { WholeCase } from '../../ports/cases';
import type { Deps } from '../../ports/deps';
import { DeskCasePage } from '../../pages/desk/case';
import { document } from '../../pages/parts/layout';
import type { FormInput } from '../../domain/forms/parse';
import { unsentText } from '../unsent';
import type { AtDesk } from './at-desk';

type PageDeps = Pick<Deps, 'cases' | 'clock'>;

const doneTexts = {
  terkirim: 'Tautan baru sudah dikirim.',
  dialihkan: 'Permohonan sudah dialihkan. Pejabat barunya dikirimi surel, dan tautan lama tidak berlaku lagi.',
  agenda: 'Nomor agenda sudah dicatat.',
  kontak: 'Alamat surel pemohon sudah diganti. Tautan baru kami kirim ke alamat itu; tautan lama tidak berlaku lagi.',
  telepon: 'Nomor telepon pemohon sudah diganti.',
  dibuka: 'Permohonan dibuka kembali dan menunggu perbaikan pemohon. Pemohon dikirimi surel.',
};
/** What an act on a case says in the address of the page after it. */
export type Done = keyof typeof doneTexts;
const doneOf = (c: Context) => {
  const done = c.req.query('hasil') ?? '';
  return isOneOf(keysOf(doneTexts), done) ? doneTexts[done] : undefined;
};

/** The case that the address names. @throws NotFound */
export const caseOfPath = async ({ cases }: Pick<Deps, 'cases'>, c: Context): Promise<WholeCase> => {
  const { data } = z.uuid().safeParse(c.req.param('caseId'));
  const dossier = data && (await cases.dossier(data));
  if (!dossier) throw new NotFound('case');
  return dossier;
};

/** What a refused post leaves on the page. */
interface Refused {
  typed?: FormInput;
  gaps?: readonly Gap[];
  refusal?: string;
}

export const casePage = async (
  deps: PageDeps,
  c: Context,
  { office, reader }: AtDesk,
  { typed = {}, gaps = [], refusal }: Refused = {},
): Promise<string> => {
  const dossier = await caseOfPath(deps, c);
  const { events, documents } = dossier;
  return document(
    <DeskCasePage
      {...{ reader, office, dossier, events, refusal, now: deps.clock.now(), done: doneOf(c) }}
      unsent={refusal && (await unsentText(c))}
      files={filesOf(dossier, documents, 'official')}
      actions={caseForms(dossier, office.roster)}
      filled={{ typed, gaps }}
    />,
  );
};
