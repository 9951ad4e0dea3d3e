import { type CaseFile, titleOfKind, viewTypeOf } from '../../domain/files/case-file';
import { newestRequest } from '../../domain/case/newest-request';
import type { Dossier } from '../../domain/case/records';
import { ButtonLink } from '../parts/button';
import { sizeText } from '../../domain/files/size-text';

const letterKind = 'surat-permohonan';

/** Returns the newest letter of the request, or undefined. */
export const letterOf = ({ forms }: Dossier, files: readonly CaseFile[]): CaseFile | undefined => {
  const letter = newestRequest(forms).attachments.find(({ kind }) => kind === letterKind);
  return files.find(({ key }) => key === letter?.key);
};

/**
 * Shows the letter in the page: a picture always, a PDF only on a large screen with a pointer. Phones can't show a PDF
 * inside a page. Their button opens it in a new tab, so the page stays unchanged.
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
