import type { CatalogueContent, CatalogueRecord } from '../catalogue/record';
import { catalogueWordsIn, foldedName } from '../catalogue/words';
import type { RequestForm } from '../forms/forms';
import { tellingWords } from '../similarity/words';

/** A system of the catalogue that a request may have to be integrated with, kept with the decision as the analyst was shown it. */
export interface FoundCandidate {
  id: string;
  /** As people call it. */
  name: string;
  owner: string;
  method?: CatalogueContent['apiMethod'];
  reasons: string[];
}

/** The specification's words about data and integration. */
interface Needs {
  /** The text that names systems. */
  named: string;
  needed: string;
  produced: string;
}
const needsOf = ({ specification }: RequestForm): Needs => ({
  named: specification?.integration ?? '',
  needed: specification?.data ?? '',
  produced: specification?.outputs ?? '',
});

/** As many words are looked up: each costs half a read unit. */
const mostWords = 20;
/** The most candidates that a page shows at once. */
const mostShown = 8;

/** The words that find candidates: those of the systems that the specification names, then of its data. */
export const candidateWords = (request: RequestForm): string[] => {
  const { named, needed, produced } = needsOf(request);
  const data = [...tellingWords(`${needed} ${produced}`).keys()].map((word) => word.toUpperCase());
  const names = catalogueWordsIn(named).slice(0, mostWords / 2);
  return [...new Set([...names, ...data])].slice(0, mostWords);
};

/** Tells whether a text has a name in it, as whole words. */
const names = (text: string, name: string | undefined): boolean =>
  Boolean(name && foldedName(name)) && ` ${foldedName(text)} `.includes(` ${foldedName(name ?? '')} `);

/** The lines of data that a text speaks of: each word of a short line, most words of a longer one. */
const linesIn = (text: string, lines: readonly string[] = []): string[] => {
  const words = tellingWords(text);
  return lines.filter((line) => {
    const asked = [...tellingWords(line).keys()];
    const found = asked.filter((word) => words.has(word)).length;
    return found > 0 && found >= (asked.length <= 2 ? asked.length : (asked.length * 2) / 3);
  });
};

const isInUse = ({ status }: CatalogueContent): boolean => status === 'berjalan' || status === 'dibangun';

interface Weighed {
  candidate: FoundCandidate;
  isNamed: boolean;
  lines: number;
}

const weighed = (needs: Needs, { id, content }: Pick<CatalogueRecord, 'id' | 'content'>): Weighed => {
  const { name, abbreviation, agency, dataIn, dataOut, apiReady, apiMethod, integrations = [] } = content;
  const isNamed = names(needs.named, abbreviation) || names(needs.named, name);
  const [out, into] = [linesIn(needs.needed, dataOut), linesIn(needs.produced, dataIn)];
  const reasons = [
    isNamed && 'Disebut pada spesifikasi.',
    out.length > 0 && `Menghasilkan data yang dibutuhkan: ${out.join(', ')}.`,
    into.length > 0 && `Memakai data yang akan dihasilkan: ${into.join(', ')}.`,
    apiReady === 'ya' && 'API siap.',
    apiReady === 'tidak' && 'API belum siap.',
    integrations.length > 0 && `Sudah terintegrasi dengan ${integrations.slice(0, 5).join(', ')}.`,
  ].filter((reason) => reason !== false);
  const method = apiMethod && { method: apiMethod };
  return {
    candidate: { id, name: abbreviation ?? name, owner: agency, ...method, reasons },
    isNamed,
    lines: out.length + into.length,
  };
};

/** Returns the records that the request names, or whose data it needs or feeds: named ones first, then those with most data. */
export const integrationCandidates = (
  request: RequestForm,
  records: readonly Pick<CatalogueRecord, 'id' | 'content'>[],
): FoundCandidate[] =>
  records
    .filter(({ content }) => isInUse(content))
    .map((record) => weighed(needsOf(request), record))
    .filter(({ isNamed, lines }) => isNamed || lines > 0)
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) || b.lines - a.lines || a.candidate.name.localeCompare(b.candidate.name),
    )
    .slice(0, mostShown)
    .map(({ candidate }) => candidate);
