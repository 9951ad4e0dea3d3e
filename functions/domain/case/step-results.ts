import { integrationResults, resultInSentence } from '../sop/integration-results';
import { outcomes, type OutcomeId } from '../sop/outcomes';
import type { StepId } from '../sop/sop';
import { dayText } from '../time/dates';
import { openConditions } from './open-conditions';
import {
  afterBecause,
  endedInBuild,
  extentOf,
  type IntegrationExtent,
  newestDecision,
  openAfterIntegration,
  openIntegrations,
  type SystemResult,
  systemResults,
} from './open-integrations';
import type { FormRecord } from './records';

/** Returns the extent of the integration by the results of step 6 (SOP step 7: "dengan/tidak terintegrasi"). */
export const integrationExtent = (forms: readonly FormRecord[]): IntegrationExtent => extentOf(systemResults(forms));

const extentFacts: Readonly<Record<IntegrationExtent, string>> = {
  all: integrationResults.terintegrasi,
  part: integrationResults.sebagian,
  none: 'Belum terintegrasi',
};

/** Returns the extent of the integration, or undefined if step 5 lists no system, so that none is needed. */
const neededExtent = (forms: readonly FormRecord[]): IntegrationExtent | undefined =>
  systemResults(forms).length > 0 ? integrationExtent(forms) : undefined;

const extentSentences: Readonly<Record<IntegrationExtent, string>> = {
  all: 'Integrasi dengan sistem lain sudah selesai.',
  part: 'Integrasi dengan sistem lain baru selesai sebagian.',
  none: 'Integrasi dengan sistem lain belum selesai.',
};

/** The words for an integration that step 7 ended. */
const lateEnds = {
  selesai: {
    fact: 'selesai pada langkah 7',
    sentence: extentSentences.all,
    title: 'Integrasi yang selesai pada langkah 7',
  },
  'tidak-diperlukan': {
    fact: 'yang belum selesai tidak diperlukan lagi sejak langkah 7',
    sentence: 'Integrasi yang belum selesai tidak diperlukan lagi.',
    title: 'Integrasi yang tidak diperlukan lagi',
  },
} as const;

/** Returns the state of the integration as a value that stands beside the label "Integrasi". */
export const integrationFact = (forms: readonly FormRecord[]): string => {
  const extent = neededExtent(forms);
  const fact = extent ? extentFacts[extent] : 'Tidak diperlukan';
  const end = endedInBuild(forms);
  return end ? `${fact} menurut langkah ${extent ? 6 : 5}; ${lateEnds[end.how].fact}` : fact;
};

/**
 * The statement of steps 5 and 6 on the integration, with the statuses of its stage in step 7 that contradict it. `isOpen`: step 6 left
 * some of it for later.
 */
export interface EarlierIntegration {
  text: string;
  isOpen: boolean;
  contradictedBy: readonly ('selesai' | 'tidak-diperlukan')[];
}

/** Returns what steps 5 and 6 recorded about the integration, or undefined before step 5. */
export const earlierIntegration = (forms: readonly FormRecord[]): EarlierIntegration | undefined => {
  const analysis = newestDecision(forms, 'integration-analysis');
  if (!analysis) return undefined;
  const extent = neededExtent(forms);
  if (!extent)
    return {
      text: `Langkah 5 mencatat: ${outcomes['no-integration'].fact}.`,
      isOpen: false,
      contradictedBy: ['selesai'],
    };
  return {
    isOpen: extent !== 'all',
    text: `Langkah 6 mencatat: ${extentFacts[extent]}.`,
    contradictedBy: extent === 'all' ? ['tidak-diperlukan'] : ['selesai', 'tidak-diperlukan'],
  };
};

/** Returns the state of the integration as a sentence of a letter. */
export const integrationSentence = (forms: readonly FormRecord[]): string => {
  const extent = neededExtent(forms);
  const end = endedInBuild(forms);
  if (end) return lateEnds[end.how].sentence;
  return extent ? extentSentences[extent] : 'Integrasi dengan sistem lain tidak diperlukan.';
};

/** Returns the fact of a step 6 that left an integration open, or undefined for a whole one and for other steps. */
export const extentFact = (extent: IntegrationExtent | undefined): string | undefined =>
  extent === undefined || extent === 'all' ? undefined : extentFacts[extent];

/** Returns the fact of a finished step 6 that left an integration open, or undefined for any other decision. */
export const openFact = (step: StepId, outcome: OutcomeId, forms: readonly FormRecord[]): string | undefined =>
  step === 'integration' && outcome === 'done' && openAfterIntegration(forms).length > 0
    ? extentFact(integrationExtent(forms))
    : undefined;

/** Returns a decision as a fact. A finished step 6 is no "Selesai" if it left an integration open. */
export const factOf = (step: StepId, outcome: OutcomeId, forms: readonly FormRecord[]): string =>
  openFact(step, outcome, forms) ?? outcomes[outcome].fact;

/** Returns a decision as a fact by the extent that its record or row holds. */
export const factByExtent = (outcome: OutcomeId, extent: IntegrationExtent | undefined): string =>
  extentFact(extent) ?? outcomes[outcome].fact;

/**
 * Returns a system's result: "Palapa: sebagian terintegrasi, dicoba lagi Kamis, 10 Desember 2026". Returns no text
 * for a system without a result.
 */
const resultText = ({ name, result, reason, retryOn }: SystemResult): string[] => {
  const state = resultInSentence(result);
  if (state === undefined) return [];
  const isOpen = result !== 'terintegrasi';
  const because = isOpen && reason ? `, karena ${afterBecause(reason)}` : '';
  const again = isOpen && retryOn ? `${because ? ';' : ','} dicoba lagi ${dayText(retryOn)}` : '';
  return [`${name}: ${state}${because}${again}`];
};

/** A titled list of results or of open work. */
interface StepResults {
  title: string;
  lines: readonly string[];
}

const lateEndOf = (forms: readonly FormRecord[]): StepResults[] => {
  const end = endedInBuild(forms);
  return end ? [{ title: lateEnds[end.how].title, lines: [end.note] }] : [];
};

const listsOf = (step: StepId, forms: readonly FormRecord[]): StepResults[] => {
  if (step === 'integration') return [{ title: 'Hasil integrasi', lines: systemResults(forms).flatMap(resultText) }];
  if (step !== 'build') return [];
  return [
    ...lateEndOf(forms),
    { title: 'Integrasi yang belum selesai', lines: openIntegrations(forms).flatMap(resultText) },
    { title: 'Syarat yang belum dipenuhi', lines: openConditions(forms) },
  ];
};

/**
 * Returns the results behind a `done`: of each system for step 6, and the work left open for step 7. Mails, pages and
 * letters share these words.
 */
export const resultsOf = (form: FormRecord, forms: readonly FormRecord[]): StepResults[] =>
  form.kind === 'decision' && form.data.outcome === 'done'
    ? listsOf(form.step, forms).filter(({ lines }) => lines.length > 0)
    : [];

/** Returns lines as a numbered text. */
export const numberedText = (lines: readonly string[]): string =>
  lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
