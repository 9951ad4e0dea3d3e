/** Returns a mailbox in the form for comparing: trimmed and in lower case. */
export const mailboxOf = (email: string): string => email.trim().toLowerCase();
