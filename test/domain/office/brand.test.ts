import { brandShades, cards, contrast } from '../../../functions/domain/office/brand';

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#ffffff', '#777777', 4.48],
  ['#ff0000', '#ffffff', 4],
  ['#0000ff', '#ffffff', 8.59],
])('the contrast of %s and %s is %d (WCAG 2.2)', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

describe.each(['#14532d', '#ffff00', '#000000', '#ffffff', '#808080', '#7f1d1d', '#1e3a8a', '#c0ffee'])(
  'of %s',
  (colour) => {
    it.each(['light', 'dark'] as const)('the %s shades are legible wherever they are used', (theme) => {
      const { brand, soft, onBrand } = brandShades(colour)[theme];
      for (const ground of [cards[theme], soft, onBrand]) expect(contrast(brand, ground)).toBeGreaterThanOrEqual(4.5);
    });
  },
);

it.each([
  ['#14532d', '#14532d', '#0c321b'],
  ['#ffff00', '#707000', '#474700'],
])('takes %s as it is where it is legible, else as little darker as needed: %s, %s', (colour, brand, strong) =>
  expect(brandShades(colour).light).toMatchObject({ brand, strong, onBrand: '#ffffff' }),
);

it('finds the shades of a colour once: each part of each mail asks for them', () =>
  expect(brandShades('#123456')).toBe(brandShades('#123456')));
