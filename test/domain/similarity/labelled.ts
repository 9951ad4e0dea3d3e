import type { Candidate, Comparable } from '../../../functions/domain/similarity/score';

/**
 * A request with an analyst's labels: the similar records, the records that only look similar, and the reasons. Other records are not
 * similar.
 */
export interface LabelledRequest extends Comparable {
  similar: Record<string, string>;
  notSimilar: Record<string, string>;
}
export interface LabelledSet {
  records: readonly Candidate[];
  requests: readonly LabelledRequest[];
}

export const record = (
  id: string,
  name: string,
  agency: string,
  purpose: string,
  more: { abbreviation?: string; data?: readonly string[]; raa?: string } = {},
): Candidate => ({ id, name, agency, texts: [purpose], data: [], ...more });

export const request = (
  name: string,
  agency: string,
  summary: string,
  labels: Pick<LabelledRequest, 'similar' | 'notSimilar'>,
  more: { data?: readonly string[]; raa?: string } = {},
): LabelledRequest => ({ name, agency, texts: [summary], data: [], ...more, ...labels });
