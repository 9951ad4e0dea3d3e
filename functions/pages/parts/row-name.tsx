/** Returns the page of a fixed row's subject, or undefined. */
export type RowLink = (row: string) => string | undefined;

/** Shows a fixed row's name, with a link to its page if there is one. */
export const RowName = ({ label, href }: { label: string; href?: string }) =>
  href ? <a href={href}>{label}</a> : <strong>{label}</strong>;
