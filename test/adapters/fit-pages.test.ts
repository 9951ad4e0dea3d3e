import { type ChooseSetting, type Setting, settingFor, sheetSettingFor } from '../../functions/adapters/pdf/fit-pages';

/** Lays a document out that ends well only in some settings. Returns the chosen setting and the number of trials. */
const choose = (endsWell: (setting: Setting) => boolean, by: ChooseSetting = settingFor) => {
  let trials = 0;
  const setting = by((tried) => {
    trials += 1;
    return endsWell(tried) ? { page: 1, depth: 500 } : { page: 2, depth: 120 };
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
  expect(choose(({ blocksWithSignature }) => blocksWithSignature === 2)).toEqual({
    setting: { blocksWithSignature: 2, lastRows: 12 },
    trials: 3,
  }));

it('keeps the usual setting where none helps', () => expect(choose(() => false).setting).toEqual({}));

describe('a sheet', () => {
  const whole = (greatest: number) => (setting: Setting) => !setting.movesLongValues && sizeUpTo(greatest)(setting);

  it('is laid out once if it fits', () =>
    expect(choose(() => true, sheetSettingFor)).toEqual({ setting: {}, trials: 1 }));

  it.each([10, 9, 8])('takes the greatest text that fits: %d', (size) =>
    expect(choose(whole(size), sheetSettingFor).setting).toEqual({ size }),
  );

  it('moves long values behind it where the smallest text does not fit', () => {
    expect(choose(({ movesLongValues }) => movesLongValues === true, sheetSettingFor)).toEqual({
      setting: { movesLongValues: true },
      trials: 3,
    });
    expect(
      choose(({ movesLongValues, size }) => movesLongValues === true && size === 9, sheetSettingFor).setting,
    ).toEqual({
      movesLongValues: true,
      size: 9,
    });
  });

  it('takes the smallest text where nothing fits', () =>
    expect(choose(() => false, sheetSettingFor).setting).toEqual({ movesLongValues: true, size: 8 }));
});
