/** The width of the text in points. templates/parts.typ has the same measures: a test compares them. */
export const textWidth = 467.7;
/** The width of the label column in forms and letters, in points. */
export const labelWidth = 126;
export const signatureWidth = 212;
/** The space left and right of a table cell's content, in points. */
export const cellInset = 4;

export const textSize = 10.5;
export const tableSize = 9;
/** The text size of the address below the office's name, in points. */
export const addressSize = 8.5;
