import type { Context } from 'hono';
import type { PostedForm } from '../../use-cases/add-signed-form';
import { clientAddress } from '../client-address';
import { typedBody } from '../typed-body';

/** Returns the fields, and the file itself if the page's script did not upload it. */
export const postedForm = async (c: Context): Promise<PostedForm> => {
  const input = await typedBody(c);
  const { file } = await c.req.parseBody();
  const address = clientAddress(c);
  return { input, address, ...(file instanceof File && file.size > 0 && { file }) };
};
