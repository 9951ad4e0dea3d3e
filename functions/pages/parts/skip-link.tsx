/** Id of every page's main part. */
export const mainId = 'isi';

/** Leads past the page's head: the first stop of the keyboard. */
export const SkipLink = () => (
  <a class="skip" href={`#${mainId}`}>
    Langsung ke isi
  </a>
);
