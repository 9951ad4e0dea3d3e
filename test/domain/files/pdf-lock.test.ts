import { firstIdIn, lockIn } from '../../../functions/domain/files/pdf-lock';

/** Reads the lock of an object whose dictionary begins before the handler's name. The search for that name cuts the bytes there. */
const lockOf = (before: string, after: string) => lockIn(`9 0 obj<<${before}`, `/Standard${after}>>endobj`);

it.each<[string, string, string, Record<string, string>]>([
  ['numbers', '/V 2/Filter', '/R 3/Length 128/P -1852', { V: '2', R: '3', Length: '128', P: '-1852' }],
  ['words', '/Filter', '/EncryptMetadata false', { EncryptMetadata: 'false' }],
  ['a string in hex, with spaces', '/Filter', '/O<41 42\n43>', { O: 'ABC' }],
  ['a string in brackets', '/Filter', '/O(ab(c)d)/R 3', { O: 'ab(c)d', R: '3' }],
  ['escapes', '/Filter', String.raw`/O(\)\(\\\n\101\7x)`, { O: ')(\\\nA\u0007x' }],
  ['a line that is carried on', '/Filter', '/O(a\\\nb)', { O: 'ab' }],
])('reads %s', (_what, before, after, entries) => expect(lockOf(before, after)).toMatchObject(entries));

it('leaves out the entries of dictionaries inside', () => {
  const lock = lockOf('/CF<</StdCF<</Length 16/CFM/AESV2>>>>/Filter', '/Length 128');
  expect(lock).toMatchObject({ Length: '128' });
  expect(lock).not.toHaveProperty('CFM');
});
it('begins at the object of the handler, not at one before it', () =>
  expect(lockIn('1 0 obj<</R 2>>endobj 9 0 obj<</Filter', '/Standard/R 6>>')).toMatchObject({ R: '6' }));
it('begins at a dictionary that stands in the trailer itself', () =>
  expect(lockIn('trailer<</R 2/Encrypt<</Filter', '/Standard/R 4>>>>')).toMatchObject({ R: '4' }));
it('keeps the first of two entries of a name', () => expect(lockOf('/Filter', '/R 3/R 6')).toMatchObject({ R: '3' }));
it('ends where a string is cut off', () => expect(lockOf('/Filter', '/O(abc')).toMatchObject({ O: 'abc>>endobj' }));

it.each([
  ['/ID[<4142><4344>]', 'AB'],
  ['/ID [ (AB) (CD) ]', 'AB'],
  ['/ID 7 0 R', ''],
  ['/Info 7 0 R', ''],
])('%s gives its file the id "%s"', (text, id) => expect(firstIdIn(text)).toBe(id));
