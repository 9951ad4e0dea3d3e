import { isOpen, openRecord } from '../../../functions/domain/case/case';
import { newestRequest } from '../../../functions/domain/case/newest-request';
import { applicantPages } from '../../../functions/http/applicant/applicant';
import { decideStep } from '../../../functions/http/official/decide-step';
import type { World } from '../world';
import type { Reply } from '../../../local/year/decisions';
import type { Random } from '../../../local/year/random';
import { resubmission } from '../answers';
import { decisionFor, type Fields, withdrawal } from './people';
import type { MailWatch } from './watch';

/** Returns the acts of people on their mailed links, through the real pages. */
export const actors = (w: World, mails: MailWatch, random: Random) => {
  const counts = { decided: 0, refused: 0, freshLinks: 0, notes: 0, unexpected: [] as string[] };
  const apps = { putusan: decideStep(w.deps), pemohon: applicantPages(w.deps) };

  const post = async (path: string, fields: Fields): Promise<number> => {
    w.world.now = new Date(w.world.now.getTime() + 30_000);
    const answer = await apps[path.startsWith('/putusan') ? 'putusan' : 'pemohon'].request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    await w.machine.idle();
    // The page reports a fresh link that the mail service refused.
    const documented = [303, 409, 410, 429, ...(path.endsWith('/tautan-baru') ? [503] : [])];
    if (!documented.includes(answer.status)) counts.unexpected.push(`${answer.status} for ${fields.outcome}`);
    return answer.status;
  };

  const officialLinks = (caseId: string, at: { step: string; round: number }) =>
    mails
      .linksOf(caseId)
      .filter(({ link }) => link.kind === 'official' && link.step === at.step && link.round === at.round);

  /** Decides as an official with a mailed link: usually the newest, sometimes the oldest. Asks for a fresh link if that one has ended. */
  const decide = async (caseId: string): Promise<boolean> => {
    const record = openRecord(await w.view(caseId));
    if (!record || !isOpen(record) || record.step === 'request') return false;
    const fields = decisionFor(record.step, record.post, w.world.now, random);
    if (record.step === 'build' && random.chance(0.4)) {
      const noted = officialLinks(caseId, record).at(-1);
      const text = { outcome: 'progress', text: 'Pembangunan berjalan' };
      if (noted && (await post(noted.path, text)) === 303) counts.notes += 1;
    }
    for (let tried = 0; tried < 3; tried += 1) {
      const known = officialLinks(caseId, record);
      const used = random.chance(0.3) ? known[0] : known.at(-1);
      if (!used) return false;
      const status = await post(used.path, fields);
      if (status === 303) {
        counts.decided += 1;
        return true;
      }
      counts.refused += 1;
      if (status !== 410 || (await post(`${used.path}/tautan-baru`, {})) !== 303) return false;
      counts.freshLinks += 1;
    }
    return false;
  };

  const reply = async (caseId: string, kind: Exclude<Reply, 'nothing'>): Promise<boolean> => {
    const dossier = await w.dossier(caseId);
    const form = newestRequest(dossier.forms);
    const link = mails.linksOf(caseId).findLast(({ link: { kind: of } }) => of === 'applicant');
    return link !== undefined && (await post(link.path, kind === 'resubmit' ? resubmission(form) : withdrawal)) === 303;
  };
  return { counts, decide, reply };
};
