/**
 * The rights of a letter link's bearer: to `sign` the letter, or to `read` the signed letter. Other links no longer
 * work. Their letter was withdrawn, waits for a number again (`reissued`) or has another signatory, or the link is too
 * old.
 */
export type LetterAccess = 'sign' | 'read' | 'withdrawn' | 'reissued' | 'replaced' | 'expired';
