import { setImmediate as turn } from 'node:timers/promises';
import { pdfRenderer } from '../../functions/adapters/pdf';
import { installedFonts } from '../../local/fonts';
import { startPrinter } from '../../local/print/printer';
import { documentsOf, play, requestOf } from '../support/dossier';

const url = 'https://layanan.ajuan.bantenprov.go.id/verifikasi/x';
let printer: ReturnType<typeof startPrinter>;
beforeAll(() => (printer = startPrinter()));
afterAll(() => printer.close());

it('prints the same bytes as a function does, and leaves this thread free meanwhile', async () => {
  const [model] = documentsOf(play(requestOf()));
  let [turns, printed] = [0, false];
  const print = printer.renderer.render(model!, url).finally(() => (printed = true));
  while (!printed) {
    await turn();
    turns += 1;
  }
  expect(Buffer.from(await print).equals(await pdfRenderer(installedFonts).render(model!, url))).toBe(true);
  expect(turns).toBeGreaterThan(100);
});

it('tells what it can not print, and prints the next', async () => {
  const [model] = documentsOf(play(requestOf()));
  const broken = { ...model!, blocks: [{ type: 'table', columns: [] }] } as unknown as typeof model;
  await expect(printer.renderer.render(broken!, url)).rejects.toThrow();
  expect((await printer.renderer.render(model!, url)).length).toBeGreaterThan(1000);
});
