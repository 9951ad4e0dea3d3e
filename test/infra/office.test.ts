import { parseOffice, readOffice, stageOf } from '../../infra/office';

const shipped = () => structuredClone(readOffice('banten'));
const faultsOf = (json: unknown): string => {
  try {
    parseOffice(json, 'office.json');
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('was accepted');
};

it('reads the shipped office', () => {
  expect(stageOf(readOffice('banten'), 'prod')).toMatchObject({
    name: 'prod',
    office: 'banten',
    region: 'ap-southeast-3',
    protected: true,
  });
});

it('names each wrong field', () => {
  const wrong = shipped();
  wrong.region = 'Jakarta';
  wrong.stages.prod.logDays = 100;
  wrong.stages.prod.site!.domain = 'https://ajuan.bantenprov.go.id';
  wrong.stages.dev.throttle.rate = 0;
  expect(
    faultsOf(wrong)
      .split('\n- ')
      .map((line) => line.split(':')[0]),
  ).toEqual([
    'office.json is wrong',
    'region',
    'stages.dev.throttle.rate',
    'stages.prod.logDays',
    'stages.prod.site.domain',
  ]);
});

it.each([
  ['jangan-dibalas@contoh.id', 'an address of the domain in identity'],
  ['Jangan-Dibalas@ajuan.bantenprov.go.id', 'in lower case'],
])('refuses to send from %s', (address, why) => {
  const wrong = shipped();
  wrong.stages.prod.mail.from.address = address;
  expect(faultsOf(wrong)).toContain(`stages.prod.mail.from.address: ${why}`);
});

it('refuses what it does not know', () =>
  expect(faultsOf({ ...shipped(), colour: 'blue' })).toMatch(/the file: .*colour/));

it('names the stages there are', () =>
  expect(() => stageOf(shipped(), 'production')).toThrow('no stage "production": use -c stage=dev or -c stage=prod'));
