import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod/mini';
import { present } from '../../domain/present';
import { type ChooseSetting, type Setting } from './fit-pages';
import type { Fonts } from './fonts';
import type { Logo } from './logo';

interface Compiler {
  /** Compiles a template with its data to PDF/A-2a, in the setting that `choose` takes. @throws if the template fails */
  pdf(
    template: string,
    choose: ChooseSetting,
    dataOf: (setting: Setting) => object,
    logo: Logo | undefined,
  ): Uint8Array;
}

/** The number of documents after which unused cache entries are dropped: templates and fonts stay cached, texts do not. */
const cacheAge = 3;

/** The values of the templates' `<end>` marks. */
const ends = z.array(z.object({ value: z.object({ page: z.number(), below: z.number() }) }));

const open = (templates: string, fonts: Fonts): Compiler => {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [...fonts.files] }] });
  return {
    pdf: (template, choose, dataOf, logo) => {
      if (logo) compiler.mapShadow(path.join(templates, logo.path), logo.bytes);
      try {
        const mainFilePath = path.join(templates, template);
        const sources = new Map<Setting, { mainFilePath: string; inputs: { data: string } }>();
        const source = (setting: Setting) => {
          const made = sources.get(setting) ?? { mainFilePath, inputs: { data: JSON.stringify(dataOf(setting)) } };
          sources.set(setting, made);
          return made;
        };
        const endWith = (setting: Setting) =>
          present(ends.parse(compiler.query(source(setting), { selector: '<end>' })).at(-1), 'an end mark').value;
        return compiler.pdf(source(choose(endWith)), { pdfStandard: 'a-2a' });
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
