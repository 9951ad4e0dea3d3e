interface PagingProps {
  path: string;
  /** Query strings of the pages beside this one. */
  next?: string;
  previous?: string;
}

/** The way to the pages before and after this one. */
export const Paging = ({ path, next, previous }: PagingProps) => (
  <p class="steps no-print">
    {previous === undefined ? null : (
      <a href={`${path}?${previous}`} rel="prev">
        Halaman sebelumnya
      </a>
    )}{' '}
    {next === undefined ? null : (
      <a href={`${path}?${next}`} rel="next">
        Halaman berikutnya
      </a>
    )}
  </p>
);
