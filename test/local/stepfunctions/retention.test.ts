import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHarness, type Harness } from './harness';
import { APPROVAL } from './machines';

let harness: Harness;
afterEach(() => harness.end());

const closing = { 'close-case': () => ({ closed: true }) };
const file = () => join(harness.directory, 'executions.jsonl');

async function finish(name: string) {
  await harness.start(name, { caseId: name, filler: 'x'.repeat(2000) });
  await harness.succeed(harness.token(), { outcome: 'refuse' });
}

describe('closed executions', () => {
  it('are forgotten after 90 days, their bytes at the next start, and the others stay whole', async () => {
    harness = await createHarness(APPROVAL, closing);
    for (const n of [1, 2, 3, 4, 5, 6]) await finish(`old-${n}`);
    const waiting = await harness.start('waiting');
    const token = harness.token();
    harness.time.now += 2 * 86_400_000;
    await finish('young');
    const before = statSync(file()).size;
    harness.time.now += 89 * 86_400_000;
    await harness.restart();

    expect(statSync(file()).size).toBeLessThan(before / 3);
    await expect(harness.describe(waiting.replace('waiting', 'old-1'))).rejects.toMatchObject({
      name: 'ExecutionDoesNotExist',
    });
    expect((await harness.describe(waiting.replace('waiting', 'young'))).status).toBe('SUCCEEDED');
    expect(await harness.eventTypes(waiting.replace('waiting', 'young'))).toHaveLength(19);
    await expect(harness.succeed(token, { outcome: 'accept' })).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await harness.succeed(harness.token(), { outcome: 'refuse' });
    await harness.restart();
    expect((await harness.describe(waiting)).status).toBe('SUCCEEDED');
    expect(await harness.eventTypes(waiting)).toContain('TaskTimedOut');
  });

  it('give their bytes back while the endpoint runs, once there are many', async () => {
    harness = await createHarness(APPROVAL, closing);
    for (const caseId of ['old-1', 'old-2', 'old-3', 'old-4', 'old-5']) {
      await harness.start(caseId, { caseId, filler: 'x'.repeat(200_000) });
      await harness.succeed(harness.token(), { outcome: 'refuse' });
    }
    const waiting = await harness.start('waiting');
    expect(statSync(file()).size).toBeGreaterThan(1 << 22);
    harness.time.now += 91 * 86_400_000;
    harness.service().checkDueTimes();
    await harness.idle();
    await harness.start('next');
    expect(statSync(file()).size).toBeLessThan(20_000);
    expect(await harness.eventTypes(waiting)).toContain('TaskTimedOut');
    await harness.start('after');
    await harness.restart();
    await harness.succeed(harness.token(), { outcome: 'refuse' });
    expect(await harness.eventTypes(waiting.replace('waiting', 'after'))).toHaveLength(19);
  });

  it('leave their name free', async () => {
    harness = await createHarness(APPROVAL, closing);
    await finish('A-1');
    const former = harness.token(0);
    harness.time.now += 91 * 86_400_000;
    harness.service().checkDueTimes();
    const arn = await harness.start('A-1');
    await harness.restart();
    expect((await harness.describe(arn)).status).toBe('RUNNING');
    expect(await harness.eventTypes(arn)).toHaveLength(7);
    await expect(harness.succeed(former, {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('survive a compaction that a crash cut short', async () => {
    harness = await createHarness(APPROVAL, closing);
    const arn = await harness.start('A-1');
    await harness.close();
    writeFileSync(`${file()}.new`, 'half a line');
    await harness.open();
    expect((await harness.describe(arn)).status).toBe('RUNNING');
  });
});
