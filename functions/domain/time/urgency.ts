/** Returns the colour for the working days left: red if late, amber on the last day and the day before. */
export const urgencyOf = (left: number): 'danger' | 'warning' | 'info' =>
  left < 0 ? 'danger' : left <= 1 ? 'warning' : 'info';
