import type { World } from '../world';
import { createOneOriginApp } from '../../../local/apps';
import { postForm } from '../people';

/** Collects pages and mails by name, exactly as they are sent. */
export const startAlbum = async (w: World) => {
  const pages: Record<string, string> = {};
  const app = await createOneOriginApp(w.deps);
  const keepMail = (name: string, holds = '') => {
    const mail = w.mails.findLast(({ html }) => html.includes(holds));
    pages[`mail-${name}`] = mail?.html ?? '';
    pages[`mail-${name}-text`] =
      `<meta charset="utf-8"><pre style="white-space:pre-wrap">${mail?.subject}\n\n${mail?.text}</pre>`;
  };
  return {
    pages,
    request: (path: string, init?: RequestInit) => app.request(path, init),
    keep: async (name: string, path: string) => void (pages[name] = await (await app.request(path)).text()),
    /** Sends a form, and returns the page that answers it. */
    send: async (path: string, fields: Record<string, string>) => (await postForm(w, path, fields)).text(),
    /** Keeps the newest mail that contains a text. */
    keepMail,
  };
};
export type Album = Awaited<ReturnType<typeof startAlbum>>;
