/** The page of what a given row is about; undefined where there is none. */
export type RowLink = (row: string) => string | undefined;

/** A given row's name, leading to its page where it has one. */
export const RowName = ({ label, href }: { label: string; href?: string }) =>
  href ? <a href={href}>{label}</a> : <strong>{label}</strong>;
