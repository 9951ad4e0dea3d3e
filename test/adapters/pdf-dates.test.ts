import { installedPrintFiles } from '../../local/print-files';
import { openFonts } from '../../functions/adapters/pdf/fonts';
import { tableSize } from '../../functions/adapters/pdf/page';
import { columnWidths } from '../../functions/adapters/pdf/size';
import { type Act, decisions as d, documentsOf, play, requestOf, wholeWay } from '../support/dossier';

const later = {
  ...d.integrated,
  systems: { 0: { result: 'terintegrasi' }, 1: { result: 'tidak-dapat', reason: 'Belum', retryOn: '2027-09-30' } },
};
const story = play(requestOf(), ...wholeWay.map((act): Act => (act === d.integrated ? later : act)));
const date = /^\d{1,2} [A-Z][a-z]+ \d{4}$/;

it('breaks no word of a date in a cell, in any report', () => {
  const fonts = openFonts(installedPrintFiles.fonts);
  const cells = documentsOf(story).flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type !== 'table') return [];
      const widths = columnWidths(block.columns);
      return block.rows.flatMap((row) =>
        'group' in row ? [] : row.map((text, index) => ({ text: `${text}`, width: widths[index] ?? 0 })),
      );
    }),
  );
  const dates = cells.filter(({ text }) => date.test(text));
  expect(dates.map(({ text }) => text)).toContain('30 September 2027');
  const broken = dates.filter(({ text, width }) =>
    text.split(' ').some((word) => fonts.widthOf(word) * tableSize > width),
  );
  expect(broken).toEqual([]);
});
