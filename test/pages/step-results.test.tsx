import { Earlier } from '../../functions/pages/official/earlier';
import { Timeline } from '../../functions/pages/public/case-steps';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import { decisions as d, play, requestOf } from '../support/dossier';
import { testRoster } from '../support/office';

const partly = {
  ...d.integrated,
  systems: { 0: { result: 'terintegrasi' }, 1: { result: 'sebagian', retryOn: '2026-12-10' } },
};
const { dossier } = play(requestOf(), d.accept, d.forward, d.withConditions, d.integrate, partly, d.built);
const today = { now: new Date('2026-12-01T02:00:00Z'), holidays: holidaysFrom([]) };
const history = `${(<Earlier dossier={{ ...dossier, events: [], documents: [] }} roster={testRoster} />)}`;

it("tells a partial integration from a whole one in the applicant's history", () => {
  expect(history).toContain('<strong>Integrasi</strong>: Sebagian terintegrasi');
  expect(history).toContain('<li>Palapa: sebagian terintegrasi, dicoba lagi Kamis, 10 Desember 2026</li>');
});

it("names the conditions that the build left open in the applicant's history", () =>
  expect(history).toMatch(/Syarat yang belum dipenuhi:<\/p><ul><li>Serahkan kode sumber<\/li>/));

it("tells a partial integration from a whole one in the applicant's seven steps", () =>
  expect(`${(<Timeline view={dossier} today={today} />)}`).toContain('Sebagian terintegrasi'));
