import type { CatalogueContent, CatalogueRecord } from '../catalogue/record';
import type { RequestForm } from '../forms/forms';
import type { Candidate, Comparable, Similar } from '../similarity/score';
import type { FoundSimilar } from './similar-found';

/** Returns a request's texts for the comparison. Without a specification these are its name and summary only. */
export const requestAsComparable = ({ application, agency, specification }: RequestForm): Comparable => ({
  name: application.name,
  abbreviation: specification?.abbreviation,
  agency: agency.name,
  texts: [application.summary, specification?.process ?? '', specification?.outputs ?? ''],
  data: specification ? [specification.data] : [],
  raa: specification?.raa,
});

export interface CatalogueCandidate extends Candidate {
  content: CatalogueContent;
}

/** Returns a catalogue record's texts for the comparison. */
export const recordAsCandidate = ({ id, content }: Pick<CatalogueRecord, 'id' | 'content'>): CatalogueCandidate => {
  const { name, abbreviation, agency, purpose, service, dataIn = [], dataOut = [], raa } = content;
  return {
    id,
    name,
    abbreviation,
    agency,
    raa,
    content,
    texts: [purpose ?? '', service ?? ''],
    data: [...dataOut, ...dataIn],
  };
};

export const toFoundSimilar = ({ record, reasons }: Similar<CatalogueCandidate>): FoundSimilar => {
  const { id, name, abbreviation, agency, content } = record;
  return { id, name, ...(abbreviation && { abbreviation }), agency, class: content.class, reasons };
};
