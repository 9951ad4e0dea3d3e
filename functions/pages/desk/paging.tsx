interface PagingProps {
  path: string;
  /** The query strings of the next and previous pages. */
  next?: string;
  previous?: string;
}

/** Shows links to the next and previous pages. */
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
