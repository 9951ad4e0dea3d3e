import { checkPrerequisites, javaProblem, nodeAdvice, nodeProblem } from '../../local/prerequisites';
import { tempFolder } from '../support/temp-folder';

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0'])('is content with %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it.each(['18.20.8', '20.18.3'])('names %s and the way out', (version) => {
    expect(nodeProblem(version)).toMatch(new RegExp(`${version} is too old: 20.19.*Install`));
  });
});

describe('nodeAdvice', () => {
  it('names the version to install, on a version that the SDK will drop', () => {
    expect(nodeAdvice('20.20.2')).toMatch(/^Node\.js 20\.20\.2 .*January 2027.* need 22\..*$/);
  });

  it.each(['22.0.0', '24.11.1'])('has none for %s', (version) => expect(nodeAdvice(version)).toBeUndefined());
});

describe('javaProblem', () => {
  it.each(['openjdk version "17.0.15" 2025-04-15', 'java version "21" 2023-09-19 LTS'])(
    'is content with %s',
    (output) => {
      expect(javaProblem(output)).toBeUndefined();
    },
  );

  it.each([
    ['java version "1.8.0_292"', 'Java 8 is too old'],
    ['openjdk version "11.0.2" 2019-01-15', 'Java 11 is too old'],
    ['something else', 'does not tell its version'],
  ])('says what is wrong with %s, and the way out', (output, problem) => {
    expect(javaProblem(output)).toContain(problem);
    expect(javaProblem(output)).toContain('sudo apt install openjdk-17-jre-headless');
  });
});

describe('checkPrerequisites', () => {
  it('finds nothing to complain about where the tests themselves run', async () => {
    expect(await checkPrerequisites()).toEqual([]);
  });

  it('asks for no Java where the store is dynoxide', async () => {
    const empty = await tempFolder();
    const problems = await checkPrerequisites({ path: empty.path, store: 'dynoxide' });
    await empty.remove();
    expect(problems).toEqual([]);
  });

  it('lists each problem on one line', async () => {
    const empty = await tempFolder();
    const problems = await checkPrerequisites({ nodeVersion: '16.0.0', path: empty.path, store: 'dynamodb-local' });
    await empty.remove();
    expect(problems).toEqual([expect.stringMatching(/^Node\.js 16.*$/), expect.stringMatching(/^Java is missing.*$/)]);
  });
});
