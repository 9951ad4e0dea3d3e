import { readSettings } from '../../local/settings';

const empty = { PORT: '', MAIL_PORT: ' ', PUBLIC_URL: '', DATA_DIR: '', REQUEST_LIMITS: '', OFFICE: '' };
it.each(Object.entries(empty))('reads an empty %s as unset', (name, value) =>
  expect(readSettings({ [name]: value })).toEqual(readSettings({})),
);

it.each<[Record<string, string>, number]>([
  [{ PORT: '4000', MAIL_PORT: '4000' }, 4000],
  [{ PORT: '8005' }, 8005],
  [{ MAIL_PORT: '3000' }, 3000],
])('says of %j that both settings name one port', (env, port) =>
  expect(() => readSettings(env)).toThrow(
    `PORT and MAIL_PORT both name port ${port}. Set one of them to another port.`,
  ),
);
