import { readSource, sourcesIn } from './syntax';

const maxLines = 40;

/** Files of functions/http that are not handlers, each with its reason. */
const noHandlers: Record<string, string> = {
  'functions/http/app.ts': 'the headers and bounds of every answer',
  'functions/http/problems.tsx': 'the one map of errors to answers',
  'functions/http/desk/at-desk.ts': 'the session behind every page of the desk',
  'functions/http/desk/office/places.tsx': 'a table of the office pages with their acts',
};

const long = sourcesIn('functions/http').filter(
  (file) => readSource(file).split('\n').length - 1 > maxLines && !(file in noHandlers),
);

test(`a handler has at most ${maxLines} lines: acts are use cases, routes have files of their own`, () =>
  expect(long).toEqual([]));

test.each(Object.keys(noHandlers))('%s still needs its exception', (file) =>
  expect(readSource(file).split('\n').length - 1).toBeGreaterThan(maxLines),
);
