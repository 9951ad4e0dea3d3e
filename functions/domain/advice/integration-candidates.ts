import type { CatalogueContent, CatalogueRecord } from '../catalogue/record';
import { catalogueWordsIn, foldedName } from '../catalogue/words';
import type { RequestForm } from '../forms/forms';
import { tellingWords } from '../similarity/words';

/**
 * A catalogue system that the request may need to integrate with. It is stored with the decision exactly as the analyst
 * saw it.
 */
export interface FoundCandidate {
  id: string;
  /** The abbreviation, or the name if there is none. */
  name: string;
  owner: string;
  method?: CatalogueContent['apiMethod'];
  reasons: string[];
}

/** The specification's texts about data and integration. */
interface Needs {
  /** The text that names other systems. */
  named: string;
  needed: string;
  produced: string;
}
const needsOf = ({ specification }: RequestForm): Needs => ({
  named: specification?.integration ?? '',
  needed: specification?.data ?? '',
  produced: specification?.outputs ?? '',
});

/** The most words to look up. Each look-up costs half a read unit. */
const maxWords = 20;
/** The most candidates shown on one page. */
const maxShown = 8;

/**
 * Returns the words that find candidates: first the names of systems in the specification, then words about its data.
 */
export const candidateWords = (request: RequestForm): string[] => {
  const { named, needed, produced } = needsOf(request);
  const data = [...tellingWords(`${needed} ${produced}`).keys()].map((word) => word.toUpperCase());
  const names = catalogueWordsIn(named).slice(0, maxWords / 2);
  return [...new Set([...names, ...data])].slice(0, maxWords);
};

/** Returns true if a text contains a name as whole words. */
const mentions = (text: string, name: string | undefined): boolean =>
  Boolean(name && foldedName(name)) && ` ${foldedName(text)} `.includes(` ${foldedName(name ?? '')} `);

/**
 * Returns the data lines that a text mentions. A line of up to two words needs all of them, a longer line two thirds.
 */
const mentionedLines = (text: string, lines: readonly string[] = []): string[] => {
  const words = tellingWords(text);
  return lines.filter((line) => {
    const lineWords = [...tellingWords(line).keys()];
    const found = lineWords.filter((word) => words.has(word)).length;
    return found > 0 && found >= (lineWords.length <= 2 ? lineWords.length : (lineWords.length * 2) / 3);
  });
};

const isInUse = ({ status }: CatalogueContent): boolean => status === 'berjalan' || status === 'dibangun';

interface WeighedCandidate {
  candidate: FoundCandidate;
  isNamed: boolean;
  lines: number;
}

const weighCandidate = (needs: Needs, { id, content }: Pick<CatalogueRecord, 'id' | 'content'>): WeighedCandidate => {
  const { name, abbreviation, agency, dataIn, dataOut, apiReady, apiMethod, integrations = [] } = content;
  const isNamed = mentions(needs.named, abbreviation) || mentions(needs.named, name);
  const [out, into] = [mentionedLines(needs.needed, dataOut), mentionedLines(needs.produced, dataIn)];
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

/**
 * Returns the systems that the request names, or that share data with it. Named systems come first, then systems that
 * share the most data.
 */
export const integrationCandidates = (
  request: RequestForm,
  records: readonly Pick<CatalogueRecord, 'id' | 'content'>[],
): FoundCandidate[] =>
  records
    .filter(({ content }) => isInUse(content))
    .map((record) => weighCandidate(needsOf(request), record))
    .filter(({ isNamed, lines }) => isNamed || lines > 0)
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) || b.lines - a.lines || a.candidate.name.localeCompare(b.candidate.name),
    )
    .slice(0, maxShown)
    .map(({ candidate }) => candidate);
