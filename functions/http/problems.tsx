import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import {
  AlreadyDecided,
  Busy,
  ChangedMeanwhile,
  type Gap,
  ConcurrencyConflict,
  InvalidInput,
  LinkCut,
  LinkEnded,
  NotFound,
  NotOpenYet,
  StorageFull,
  Taken,
  TooMany,
  Unsent,
} from '../domain/errors';
import { retryAfterText } from '../domain/time/retry-after';
import type { Deps } from '../ports/deps';
import { errorName } from '../log';
import { GonePage } from '../pages/official/gone';
import { document } from '../pages/parts/layout';
import { cutLinkPage } from '../pages/public/not-found';
import { MessagePage } from '../pages/public/tracking';
import { unsentText } from './unsent';

interface Problem {
  status: 400 | 404 | 409 | 410 | 413 | 415 | 429 | 500 | 503 | 507;
  title: string;
  errors?: Gap[];
  retryAfter?: number;
  reference?: string;
}

const unreadable = 'Kiriman tidak terbaca. Muat ulang halaman, lalu kirim lagi.';

const decidedText = 'Sudah diputus atau ditutup. Muat ulang halaman ini untuk melihat keadaannya sekarang.';

/** Maps the domain's errors to HTTP problems, and is the only place that does. An unknown error shows a reference, never its message. */
const problemOf = (error: unknown, reference: string): Problem => {
  if (error instanceof InvalidInput) return { status: 400, title: 'Isian belum benar', errors: error.gaps };
  if (error instanceof Taken) return { status: 409, title: 'Sudah dipakai', errors: [error.gap] };
  if (error instanceof AlreadyDecided) return { status: 409, title: decidedText };
  if (error instanceof ChangedMeanwhile) {
    return { status: 409, title: 'Sudah diubah orang lain. Muat ulang halaman ini untuk melihat keadaannya sekarang.' };
  }
  if (error instanceof LinkEnded) {
    return { status: 410, title: 'Tautan ini sudah tidak berlaku. Muat ulang halaman ini untuk meminta yang baru.' };
  }
  if (error instanceof LinkCut) return { status: 404, title: 'Tautan terpotong' };
  if (error instanceof NotFound) return { status: 404, title: 'Tidak ditemukan' };
  if (error instanceof TooMany) {
    const title = `Terlalu sering dalam waktu singkat. Tidak ada yang tersimpan; coba lagi ${retryAfterText(error.retryAfterSeconds)}.`;
    return { status: 429, title, retryAfter: error.retryAfterSeconds };
  }
  if (error instanceof Unsent) {
    const title = 'Surel sedang tidak dapat dikirim. Coba beberapa menit lagi.';
    return { status: 503, title, retryAfter: 120 };
  }
  if (error instanceof NotOpenYet) {
    const title = 'Layanan ini belum dibuka. Tidak ada yang tersimpan. Coba lagi nanti, atau hubungi kami.';
    return { status: 503, title, retryAfter: 3_600 };
  }
  if (error instanceof StorageFull) {
    const title =
      'Tempat penyimpanan berkas sedang penuh. Berkas Anda belum terkirim. Coba lagi nanti, atau hubungi kami.';
    return { status: 507, title, retryAfter: 3_600 };
  }
  if (error instanceof Busy || error instanceof ConcurrencyConflict) {
    return {
      status: 503,
      title: 'Layanan sedang sangat ramai. Tidak ada yang tersimpan. Coba lagi sebentar lagi.',
      retryAfter: 5,
    };
  }
  if (error instanceof HTTPException && error.status === 413) return { status: 413, title: 'Kiriman terlalu besar' };
  if (error instanceof HTTPException && error.status === 415) return { status: 415, title: 'Kirim sebagai JSON' };
  if (error instanceof HTTPException && error.status < 500) return { status: 400, title: unreadable };
  return { status: 500, title: `Terjadi gangguan. Sebutkan kode ${reference} bila menghubungi kami.`, reference };
};

type ProblemDeps = Pick<Deps, 'log' | 'ids'>;

const problemFor = ({ log, ids }: ProblemDeps, error: unknown): Problem => {
  const problem = problemOf(error, ids.trackingId().slice(0, 8));
  if (error instanceof NotOpenYet) log('not-open');
  if (problem.status === 500) log('failed', { error: errorName(error), reference: problem.reference });
  return problem;
};

/** Answers errors of an API as application/problem+json (RFC 9457). */
export const asProblemJson =
  (deps: ProblemDeps) =>
  (error: unknown, c: Context): Response => {
    const { status, title, errors, retryAfter } = problemFor(deps, error);
    if (retryAfter) c.header('Retry-After', `${retryAfter}`);
    return c.body(JSON.stringify({ type: 'about:blank', status, title, errors: errors ?? [] }), status, {
      'Content-Type': 'application/problem+json; charset=utf-8',
    });
  };

/** Returns the next step for an error that has no page text of its own. */
const wayOut = ({ status, errors, retryAfter }: Problem): string => {
  if (status === 404) return 'Periksa tautannya, atau buka lagi tautan dari surel terbaru Anda.';
  if (status === 413)
    return 'Kembali ke halaman sebelumnya: isian Anda masih ada di sana. Persingkat, lalu kirim lagi.';
  return errors?.map(({ message }) => message).join(' ') || `Buka lagi halaman ini ${retryAfterText(retryAfter ?? 0)}.`;
};

/** Answers errors of a page with a page, and with the typed input of a posted form. */
export const asPage =
  (deps: ProblemDeps) =>
  async (error: unknown, c: Context): Promise<Response> => {
    const unsent = await unsentText(c);
    if (error instanceof LinkEnded) {
      const sent = c.req.query('terkirim') !== undefined;
      const { path, now, mailboxChanged, withdrawnAt } = error;
      return c.html(document(<GonePage {...{ path, sent, now, mailboxChanged, withdrawnAt, unsent }} />), 410);
    }
    if (error instanceof LinkCut) return c.html(cutLinkPage(), 404);
    const problem = problemFor(deps, error);
    const { status, title, retryAfter } = problem;
    if (retryAfter) c.header('Retry-After', `${retryAfter}`);
    return c.html(document(<MessagePage title={title} text={wayOut(problem)} unsent={unsent} />), status);
  };
