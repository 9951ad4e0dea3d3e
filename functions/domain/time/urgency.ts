/** Returns the colour of the working days that are left: red when late, amber on the last day and the one before. */
export const urgencyOf = (left: number): 'danger' | 'warning' | 'info' =>
  left < 0 ? 'danger' : left <= 1 ? 'warning' : 'info';
