import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { officeProfile } from '../../functions/domain/office/office-profile-schema';
import { logRetentions, stageOf } from '../../infra/office';
import { parseOffice, readOffice, readOfficeFile } from '../../infra/office/read-office';
import { tempFolder } from '../support/temp-folder';

const folder = path.resolve(__dirname, '../../infra/offices');
const shipped = readFileSync(path.join(folder, 'banten.jsonc'), 'utf8');

/** Returns the line of the shipped file that holds a text of a section. The first line is 1. */
const lineOf = (text: string, part: string) => {
  const index = text.indexOf(part);
  if (index < 0) throw new Error(`${part} is not in the file`);
  return text.slice(0, index).split('\n').length;
};
const faultsOf = (text: string): string[] => {
  try {
    parseOffice(text, 'office.jsonc', folder);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  throw new Error('was accepted');
};
/** Returns the shipped file with one text replaced. */
const withChange = (before: string, after: string, from = shipped): string => {
  lineOf(from, before);
  return from.replace(before, after);
};

it.each(readdirSync(folder).filter((name) => name.endsWith('.jsonc')))('reads %s', (name) => {
  const office = path.basename(name, '.jsonc');
  expect(stageOf(readOffice(office), 'prod')).toMatchObject({ name: 'prod', office, protected: true });
});

it.each([
  ['"lapseDays": 30', '"lapseDays": 7', '"applicant"', /^profile\.applicant\.reminderDays: .*before lapseDays/],
  [
    '"effective": "2020-10-22"',
    '"effective": "2020-10-04"',
    '"effective"',
    /^profile\.sop\.effective: not before made/,
  ],
  [
    '"revised": "2020-10-14"',
    '"revised": "2020-10-04"',
    '"revised": "2020-10-04"',
    /^profile\.sop\.revised: not before made/,
  ],
  [
    '"refusal": "kepala-dinas"',
    '"refusal": "kepala-seksi"',
    '"refusal": "kepala-seksi"',
    /^profile\.letters\.signatories\.refusal: /,
  ],
  // Texts that are not JSON.
  ['"region": "ap-southeast-3",', '"region": ,', '"region": ,', /^no JSON here: ValueExpected$/],
  ['"office": "banten",', '"office": "banten"', '"region"', /^no JSON here: CommaExpected$/],
  // A wrong type, a wrong form, a list that is too short.
  ['"closingHour": 16', '"closingHour": "16"', '"closingHour"', /^profile\.times\.closingHour: .*number/],
  ['".bantenprov.go.id"', '"bantenprov.go.id"', '"domainSuffix"', /^profile\.domainSuffix: a dot and a domain/],
  ['"PAB/DISKOMINFO"', '"pab"', '"numberCode"', /^profile\.numberCode: capitals and digits/],
  ['"2020-10-14"', '"2020-02-30"', '"2020-02-30"', /^profile\.sop\.revised: a day/],
  ['[3, 7]', '[7, 3]', '"applicant"', /^profile\.applicant\.reminderDays: ascending/],
  ['"Serang"', '"Kota\\nSerang"', '"place"', /^profile\.place: one line/],
  ['ajuan-ops@', 'ajuan-ops', '"alarmMail"', /^stages\.prod\.alarmMail: .*email/],
  ['["banten", "bantenprov"', '["banten", "Banten Prov"', '"reservedNames"', /^profile\.reservedNames\.1: a label/],
  [
    '"steps": {}',
    '"steps": { "build": { "from": 2, "to": 1, "unit": "bulan" } }',
    '"build"',
    /steps\.build\.to: not before/,
  ],
  ['"steps": {}', '"steps": { "build": { "from": 1, "to": 1, "unit": "menit" } }', '"build"', /steps\.build\.unit: /],
  // An unknown key, a missing key, a repeated key.
  ['"shortName"', '"nickname"', '"nickname"', /^profile\.nickname: is no setting$/],
  ['"place": "Serang",', '', '"profile"', /^profile\.place: is missing$/],
  [
    '"office": "banten",',
    '"office": "banten", "region": "ap-southeast-1",',
    '"region": "ap-southeast-3"',
    /^region: stands here a second time$/,
  ],
  // The logo's file.
  [
    '"place": "Serang",',
    '"place": "Serang", "logo": "none.svg",',
    '"logo": "none',
    /^profile\.logo: there is no such file$/,
  ],
  [
    '"place": "Serang",',
    '"place": "Serang", "logo": "banten.jsonc",',
    '"logo": "banten',
    /^profile\.logo: a PNG or SVG picture$/,
  ],
  // The settings of AWS.
  ['"Ajuan (uji coba)"', '"Ajuan \\"uji\\""', '"from"', /^stages\.dev\.mail\.from\.name: a name without/],
  // SES takes such a name in MIME's encoding only ("SendEmail", Amazon SES API Reference).
  ['"Ajuan (uji coba)"', '"Ajuan – uji coba"', '"from"', /^stages\.dev\.mail\.from\.name: .* in ASCII/],
  [
    '"logDays": 365',
    '"reservedConcurrency": { "submit-requests": 2 }, "logDays": 365',
    '{ "submit-requests"',
    /^stages\.prod\.reservedConcurrency\.submit-requests: is no setting/,
  ],
  [
    '"logDays": 365',
    '"reservedConcurrency": { "submit-request": 0 }, "logDays": 365',
    '{ "submit-request": 0',
    /^stages\.prod\.reservedConcurrency\.submit-request: /,
  ],
  [
    '"logDays": 365',
    '"account": "12345", "logDays": 365',
    '"account": "12345", "log',
    /^stages\.prod\.account: the twelve digits/,
  ],
  [
    '"logDays": 14',
    '"monthlyBudget": 50, "logDays": 14',
    '"monthlyBudget": 50, "l',
    /^stages\.dev\.monthlyBudget: needs alarmMail/,
  ],
  ['"logDays": 365', '"logDays": 100', '"logDays": 100', /^stages\.prod\.logDays: a retention/],
  [
    'jangan-dibalas@surel',
    'jangan-dibalas@lain',
    'jangan-dibalas@lain',
    /from\.address: an address of the domain in identity, or of one in also$/,
  ],
  [
    '"identity": "surel.ajuan.bantenprov.go.id",',
    '"identity": "surel.ajuan.bantenprov.go.id", "also": ["surel.ajuan.bantenprov.go.id"],',
    '"also": ["surel',
    /^stages\.prod\.mail\.also: each domain once/,
  ],
  [
    'api-certificate" }',
    'api-certificate", "only": true, "pending": true }',
    '"only": true, "pending"',
    /^stages\.prod\.api\.only: not while the name is pending/,
  ],
  // The longest name of a function in AWS has 64 characters.
  [
    '"office": "banten"',
    '"office": "diskominfo-sp-banten-utara-barat-laut"',
    '"office": "diskominfo-sp',
    /^office: at most \d+ characters/,
  ],
  // A CNAME must be the only record of its name, so the site and the mail's records cannot share one.
  [
    '"site": { "domain": "ajuan.',
    '"site": { "domain": "surel.ajuan.',
    '"identity": "surel.',
    /^stages\.prod\.mail\.identity: another name than the site's/,
  ],
])('%j as %j is told with its line', (before, after, at, fault) => {
  const text = withChange(before, after);
  const faults = faultsOf(text).filter((line) => !line.includes('profile.shortName: is missing'));
  expect(faults).toHaveLength(1);
  const [, line, message] = /^office\.jsonc:(\d+): (.*)$/.exec(`${faults[0]}`) ?? [];
  expect(message).toMatch(fault);
  expect(Number(line)).toBe(lineOf(text, at));
});

it('tells of all that is wrong at once, in the order of the lines', () => {
  const wrongSettings = [
    ['"ap-southeast-3"', '"Jakarta"'],
    ['"rate": 20', '"rate": 0'],
    ['"domain": "ajuan.', '"domain": "https://ajuan.'],
    ['"Diskominfo SP"', '5'],
  ].reduce((text, [before, after]) => withChange(before!, after!, text), shipped);
  expect(faultsOf(wrongSettings).map((fault) => fault.replace(/^office\.jsonc:\d+: (\S+): .*$/, '$1'))).toEqual([
    'region',
    'stages.dev.throttle.rate',
    'stages.prod.site.domain',
    'profile.shortName',
  ]);
});

it.each(['', '[]', '// nothing'])('refuses %j', (text) => expect(faultsOf(text)[0]).toMatch(/^office\.jsonc:1: /));

it('names the file that is not there', () =>
  expect(() => readOfficeFile(path.join(folder, 'lain.jsonc'))).toThrow(
    /no configuration .* infra\/offices\/lain\.jsonc$/,
  ));

it('refuses a copied file that keeps the name of the first office', async () => {
  const copies = await tempFolder();
  await writeFile(path.join(copies.path, 'serang.jsonc'), shipped);
  expect(() => readOffice('serang', copies.path)).toThrow(/serang\.jsonc: office: has to be "serang"/);
  await writeFile(path.join(copies.path, 'banten.jsonc'), shipped);
  expect(readOffice('banten', copies.path).office).toBe('banten');
  await copies.remove();
});

it('refuses a file of one machine with the name of another office', async () => {
  const copies = await tempFolder();
  const file = path.join(copies.path, 'serang.jsonc');
  await writeFile(file, shipped);
  expect(() => readOfficeFile(file)).toThrow(/serang\.jsonc: office: has to be "serang"/);
  await copies.remove();
});

describe('the encoding of a file', () => {
  const withEncoding = async (content: string | Buffer) => {
    const copies = await tempFolder();
    const file = path.join(copies.path, 'banten.jsonc');
    await writeFile(file, content);
    try {
      return readOfficeFile(file).office;
    } finally {
      await copies.remove();
    }
  };
  it('may have the byte order mark that Windows Notepad writes', async () =>
    expect(await withEncoding(`\ufeff${shipped}`)).toBe('banten'));
  it('has to be UTF-8', async () => {
    const utf16 = Buffer.from(`\ufeff${shipped}`, 'utf16le');
    await expect(withEncoding(utf16)).rejects.toThrow(/banten\.jsonc is not UTF-8: save it as UTF-8\.$/);
  });
});

it('names the stages there are', () =>
  expect(() => stageOf(readOffice('banten'), 'production')).toThrow(
    'no stage "production": use dev or prod, as --stage dev of a command or -c stage=dev of the CDK',
  ));

it('knows the retentions of CloudWatch Logs', () =>
  expect(logRetentions).toEqual(
    Object.values(RetentionDays).filter((days) => typeof days === 'number' && days !== RetentionDays.INFINITE),
  ));

it('has no setting of the profile that nothing reads', () => {
  const root = path.resolve(__dirname, '../..');
  const sources = ['functions', 'web'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('office-profile-schema.ts'))
      .map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
  );
  const readSettings = sources.flatMap((text) =>
    [...text.matchAll(/\{([^{}]*)\} = profile;/g)].map(([, names]) => names ?? ''),
  );
  const isRead = (key: string) =>
    sources.some((text) => new RegExp(`\\bprofile\\.${key}\\b`).test(text)) ||
    readSettings.some((names) => names.split(/[\s,]+/).includes(key));
  const unread = Object.keys(officeProfile.shape).filter((key) => !isRead(key));
  expect(unread).toEqual([]);
});
