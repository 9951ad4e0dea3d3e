import { newestRequest } from '../case/newest-request';
import type { Dossier, FormRecord } from '../case/records';
import type { DecidedStepId, DecisionForm } from '../forms/decision-forms';
import { systemsIn } from '../forms/systems';
import { profile } from '../office/office-profile';
import { milestones } from '../sop/checklist';
import type { CatalogueContent } from './record';
import { contentOf } from './values';

const decisionOf = (forms: readonly FormRecord[], step: DecidedStepId): DecisionForm | undefined => {
  const newest = forms.findLast((form) => form.step === step && form.kind === 'decision');
  return newest?.kind === 'decision' ? newest.data : undefined;
};

/** A list's entry is one line of 200 letters (catalogue/fields.ts). */
const entry = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 197)}...`;
};
const entries = (texts: readonly string[]): string[] | undefined =>
  texts.length > 0 ? texts.slice(0, 30).map(entry) : undefined;
/** Data of the specification, a line or a sentence each. */
const dataOf = (text: string | undefined): string[] | undefined =>
  entries(
    (text ?? '')
      .split(/\n|;|\.\s/)
      .map((part) => part.trim())
      .filter(Boolean),
  );

interface System {
  name: string;
  result?: string;
  reason?: string;
}
const systemsOf = (forms: readonly FormRecord[]): System[] => {
  const { listed } = systemsIn(decisionOf(forms, 'integration-analysis'));
  const { results } = systemsIn(decisionOf(forms, 'integration'));
  return listed.map(({ name }, index) => ({ name, ...results[`${index}`] }));
};

/** Lists the work that the reports leave: systems, conditions and stages. */
const openItemsOf = (forms: readonly FormRecord[]): string[] => {
  const build = decisionOf(forms, 'build');
  const conditions = decisionOf(forms, 'conformity-analysis')?.conditions ?? [];
  const met = build?.conditionsMet ?? [];
  const isOpen = ({ result }: System) => result === 'sebagian' || result === 'tidak-dapat';
  return [
    ...systemsOf(forms)
      .filter(isOpen)
      .map(({ name, result, reason }) =>
        [`Integrasi ${name} ${result === 'sebagian' ? 'baru sebagian' : 'belum dapat dilakukan'}`, reason]
          .filter(Boolean)
          .join(': '),
      ),
    ...conditions.filter((_, index) => !met.includes(`${index}`)).map((text) => `Syarat belum dipenuhi: ${text}`),
    ...milestones
      .filter(({ id }) => build?.milestones?.[id]?.status === 'berjalan')
      .map(({ title }) => `Tahapan ${title} masih berjalan`),
  ];
};

const budgetOf = (forms: readonly FormRecord[]): Pick<CatalogueContent, 'year' | 'budget'> => {
  const rows = decisionOf(forms, 'build')?.budget ?? decisionOf(forms, 'integration')?.budget ?? [];
  if (rows.length === 0) return {};
  return {
    year: Math.min(...rows.map(({ year }) => year)),
    budget: rows.reduce((sum, { ceiling }) => sum + ceiling, 0),
  };
};

/**
 * Returns the record that a finished build proposes. It draws on the newest request, its specification where that came as a form, and the
 * reports of steps 4 to 7. Data of persons are left out.
 */
export const proposedContent = ({ head, forms }: Pick<Dossier, 'head' | 'forms'>): CatalogueContent => {
  const { agency, application, specification } = newestRequest(forms);
  const build = decisionOf(forms, 'build');
  const integrated = systemsOf(forms).filter(({ result }) => result === 'terintegrasi' || result === 'sebagian');
  const [openItems, integrations] = [entries(openItemsOf(forms)), entries(integrated.map(({ name }) => name))];
  return contentOf({
    ...{ name: application.name, agency: agency.name, class: 'provinsi', status: 'berjalan' },
    ...{ abbreviation: specification?.abbreviation, purpose: specification?.process ?? application.summary },
    ...{
      service: specification?.service,
      dataIn: dataOf(specification?.data),
      dataOut: dataOf(specification?.outputs),
    },
    ...{ dataClass: specification?.dataClass, personalData: specification?.personalData, basis: specification?.basis },
    ...{ stack: specification?.stack, licence: specification?.licence, hosting: specification?.hosting },
    url: build?.url ?? `https://${head.subdomain}${profile.domainSuffix}`,
    ...budgetOf(forms),
    ...{ integrations, openItems, requestNumber: head.requestNumber },
  });
};
