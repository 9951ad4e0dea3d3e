import type { CaseHead } from '../../functions/domain/case/records';
import { Busy, InvalidInput, Taken } from '../../functions/domain/errors';
import { parseSubmission } from '../../functions/domain/forms/submission';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { submitRequest } from '../../functions/use-cases/submit-request';
import { testRoster } from '../support/office';
import { submission } from '../support/submission';
import { unitDeps } from '../support/unit-deps';

const uploadId = 'upload-1';
const sent = parseSubmission(
  submission({ subdomain: 'perizinan', attachments: [{ kind: 'surat-permohonan', uploadId }] }),
  '2026-12-01',
);
const file = { size: 3, type: 'application/pdf', sha256: 'ab' };

/** A store without cases that holds the letter's upload. */
const begin = (record = firstRecord(testRoster)) => {
  const registered: CaseHead[] = [];
  const keep = jest.fn(async () => undefined);
  const start = jest.fn(async () => undefined);
  const { deps, recorded } = unitDeps(
    {
      cases: {
        view: async (caseId) => {
          const head = registered.find((one) => one.caseId === caseId);
          return head && { head, steps: [] };
        },
        demandFree: async () => undefined,
        register: async (_year, build) => {
          const { head } = build(12);
          registered.push(head);
          return head;
        },
      },
      uploads: {
        load: async () => ({
          uploadId,
          scope: sent.requestId,
          kind: 'surat-permohonan',
          name: 'surat.pdf',
          ...file,
          createdAt: '2026-12-01T01:00:00Z',
        }),
      },
      files: { inspect: async () => ({ ...file, etag: 'e' }), keep },
      workflow: { start },
    },
    record,
  );
  return { deps, recorded, registered, keep, start };
};

it('registers the request and starts its execution', async () => {
  const { deps, start } = begin();
  const head = await submitRequest(deps, sent);
  expect(head).toMatchObject({ caseId: sent.requestId, subdomain: 'perizinan', status: 'berjalan' });
  expect(start).toHaveBeenCalledWith(head);
});

it('returns the registered case for the same body, and registers nothing', async () => {
  const { deps, registered } = begin();
  const head = await submitRequest(deps, sent);
  expect(await submitRequest(deps, sent, '203.0.113.7')).toBe(head);
  expect(registered).toHaveLength(1);
});

it('refuses another body under the same request id', async () => {
  const { deps } = begin();
  await submitRequest(deps, sent);
  const other = { ...sent, form: { ...sent.form, subdomain: 'klinik' } };
  await expect(submitRequest(deps, other)).rejects.toThrow(Taken);
});

it('counts address, agency and mailbox of a valid request', async () => {
  const { deps, recorded } = begin();
  await submitRequest(deps, sent, '203.0.113.7');
  expect(recorded.counted).toEqual([
    ['address', '203.0.113.7'],
    ['agency', 'DINAS KESEHATAN'],
    ['mailbox', 'siti@example.id'],
  ]);
});

it('refuses a reserved name before it counts anything', async () => {
  const { deps, recorded } = begin({ ...firstRecord(testRoster), reservedNames: ['perizinan'] });
  await expect(submitRequest(deps, sent, '203.0.113.7')).rejects.toThrow(InvalidInput);
  expect(recorded.counted).toEqual([]);
});

it('copies no file of a request whose subdomain is taken', async () => {
  const { deps, keep } = begin();
  const taken = async () => {
    throw new Taken({ field: 'subdomain', message: 'Sudah dipakai.' });
  };
  await expect(submitRequest({ ...deps, cases: { ...deps.cases, demandFree: taken } }, sent)).rejects.toThrow();
  expect(keep).not.toHaveBeenCalled();
});

it('keeps the request registered where its execution does not start', async () => {
  const { deps, recorded, registered } = begin();
  const start = async () => {
    throw new Busy('down');
  };
  await submitRequest({ ...deps, workflow: { start } }, sent);
  expect(registered).toHaveLength(1);
  expect(recorded.logged).toEqual(['start-failed', 'registered']);
});
