import * as z from 'zod/mini';
import type { RequestForm } from '../forms/forms';
import { papersReceived } from '../sop/papers-received';

/** The facts that a head copies from the newest request, so that lists and mails need no form. */
export const requestFactsShape = {
  agency: z.string(),
  letterNumber: z.string(),
  application: z.object({ name: z.string(), type: z.string() }),
  subdomain: z.string(),
  /** The papers that the applicant handed in. */
  papersIn: z.array(z.string()),
};
const schema = z.object(requestFactsShape);
type RequestFacts = z.infer<typeof schema>;

/** Returns the head's copies. Registration and each revision take them from here, so that a revision forgets none. */
export const requestFacts = (request: RequestForm): { [Fact in keyof Required<RequestFacts>]: RequestFacts[Fact] } => ({
  agency: request.agency.name,
  letterNumber: request.letter.number,
  application: { name: request.application.name, type: request.application.type },
  subdomain: request.subdomain,
  papersIn: papersReceived(request),
});
