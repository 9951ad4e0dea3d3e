import { chooseEngine, dynoxideProgram, storeNames } from '../../../local/dynamodb/engines';

it.each(storeNames)('takes the store that STORE names: %s', (name) => {
  expect(chooseEngine(name).name).toBe(name);
});

it.each([undefined, ''])('takes dynoxide where it is installed and STORE is %j, else DynamoDB Local', (wanted) => {
  const store = process.env.STORE;
  delete process.env.STORE;
  expect(chooseEngine(wanted).name).toBe(dynoxideProgram() ? 'dynoxide' : 'dynamodb-local');
  if (store !== undefined) process.env.STORE = store;
});

it('names the stores that there are where STORE names none', () => {
  expect(() => chooseEngine('sqlite')).toThrow('STORE is "sqlite"; it may be dynoxide or dynamodb-local.');
});
