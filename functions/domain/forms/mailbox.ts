/** How one mailbox is told from another: addresses are compared without regard to case. */
export const mailboxOf = (email: string): string => email.trim().toLowerCase();
