import { type Setting, settingFor } from '../../functions/adapters/pdf/fit-pages';

/** Lays a document out that ends well only in some settings. Returns the chosen setting and the number of trials. */
const choose = (endsWell: (setting: Setting) => boolean) => {
  let trials = 0;
  const setting = settingFor((tried) => {
    trials += 1;
    return endsWell(tried) ? { page: 1, below: 500 } : { page: 2, below: 120 };
  });
  return { setting, trials };
};
const sizeUpTo =
  (greatest: number) =>
  ({ size = 10.5 }: Setting) =>
    size <= greatest;

it('lays a document out once that ends well', () => expect(choose(() => true)).toEqual({ setting: {}, trials: 1 }));

it('takes the greatest text that removes the last page', () => {
  expect(choose(sizeUpTo(10)).setting).toEqual({ size: 10 });
  expect(choose(sizeUpTo(9.5)).setting).toEqual({ size: 9.5 });
});

it('tries no other text where the smallest removes no page', () =>
  expect(choose(({ held }) => held === 2)).toEqual({ setting: { held: 2, lastRows: 12 }, trials: 3 }));

it('keeps the usual setting where none helps', () => expect(choose(() => false).setting).toEqual({}));
