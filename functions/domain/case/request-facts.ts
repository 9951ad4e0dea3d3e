import * as z from 'zod/mini';
import type { RequestForm } from '../forms/forms';
import { papersReceived } from '../sop/papers-received';

/** The facts that a head copies from the newest request. Lists and mails can then skip reading the form. */
export const requestFactsShape = {
  agency: z.string(),
  letterNumber: z.string(),
  application: z.object({ name: z.string(), type: z.string() }),
  subdomain: z.string(),
  /** The papers that the applicant has provided. */
  papersIn: z.array(z.string()),
};
const schema = z.object(requestFactsShape);
type RequestFacts = z.infer<typeof schema>;

/**
 * Returns the head's copies of a request's facts. Registration and every revision use this function, so no copy is
 * missed.
 */
export const requestFacts = (request: RequestForm): { [Fact in keyof Required<RequestFacts>]: RequestFacts[Fact] } => ({
  agency: request.agency.name,
  letterNumber: request.letter.number,
  application: { name: request.application.name, type: request.application.type },
  subdomain: request.subdomain,
  papersIn: papersReceived(request),
});
