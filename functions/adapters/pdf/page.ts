/** Measures of the page, in points; templates/parts.typ has the same ones. */
export const textWidth = 467.7;
/** The label column of forms and letters. */
export const labelWidth = 126;
export const signatureWidth = 212;
/** Left and right of what a table's cell holds. */
export const cellInset = 4;

export const textSize = 10.5;
export const tableSize = 9;
/** The address below the office's name. */
export const reachedSize = 8.5;
