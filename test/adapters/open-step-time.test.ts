import { headItem, parseOpen } from '../../functions/adapters/dynamodb/head-item';
import { open } from '../../functions/domain/case/opening';
import type { StepRecord } from '../../functions/domain/case/records';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import { decisions as d, play, requestOf } from '../support/dossier';

/** Returns the open step as the table gives it back, after it opened with these facts. */
const storedAndRead = (facts: Partial<StepRecord>) => {
  const { dossier } = play(requestOf(), d.accept, d.forward);
  const official = { holder: 'kasi-aplikasi', post: 'kasi-aplikasi' };
  const opening = open(dossier, official, 'token', new Date('2026-11-30T02:00:00Z'), holidaysFrom([]));
  const { open: stored, ...item } = headItem({
    head: opening.head,
    steps: [...dossier.steps, { ...opening.step, ...facts }],
  });
  return { stored, read: parseOpen({ ...item, open: stored }) };
};

it('gives back the standard time of an open step', () => {
  const { read } = storedAndRead({});
  expect(read).toMatchObject({ time: { to: 2, unit: 'hari' }, standard: 2 });
});

it('stores a time in days once', () =>
  expect(storedAndRead({}).stored).toMatchObject({ time: '2 hari', standard: undefined }));

it('gives back a time in months beside the working days that it takes', () => {
  const { read } = storedAndRead({ time: { to: 1, unit: 'bulan' }, standard: 22 });
  expect(read).toMatchObject({ time: { to: 1, unit: 'bulan' }, standard: 22 });
});

it('reads a step that opened before its time was recorded', () => {
  const { read } = storedAndRead({ time: undefined });
  expect(read?.standard).toBe(2);
  expect(read).not.toHaveProperty('time.unit');
});
