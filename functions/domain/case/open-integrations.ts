import type { DecidedStepId, DecisionForm } from '../forms/decision-forms';
import { systemsIn } from '../forms/systems';
import { integrationStage } from '../sop/checklist';
import { resultInSentence } from '../sop/integration-results';
import type { StepId } from '../sop/sop';
import { dayText } from '../time/dates';
import type { FormRecord } from './records';

/** Returns the newest decision of a step, or undefined if there is none. */
export const newestDecision = (forms: readonly FormRecord[], step: DecidedStepId): DecisionForm | undefined => {
  const newest = forms.findLast((form) => form.step === step && form.kind === 'decision');
  return newest?.kind === 'decision' ? newest.data : undefined;
};

/** The extent of a request's integration. `none` is also the extent of a request that needs no integration. */
export type IntegrationExtent = 'all' | (typeof openExtents)[number];
/** The extents that leave an integration open. */
export const openExtents = ['part', 'none'] as const;

/** Returns the extent of the integration by the results of its systems. */
export const extentOf = (results: readonly { result?: string }[]): IntegrationExtent => {
  const has = (...kinds: string[]) => results.some(({ result = '' }) => kinds.includes(result));
  if (!has('terintegrasi', 'sebagian')) return 'none';
  return has('sebagian', 'tidak-dapat') ? 'part' : 'all';
};

/** Returns the extent that a finished step 6 reached, or undefined for any other decision. */
export const extentDecided = (
  step: StepId,
  { outcome, systems }: Pick<DecisionForm, 'outcome' | 'systems'>,
): IntegrationExtent | undefined =>
  step === 'integration' && outcome === 'done' ? extentOf(Object.values(systemsIn({ systems }).results)) : undefined;

/** A system that step 5 listed, with its result from step 6. */
export interface SystemResult {
  name: string;
  result?: string;
  reason?: string;
  /** The day ('YYYY-MM-DD') for the next attempt. */
  retryOn?: string;
}

/** Returns the systems listed in step 5, each with its result from step 6. */
export const systemResults = (forms: readonly FormRecord[]): SystemResult[] => {
  const { listed } = systemsIn(newestDecision(forms, 'integration-analysis'));
  const { results } = systemsIn(newestDecision(forms, 'integration'));
  return listed.map(({ name }, index) => ({ name, ...results[`${index}`] }));
};

/** Returns the systems that step 6 integrated only in part or not at all. */
export const openAfterIntegration = (forms: readonly FormRecord[]): SystemResult[] =>
  systemResults(forms).filter(({ result }) => result === 'sebagian' || result === 'tidak-dapat');

/** The end of an integration in step 7 that steps 5 or 6 did not foresee, with the note that explains it. */
interface LateEnd {
  how: 'selesai' | 'tidak-diperlukan';
  note: string;
}

/**
 * Returns how step 7 ended an integration that step 6 had left open, or finished one that step 5 had not needed. Returns undefined
 * otherwise, also for earlier decisions, which have no note.
 */
export const endedInBuild = (forms: readonly FormRecord[]): LateEnd | undefined => {
  const { outcome, milestones } = newestDecision(forms, 'build') ?? {};
  const { status, note } = milestones?.[integrationStage] ?? {};
  const results = systemResults(forms);
  if (outcome !== 'done' || note === undefined || extentOf(results) === 'all') return undefined;
  if (status === 'selesai' || (status === 'tidak-diperlukan' && results.length > 0)) return { how: status, note };
  return undefined;
};

/** Returns the systems whose integration is still open: step 7 did not end it. */
export const openIntegrations = (forms: readonly FormRecord[]): SystemResult[] =>
  endedInBuild(forms) === undefined ? openAfterIntegration(forms) : [];

/** Returns a reason so that it follows "karena". */
export const afterBecause = (reason: string): string =>
  reason
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^karena\s/i, '')
    .replace(/\.$/, '');

/**
 * Returns an open integration as "Palapa: belum dapat diintegrasikan, coba lagi Selasa, 12 Januari 2027, karena API belum tersedia". The
 * date comes first, because a long reason is cut.
 */
export const openIntegrationText = ({ name, result, reason, retryOn }: SystemResult): string => {
  const state = `${name}: ${resultInSentence(result) ?? ''}`;
  const dated = retryOn ? `${state}, coba lagi ${dayText(retryOn)}` : state;
  return reason ? `${dated}, karena ${afterBecause(reason)}` : dated;
};
