/** Returns the form in which two mailboxes are compared: without regard to case. */
export const mailboxOf = (email: string): string => email.trim().toLowerCase();
