import { isListed } from '../../../domain/advice/choose-candidate';
import type { FoundCandidate } from '../../../domain/advice/integration-candidates';
import { applicationPath } from '../../../domain/case/paths';
import { draftFields } from '../../../domain/forms/draft-fields';
import type { Form } from '../../../domain/forms/fields';
import { Disclosure } from '../../parts/disclosure';
import type { Filled } from '../../parts/filled';

interface CandidatesProps {
  candidates: readonly FoundCandidate[];
  form: Form;
  filled: Filled;
  path: string;
}

const Candidate = ({
  form,
  filled,
  path,
  id,
  name,
  owner,
  reasons,
}: FoundCandidate & Omit<CandidatesProps, 'candidates'>) => (
  <li>
    <p>
      <a href={applicationPath(path, id)}>{name}</a> <span class="soft">({owner})</span>
      <br />
      <span class="small">{reasons.join(' ')}</span>
    </p>
    {isListed(form, filled.input, name) ? (
      <p class="small soft">Sudah ada di daftar sistem.</p>
    ) : (
      <button
        class="second"
        name={draftFields.use}
        value={id}
        formaction="#calon-integrasi"
        aria-label={`${name}: tambahkan ke daftar sistem`}
      >
        Tambahkan ke daftar sistem
      </button>
    )}
  </li>
);

/** Shows the catalogue systems to integrate with. The report lists a system only after somebody chooses it. */
export const Candidates = ({ candidates, ...props }: CandidatesProps) => (
  <section class="card candidates no-print" id="calon-integrasi">
    <Disclosure
      summary={`Calon integrasi dari katalog: ${candidates.length}`}
      open={candidates.some(({ name }) => isListed(props.form, props.filled.input, name))}
    >
      <p class="help">Daftar sistem tampil di bawah bila Anda memilih "Perlu integrasi".</p>
      <ul>
        {candidates.map((candidate) => (
          <Candidate {...props} {...candidate} />
        ))}
      </ul>
    </Disclosure>
  </section>
);
