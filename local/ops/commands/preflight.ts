import { dayOf } from '../../../functions/domain/time/calendar';
import type { Stage } from '../../../infra/office';
import { findingsOf } from '../preflight/findings';
import { readAccount } from '../preflight/read-account';
import type { Result } from './result';

/**
 * Checks if an account is ready for a stage, before and after the first deployment. Returns a line for each check, with the action to
 * take.
 */
export const preflight = async (stage: Stage, endpoint?: string): Promise<Result> => {
  process.env.AWS_REGION ??= stage.region;
  const facts = await readAccount(stage, { region: stage.region, endpoint });
  const findings = findingsOf(stage, facts, dayOf(new Date()));
  return { rows: findings.map((finding) => ({ ...finding })), failed: findings.some(({ state }) => state === 'wrong') };
};
