/**
 * The bearer of a link to a letter may `sign` it, or `read` it once it is signed. Other links are over: their letter was withdrawn, waits
 * for a number again (`reissued`), or has another signatory by now, or they are too old.
 */
export type LetterAccess = 'sign' | 'read' | 'withdrawn' | 'reissued' | 'replaced' | 'expired';
