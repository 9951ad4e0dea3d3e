import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod/mini';
import { type AtDesk, atDesk } from '../at-desk';
import type { ImportDeps } from './import-preview';

const post = z.object({
  token: z.string(),
  berkas: z.optional(z.instanceof(File)),
  seal: z.optional(z.string()),
  cells: z.optional(z.string()),
  /** 'sebagian' imports only the accepted rows; 'ditolak' downloads the refused rows. */
  pilih: z.optional(z.enum(['sebagian', 'ditolak'])),
});

type PostedFile = { at: AtDesk } & z.infer<typeof post>;

/**
 * Returns the administrator and their post with its file or cells. No other form of the desk sends a file.
 * @throws NotAtDesk, 403 for another session's form
 */
export const postedFile = async (deps: ImportDeps, c: Context): Promise<PostedFile> => {
  const at = await atDesk(deps, c);
  const { data } = post.safeParse(await c.req.parseBody());
  if (data?.token !== at.reader.token) throw new HTTPException(403);
  return { at, ...data };
};
