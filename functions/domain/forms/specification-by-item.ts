import { answeredFacts } from '../documents/printed';
import { fieldsOf } from './fields';
import { requestForm } from './forms';
import { specificationForm } from './specification-form';

/**
 * The request's answers that help to judge each checklist item. Most answers are listed only under the item that they
 * concern most.
 */
export const fieldsByItem: Readonly<Record<string, readonly string[]>> = {
  A1: ['specification.background'],
  A2: ['specification.process'],
  A3: ['specification.service'],
  A4: ['specification.planPage'],
  B1: ['specification.raa'],
  B4: ['specification.abbreviation', 'specification.outputs'],
  C1: ['specification.data'],
  C2: ['specification.dataClass'],
  C3: [
    'specification.personalData',
    'specification.personalKind',
    'specification.personalBasis',
    'specification.personalRetention',
  ],
  C4: ['specification.integration'],
  D1: ['specification.hosting', 'specification.hostingCountry'],
  D4: ['subdomain'],
  E1: ['specification.security', 'specification.systemCategory'],
  F1: ['specification.basis', 'specification.stack'],
  F2: ['specification.sourceCode'],
  F4: ['specification.licence'],
  F6: ['specification.unit'],
  G1: ['specification.funding', 'specification.ceiling', 'specification.budgetYear', 'specification.account'],
  G2: ['specification.schedule'],
  G3: ['specification.procurement'],
  H1: ['specification.integration', 'specification.data'],
  H2: ['specification.outputs'],
};

/**
 * Returns the request's answers about a checklist item. If the specification came as a file, its answers are missing.
 */
export const factsForItem = (item: string, request: { specification?: object }): { label: string; value: string }[] => {
  const names = (fieldsByItem[item] ?? []).filter(
    (name) => request.specification || !name.startsWith('specification.'),
  );
  const fields = [...fieldsOf(specificationForm), ...fieldsOf(requestForm)].filter(({ name }) => names.includes(name));
  return answeredFacts(fields, request);
};
