import { systemIds } from '../../../functions/adapters/system';
import { canonicalJson } from '../../../functions/domain/case/canonical';
import { numberingYear } from '../../../functions/domain/case/numbering';
import type { CaseHead } from '../../../functions/domain/case/records';
import { register } from '../../../functions/domain/case/registration';
import { parseSubmission } from '../../../functions/domain/forms/submission';
import type { Deps } from '../../../functions/ports/deps';
import { type Submission, submission } from '../submission';

const paper = (kind: string) => ({
  kind,
  name: `${kind}.pdf`,
  size: 20,
  type: 'application/pdf',
  sha256: systemIds.digest(kind),
  key: `files/test/${kind}`,
});

/** Registers requests with papers that no store holds. `idle` waits for the state machine. */
export const worldRequests = (deps: Deps, idle: () => Promise<void>) => {
  const registered: string[] = [];
  const registerOnly = (body: Submission = submission()): Promise<CaseHead> => {
    const { requestId, form } = parseSubmission(
      { ...body, attachments: [{ kind: 'surat-permohonan', uploadId: 'x' }] },
      '2026-11-24',
    );
    const attachments = ['surat-permohonan', 'spesifikasi-teknis'].map(paper);
    const bodyHash = systemIds.digest(canonicalJson(body));
    const tracked = { requestId, form: { ...form, attachments }, bodyHash, trackingId: systemIds.trackingId() };
    registered.push(requestId);
    const moment = { now: deps.clock.now(), digest: systemIds.digest };
    return deps.cases.register(numberingYear(moment.now), (serial) => register(tracked, serial, moment));
  };
  const submit = async (body?: Submission): Promise<CaseHead> => {
    const head = await registerOnly(body);
    await deps.workflow.start(head);
    await idle();
    return head;
  };
  return { caseIds: () => registered, registerOnly, submit };
};
