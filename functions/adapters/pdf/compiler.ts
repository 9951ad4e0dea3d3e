import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Fonts } from './fonts';
import type { Logo } from './logo';

interface Compiler {
  /** Compiles a template with its data to PDF/A-2a. @throws where the template fails */
  pdf(template: string, data: object, logo: Logo | undefined): Uint8Array;
}

/** Number of documents after which unused cache entries are dropped: templates and fonts stay cached, texts do not. */
const cacheAge = 3;

const open = (templates: string, fonts: Fonts): Compiler => {
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [...fonts.files] }] });
  return {
    pdf: (template, data, logo) => {
      if (logo) compiler.mapShadow(path.join(templates, logo.path), logo.bytes);
      try {
        const mainFilePath = path.join(templates, template);
        return compiler.pdf({ mainFilePath, inputs: { data: JSON.stringify(data) } }, { pdfStandard: 'a-2a' });
      } catch (error) {
        throw new Error(`${template} could not be compiled: ${String(error)}`, { cause: error });
      } finally {
        compiler.evictCache(cacheAge);
      }
    },
  };
};

const opened = new Map<string, Compiler>();

/** The compiler of a folder of templates, made once in a process: that takes longer than a document. */
export const openCompiler = (templates: string, fonts: Fonts): Compiler => {
  const compiler = opened.get(templates) ?? open(templates, fonts);
  opened.set(templates, compiler);
  return compiler;
};
