import { applicantPageOf } from '../support/applicant-page-of';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';

const { accept, forward, returnWithAdvice } = decisions;
const bare = requestOf({ attachments: requestOf().attachments.slice(0, 1) });

it.each<[string, ReturnType<typeof requestOf>, readonly Act[], RegExp]>([
  ['is asked for now', bare, [accept, forward], /Diminta sekarang/],
  ['may still follow', bare, [decisions.return], /Boleh menyusul/],
  ['is there', requestOf(), [accept, forward, returnWithAdvice], /Sudah ada\. (?:Lampirkan|Ubah)/],
])('a revision says of a specification that it %s, and nothing else', (_what, request, acts, expected) => {
  const page = applicantPageOf(openNext(play(request, ...acts)).dossier);
  expect(page).toMatch(expected);
  const others = [/Diminta sekarang/, /Boleh menyusul/, /Sudah ada\. (?:Lampirkan|Ubah)/].filter(
    ({ source }) => expected.source !== source,
  );
  expect(others.filter((other) => other.test(page))).toEqual([]);
});
