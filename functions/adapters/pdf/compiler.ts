import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod/mini';
import { type Setting, settingFor } from './fit-pages';
import type { Fonts } from './fonts';
import type { Logo } from './logo';

interface Compiler {
  /** Compiles a template with its data to PDF/A-2a, and avoids a nearly empty last page. @throws if the template fails */
  pdf(template: string, dataOf: (setting: Setting) => object, logo: Logo | undefined): Uint8Array;
}

/** The number of documents after which unused cache entries are dropped: templates and fonts stay cached, texts do not. */
const cacheAge = 3;

/** The values of the templates' `<end>` marks. A sheet is one page and has none. */
const ends = z.array(z.object({ value: z.object({ page: z.number(), below: z.number() }) }));
const onePage = { page: 1, below: 0 };

const open = (templates: string, fonts: Fonts): Compiler => {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [...fonts.files] }] });
  return {
    pdf: (template, dataOf, logo) => {
      if (logo) compiler.mapShadow(path.join(templates, logo.path), logo.bytes);
      try {
        const mainFilePath = path.join(templates, template);
        const source = (setting: Setting) => ({ mainFilePath, inputs: { data: JSON.stringify(dataOf(setting)) } });
        const endWith = (setting: Setting) =>
          ends.parse(compiler.query(source(setting), { selector: '<end>' })).at(-1)?.value ?? onePage;
        return compiler.pdf(source(settingFor(endWith)), { pdfStandard: 'a-2a' });
      } catch (error) {
        throw new Error(`${template} could not be compiled: ${String(error)}`, { cause: error });
      } finally {
        compiler.evictCache(cacheAge);
      }
    },
  };
};

const opened = new Map<string, Compiler>();

/** Returns the compiler of a template folder. It is made once in a process, because this takes longer than a document. */
export const openCompiler = (templates: string, fonts: Fonts): Compiler => {
  const compiler = opened.get(templates) ?? open(templates, fonts);
  opened.set(templates, compiler);
  return compiler;
};
