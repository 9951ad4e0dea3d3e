import * as z from 'zod';

/** One accepted mail, in the format of aws-ses-v2-local at `GET /store`. `at` is in seconds since 1970. */
export const sentMailSchema = z.object({
  messageId: z.string(),
  from: z.string(),
  replyTo: z.array(z.string()),
  destination: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
  subject: z.string(),
  body: z.object({ text: z.string().optional(), html: z.string().optional() }),
  attachments: z.array(
    z.object({ content: z.string(), contentType: z.string(), filename: z.string().optional(), size: z.number() }),
  ),
  at: z.number(),
});

export type SentMail = z.infer<typeof sentMailSchema>;
