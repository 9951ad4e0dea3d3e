import { newestRequest } from '../case/newest-request';
import { openConditions } from '../case/open-conditions';
import {
  endedInBuild,
  newestDecision,
  openIntegrations,
  openIntegrationText,
  systemResults,
} from '../case/open-integrations';
import type { Dossier, FormRecord } from '../case/records';
import { profile } from '../office/office-profile';
import { integrationStage, milestones } from '../sop/checklist';
import { dayOf } from '../time/calendar';
import type { CatalogueContent } from './record';
import { contentOf } from './values';

/** Returns a text as a list entry: one line of at most 200 characters (catalogue/fields.ts). */
const entry = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : `${line.slice(0, 197)}...`;
};
const entries = (texts: readonly string[]): string[] | undefined =>
  texts.length > 0 ? texts.slice(0, 30).map(entry) : undefined;
/** Returns the data items of a specification text, split by line or sentence. */
const dataOf = (text: string | undefined): string[] | undefined =>
  entries(
    (text ?? '')
      .split(/\n|;|\.\s/)
      .map((part) => part.trim())
      .filter(Boolean),
  );

/** Returns the work that the reports leave open: integrations, conditions and stages. */
const openItemsOf = (forms: readonly FormRecord[]): string[] => {
  const build = newestDecision(forms, 'build');
  return [
    ...openIntegrations(forms).map(openIntegrationText),
    ...openConditions(forms).map((text) => `Syarat belum dipenuhi: ${text}`),
    ...milestones
      // An integration that goes on is listed by its systems.
      .filter(({ id }) => id !== integrationStage && build?.milestones?.[id]?.status === 'berjalan')
      .map(({ title }) => `Tahapan ${title} masih berjalan`),
  ];
};

/** Returns the first day on which an integration may be tried again, or undefined. */
const retryOf = (forms: readonly FormRecord[]): string | undefined =>
  openIntegrations(forms)
    .flatMap(({ retryOn }) => retryOn ?? [])
    .sort()[0];

/** Returns the sum of the newest report's budget, or undefined if it has none. */
const budgetOf = (forms: readonly FormRecord[]): number | undefined => {
  const rows = newestDecision(forms, 'build')?.budget ?? newestDecision(forms, 'integration')?.budget ?? [];
  return rows.length === 0 ? undefined : rows.reduce((sum, { ceiling }) => sum + ceiling, 0);
};

/** Returns the year in which step 7 was decided, by the office's clock. Budget years may lie before or after it. */
const builtIn = (forms: readonly FormRecord[]): number | undefined => {
  const build = forms.findLast(({ step, kind }) => step === 'build' && kind === 'decision');
  return build && Number(dayOf(new Date(build.at)).slice(0, 4));
};

/**
 * Returns true if the application holds personal data, by item C3 of step 4. An analyst marks it as not relevant for an application without
 * such data.
 */
const personalDataBy = (forms: readonly FormRecord[]): CatalogueContent['personalData'] => {
  const answer = newestDecision(forms, 'conformity-analysis')?.checklist?.C3?.answer;
  if (answer === 'tidak-relevan') return 'tidak';
  return answer === 'ya' || answer === 'sebagian' ? 'ya' : undefined;
};

/** Returns true if the application uses the office's SSO, by item H4 of step 5. */
const ssoBy = (forms: readonly FormRecord[]): CatalogueContent['sso'] => {
  const answer = newestDecision(forms, 'integration-analysis')?.checklist?.H4?.answer;
  return answer === 'ya' || answer === 'tidak' ? answer : undefined;
};

/**
 * Returns the catalogue record that a finished build proposes. Its sources are the newest request, the specification
 * (if it came as a form) and the reports of steps 4 to 7. Personal data is left out.
 */
export const proposedContent = ({ head, forms }: Pick<Dossier, 'head' | 'forms'>): CatalogueContent => {
  const { agency, application, specification } = newestRequest(forms);
  const build = newestDecision(forms, 'build');
  const isFinished = endedInBuild(forms)?.how === 'selesai';
  const integrated = systemResults(forms).filter(
    ({ result }) => isFinished || result === 'terintegrasi' || result === 'sebagian',
  );
  const [openItems, integrations] = [entries(openItemsOf(forms)), entries(integrated.map(({ name }) => name))];
  return contentOf({
    name: application.name,
    agency: agency.name,
    class: 'provinsi',
    status: 'berjalan',
    abbreviation: specification?.abbreviation,
    purpose: specification?.process ?? application.summary,
    service: specification?.service,
    dataIn: dataOf(specification?.data),
    dataOut: dataOf(specification?.outputs),
    dataClass: specification?.dataClass,
    personalData: specification?.personalData ?? personalDataBy(forms),
    basis: specification?.basis,
    stack: specification?.stack,
    licence: specification?.licence,
    hosting: specification?.hosting,
    url: build?.url ?? `https://${head.subdomain}${profile.domainSuffix}`,
    year: builtIn(forms),
    budget: budgetOf(forms),
    raa: newestDecision(forms, 'conformity-analysis')?.raa ?? specification?.raa,
    systemCategory: specification?.systemCategory,
    sso: ssoBy(forms),
    integrations,
    openItems,
    retryOn: retryOf(forms),
    requestNumber: head.requestNumber,
  });
};
