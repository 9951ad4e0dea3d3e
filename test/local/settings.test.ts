import { readSettings } from '../../local/settings';

it.each<[Record<string, string>, number]>([
  [{ PORT: '4000', MAIL_PORT: '4000' }, 4000],
  [{ PORT: '8005' }, 8005],
  [{ MAIL_PORT: '3000' }, 3000],
])('says of %j that both settings name one port', (env, port) =>
  expect(() => readSettings(env)).toThrow(
    `PORT and MAIL_PORT both name port ${port}. Set one of them to another port.`,
  ),
);
