/** The id of every page's main part. */
export const mainId = 'isi';

/** Shows a link that skips the page's head. It is the first stop for keyboard users. */
export const SkipLink = () => (
  <a class="skip" href={`#${mainId}`}>
    Langsung ke isi
  </a>
);
