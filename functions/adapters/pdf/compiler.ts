import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as z from 'zod/mini';
import { present } from '../../domain/present';
import { type ChooseSetting, type Setting } from './fit-pages';
import type { Fonts } from './fonts';
import type { Logo } from './logo';
import { memoize } from './memoize';

interface Compiler {
  /**
   * Compiles a template with its data to PDF/A-2a.
   * @param choose chooses the setting, and may lay the document out several times
   * @throws if the template fails
   */
  pdf(
    template: string,
    choose: ChooseSetting,
    dataOf: (setting: Setting) => object,
    logo: Logo | undefined,
  ): Uint8Array;
}

/**
 * The number of documents after which unused results of the compiler are dropped. One document in seven is an analysis, whose questions are
 * then mostly kept for the next. More would take more memory and no less time.
 */
const cacheAge = 20;

/** The file that parts.typ reads. Data in `inputs` would make a new standard library for each layout, and results could not be reused. */
const dataFile = 'data.json';

/** The values of the templates' `<end>` marks. */
const endMarks = z.array(z.object({ value: z.object({ page: z.number(), depth: z.number() }) }));

const createCompiler = (templates: string, fonts: Fonts): Compiler => {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [...fonts.files] }] });
  const dataPath = path.join(templates, dataFile);
  return {
    pdf: (template, choose, dataOf, logo) => {
      if (logo) compiler.mapShadow(path.join(templates, logo.path), logo.bytes);
      const mainFilePath = path.join(templates, template);
      const dataIn = memoize((setting: Setting) => Buffer.from(JSON.stringify(dataOf(setting))));
      const source = (setting: Setting) => {
        compiler.mapShadow(dataPath, dataIn(setting));
        return { mainFilePath };
      };
      const endOf = memoize(
        (setting: Setting) =>
          present(endMarks.parse(compiler.query(source(setting), { selector: '<end>' })).at(-1), 'an end mark').value,
      );
      try {
        return compiler.pdf(source(choose(endOf)), { pdfStandard: 'a-2a' });
      } catch (error) {
        throw new Error(`${template} could not be compiled: ${String(error)}`, { cause: error });
      } finally {
        compiler.unmapShadow(dataPath);
        compiler.evictCache(cacheAge);
      }
    },
  };
};

const compilers = new Map<string, Compiler>();

/** Returns the compiler of a template folder. It is made once in a process, because this takes longer than a document. */
export const openCompiler = (templates: string, fonts: Fonts): Compiler => {
  const compiler = compilers.get(templates) ?? createCompiler(templates, fonts);
  compilers.set(templates, compiler);
  return compiler;
};
