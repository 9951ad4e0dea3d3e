import { outcomes, type OutcomeId } from '../sop/outcomes';
import type { StepId } from '../sop/sop';
import { dayText } from '../time/dates';
import { openConditions } from './open-conditions';
import {
  extentOf,
  type IntegrationExtent,
  openIntegrations,
  type SystemResult,
  systemResults,
} from './open-integrations';
import type { FormRecord } from './records';

/** Returns the extent of the integration by the results of step 6 (SOP step 7: "dengan/tidak terintegrasi"). */
export const integrationExtent = (forms: readonly FormRecord[]): IntegrationExtent => extentOf(systemResults(forms));

/** The extents as they follow "telah dibangun". */
export const integrationTexts: Readonly<Record<IntegrationExtent, string>> = {
  all: 'dengan integrasi',
  part: 'dengan integrasi sebagian',
  none: 'tanpa integrasi',
};

/** Returns the fact of a step 6 that left an integration open, or undefined for a whole one and for other steps. */
export const extentFact = (extent: IntegrationExtent | undefined): string | undefined =>
  extent === 'part' ? 'Sebagian terintegrasi' : extent === 'none' ? 'Belum terintegrasi' : undefined;

/** Returns the fact of a finished step 6 that left an integration open, or undefined for any other decision. */
export const openFact = (step: StepId, outcome: OutcomeId, forms: readonly FormRecord[]): string | undefined =>
  step === 'integration' && outcome === 'done' && openIntegrations(forms).length > 0
    ? extentFact(integrationExtent(forms))
    : undefined;

/** Returns a decision as a fact. A finished step 6 is no "Selesai" if it left an integration open. */
export const factOf = (step: StepId, outcome: OutcomeId, forms: readonly FormRecord[]): string =>
  openFact(step, outcome, forms) ?? outcomes[outcome].fact;

/** Returns a decision as a fact by the extent that its record or row holds. */
export const factByExtent = (outcome: OutcomeId, extent: IntegrationExtent | undefined): string =>
  extentFact(extent) ?? outcomes[outcome].fact;

const states: Readonly<Record<string, string>> = {
  terintegrasi: 'terintegrasi',
  sebagian: 'baru sebagian terintegrasi',
  'tidak-dapat': 'belum dapat diintegrasikan',
};

/** Returns a reason so that it follows "karena". */
const afterBecause = (reason: string): string =>
  reason
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^karena\s/i, '')
    .replace(/\.$/, '');

/**
 * Returns a system's result: "Palapa: baru sebagian terintegrasi, dicoba lagi Kamis, 10 Desember 2026". Returns no text
 * for a system without a result.
 */
const resultText = ({ name, result = '', reason, retryOn }: SystemResult): string[] => {
  const state = states[result];
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

const listsOf = (step: StepId, forms: readonly FormRecord[]): StepResults[] => {
  if (step === 'integration') return [{ title: 'Hasil integrasi', lines: systemResults(forms).flatMap(resultText) }];
  if (step !== 'build') return [];
  return [
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
