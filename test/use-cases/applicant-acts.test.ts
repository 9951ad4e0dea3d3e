import { unchangedField } from '../../functions/domain/forms/unchanged-field';
import { textOf } from '../../functions/domain/case/form-texts';
import { newestRequest } from '../../functions/domain/case/newest-request';
import type { Transition } from '../../functions/domain/case/case';
import { AlreadyDecided, InvalidInput } from '../../functions/domain/errors';
import { toFormInput } from '../../functions/domain/forms/form-input';
import { requestForm } from '../../functions/domain/forms/forms';
import { firstRecord } from '../../functions/domain/office/office-chain';
import { filledForms } from '../../functions/pages/applicant/filled-forms';
import { actOnOwnRequest } from '../../functions/use-cases/act-on-own-request';
import { resubmitRequest } from '../../functions/use-cases/resubmit-request';
import { withdrawRequest } from '../../functions/use-cases/withdraw-request';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';
import { testRoster } from '../support/office';
import { unitDeps } from '../support/unit-deps';

const returned = [decisions.return];

/** A case after these acts, whose execution accepts each recorded decision. */
const begin = (acts: readonly Act[] = returned, record = firstRecord(testRoster)) => {
  const { dossier: played, events } = openNext(play(requestOf(), ...acts));
  const dossier = { ...played, events: [...events.values()], documents: [] };
  const applied: Transition[] = [];
  const { deps, recorded } = unitDeps(
    {
      cases: {
        apply: async (transition) => void applied.push(transition),
        view: async () => undefined,
      },
    },
    record,
  );
  return {
    deps,
    recorded,
    applied,
    dossier,
    input: toFormInput(requestForm, newestRequest(dossier.forms)),
    unchanged: { [unchangedField.name]: 'true' },
  };
};

describe('withdraw a request', () => {
  it('records the reason and closes the case', async () => {
    const { deps, applied, dossier } = begin([]);
    await withdrawRequest(deps, dossier, { reason: 'Anggaran ditunda.' });
    expect(applied.map(({ head, form }) => [head.status, form && textOf(form, 'reason')])).toEqual([
      ['dicabut', 'Anggaran ditunda.'],
    ]);
  });

  it('refuses a withdrawal without a reason', async () => {
    const { deps, dossier } = begin([]);
    await expect(withdrawRequest(deps, dossier, {})).rejects.toThrow(InvalidInput);
  });

  it('refuses to withdraw a closed case', async () => {
    const { deps, dossier } = begin([decisions.reject]);
    await expect(withdrawRequest(deps, dossier, { reason: 'Batal.' })).rejects.toThrow(AlreadyDecided);
  });

  it('keeps the withdrawal where its delivery fails', async () => {
    const { deps, recorded, applied, dossier } = begin([]);
    const view = async () => {
      throw new Error('down');
    };
    const cases = { ...deps.cases, view };
    await withdrawRequest({ ...deps, cases }, dossier, { reason: 'Batal.' });
    expect(applied).toHaveLength(1);
    expect(recorded.logged).toEqual(['delivery-failed']);
  });
});

describe('resubmit a request', () => {
  it('records the revision with the former attachments', async () => {
    const { deps, applied, dossier, input } = begin();
    await resubmitRequest(deps, dossier, { ...input, 'application.name': 'Perizinan Baru' });
    const [{ head, form }] = applied as [Transition];
    expect(head).toMatchObject({ status: 'berjalan', application: { name: 'Perizinan Baru' } });
    expect(form?.data).toMatchObject({ attachments: newestRequest(dossier.forms).attachments });
  });

  it('keeps a telephone that was corrected since its page was opened', async () => {
    const { email, phone } = requestOf().contact;
    const correct = { email, phone: '0254-200123', verified: 'telepon', reason: 'Salah.' } as const;
    const { deps, applied, dossier, input, unchanged } = begin([decisions.return, { correct }]);
    const seq = `${dossier.head.seq - 1}`;
    await resubmitRequest(deps, dossier, { ...input, ...unchanged, 'contact.phone': phone, seq });
    expect(applied[0]?.form?.data).toMatchObject({ contact: { email, phone: '0254-200123' } });
  });

  it('refuses a revision that nobody asked for', async () => {
    const { deps, dossier, input } = begin([]);
    await expect(resubmitRequest(deps, dossier, input)).rejects.toThrow(AlreadyDecided);
  });

  it('records a revision without a change only on purpose', async () => {
    const { deps, applied, dossier, input, unchanged } = begin();
    await expect(resubmitRequest(deps, dossier, input)).rejects.toMatchObject({ gaps: [{ field: 'unchanged' }] });
    expect(applied).toEqual([]);
    await resubmitRequest(deps, dossier, { ...input, ...unchanged });
    expect(applied).toHaveLength(1);
  });

  it('names every gap of a revision', async () => {
    const { deps, dossier, input } = begin();
    const incomplete = { ...input, 'contact.email': '', 'application.name': '' };
    await expect(resubmitRequest(deps, dossier, incomplete)).rejects.toMatchObject({
      gaps: [{ field: 'contact.email' }, { field: 'application.name' }],
    });
  });

  const reserved = { ...firstRecord(testRoster), reservedNames: ['perizinan', 'klinik'] };

  it('keeps a name that was reserved after the request took it', async () => {
    const { deps, applied, dossier, input, unchanged } = begin(returned, reserved);
    await resubmitRequest(deps, dossier, { ...input, ...unchanged });
    expect(applied).toHaveLength(1);
  });

  it('refuses to change to a reserved name', async () => {
    const { deps, dossier, input } = begin(returned, reserved);
    await expect(resubmitRequest(deps, dossier, { ...input, subdomain: 'klinik' })).rejects.toThrow(InvalidInput);
  });
});

describe('the pressed button of their page', () => {
  it.each([
    ['withdraw', 'dicabut'],
    ['resubmit', 'berjalan'],
  ])('%s leaves the case %s', async (outcome, status) => {
    const { deps, applied, dossier, input, unchanged } = begin();
    await actOnOwnRequest(deps, dossier, { ...input, ...unchanged, outcome, reason: 'Anggaran ditunda.' });
    expect(applied.map(({ head }) => head.status)).toEqual([status]);
  });

  it.each(['', 'accept'])('refuses %j, which is no act of theirs', async (outcome) => {
    const { deps, dossier } = begin();
    await expect(actOnOwnRequest(deps, dossier, { outcome })).rejects.toThrow(InvalidInput);
  });
});

describe('the forms of their page', () => {
  const input = { outcome: 'withdraw', reason: '' };
  const gaps = [{ field: 'reason', message: 'Isi alasannya.' }];

  it('begin with the newest request', () => {
    const { dossier, input: newest } = begin();
    expect(filledForms(dossier)).toEqual({
      resubmit: { input: expect.objectContaining({ ...newest, seq: `${dossier.head.seq}` }), gaps: [] },
      withdraw: { input: {}, gaps: [] },
      signed: { input: {}, gaps: [] },
    });
  });

  it.each([
    ['withdraw', { input, gaps }],
    ['resubmit', { input: { outcome: 'resubmit' }, gaps }],
    ['signed', { form: 'signed', input: {}, gaps }],
  ] as const)('hold a refused post in its own form alone: %s', (form, refused) => {
    const filled = Object.entries(filledForms(begin().dossier, refused));
    expect(filled.filter(([, { posted }]) => posted).map(([name]) => name)).toEqual([form]);
    expect(filled.find(([name]) => name === form)?.[1]).toEqual({ input: refused.input, gaps, posted: true });
  });
});
