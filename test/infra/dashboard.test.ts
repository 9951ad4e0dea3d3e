import { rows } from '../../functions/catalog';
import { journeys } from '../../infra/journeys';
import { composeStage, flat, oneOf } from './composed';

const { alarms } = composeStage('dev');

it.each(journeys)('draws a row of functions that exist: $title', ({ title, names }) => {
  expect(names.filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
  expect(flat(oneOf(alarms, 'AWS::CloudWatch::Dashboard').Properties.DashboardBody)).toContain(`## ${title}`);
});
