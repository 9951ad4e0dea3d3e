import { type CaseFile, titleOfKind, viewTypeOf } from '../../domain/files/case-file';
import { newestRequest } from '../../domain/case/newest-request';
import type { Dossier } from '../../domain/case/records';
import { ButtonLink } from '../parts/button';
import { sizeText } from '../../domain/files/size-text';

const letterKind = 'surat-permohonan';

/** The letter that the request came with, as it last came in. */
export const letterOf = ({ forms }: Dossier, files: readonly CaseFile[]): CaseFile | undefined => {
  const letter = newestRequest(forms).attachments.find(({ kind }) => kind === letterKind);
  return files.find(({ key }) => key === letter?.key);
};

/**
 * The letter in place: a picture everywhere, a PDF where the screen has room and a pointer. Phones show no PDF within a page:
 * there the button opens it in a tab of its own, and the page stays as it is.
 */
export const LetterPreview = ({ letter, path }: { letter: CaseFile; path: string }) => {
  const address = `${path}/berkas/${letter.id}?lihat`;
  const title = titleOfKind(letterKind);
  const type = viewTypeOf(letter);
  return (
    <div class="letter">
      {type === 'application/pdf' ? <iframe src={address} title={title} loading="lazy" /> : null}
      {type?.startsWith('image/') ? (
        <a href={address} target="_blank" rel="noopener">
          <img src={address} alt={`${title}: ${letter.name}`} loading="lazy" />
        </a>
      ) : null}
      <p class="actions">
        <ButtonLink kind="secondary" href={address} blank>
          Lihat surat
        </ButtonLink>
        <span class="small soft">
          {letter.name.split('.').at(-1)?.toUpperCase()}, {sizeText(letter.size)}
        </span>
      </p>
    </div>
  );
};
