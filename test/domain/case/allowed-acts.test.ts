import { canWithdraw } from '../../../functions/domain/case/case';
import { decide, noteProgress, resubmit, withdraw } from '../../../functions/domain/case/decisions';
import { lapse, lift, move, reassign, resend } from '../../../functions/domain/case/moves';
import type { CaseView } from '../../../functions/domain/case/records';
import { AlreadyDecided } from '../../../functions/domain/errors';
import { closedHead, decidedAt, headAt, moment, openAt } from '../../support/case-at';
import { requestOf } from '../../support/dossier';

/** Every act on a case, each on the step that the case has, or had. */
const acts: Record<string, (view: CaseView) => unknown> = {
  decide: (view) => decide(view, view.head.next ?? { step: 'build', round: 1 }, 'kadis', { outcome: 'return' }, moment),
  note: (view) => noteProgress(view, view.head.next ?? { step: 'build', round: 1 }, 'kadis', 'Desain.', moment),
  resubmit: (view) => resubmit(view, requestOf(), requestOf(), moment),
  withdraw: (view) => withdraw(view, 'Batal.', moment),
  move: (view) => move(view, { holder: 'x', post: 'x' }, 'sistem', moment),
  reassign: (view) => reassign(view, 'kepala-seksi', { holder: 'x', post: 'x' }, 'admin-1', 'Cuti.', moment),
  resend: (view) => resend(view, 'x', 'admin-1', moment),
  lapse: (view) => lapse(view, 30, moment),
  lift: (view) => lift(view, 'admin-1', 'Diminta OPD.', moment),
};

const withOfficial = ['decide', 'note', 'move', 'reassign', 'resend'];
const lapsed = (asker?: 'conformity-analysis'): CaseView => ({ head: closedHead('kedaluwarsa', { asker }), steps: [] });

it.each<[string, CaseView, string[]]>([
  ['waits for an official', openAt('conformity-analysis'), [...withOfficial, 'withdraw']],
  ['is being built', openAt('build'), withOfficial],
  [
    'waits for the applicant',
    openAt('request'),
    // `decide` and `note` are kept from the applicant's step by its links, which name no official.
    [...withOfficial, 'resubmit', 'withdraw', 'lapse'],
  ],
  ['has no step open yet', { head: headAt('integration'), steps: [] }, ['withdraw']],
  ['is done', { head: closedHead('selesai'), steps: [] }, ['resend']],
  ['was refused', { head: closedHead('ditolak'), steps: [decidedAt('agency-disposition')] }, ['resend']],
  ['was withdrawn', { head: closedHead('dicabut'), steps: [] }, ['resend']],
  ['has lapsed', lapsed('conformity-analysis'), ['lift', 'resend']],
  ['has lapsed, and nobody had asked', lapsed(), ['resend']],
])('a case that %s allows these acts only', (_name, view, allowed) => {
  const taken = Object.entries(acts).filter(([, act]) => {
    try {
      act(view);
      return true;
    } catch (error) {
      if (error instanceof AlreadyDecided) return false;
      throw error;
    }
  });
  expect(taken.map(([name]) => name).sort()).toEqual([...allowed].sort());
  expect(canWithdraw(view)).toBe(allowed.includes('withdraw'));
});
