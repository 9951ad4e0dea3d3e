// @ts-check
// Kills the process that loads it, as `kill -9` does, in the middle of the operation that DIE_AT names.
// With 'half 2', half of the second file has come in.
// With 'empty NAME', a file with this end of its name is there without content. With 'whole NAME', it is written.
// With 'print', the first document is being printed.
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';

const [operation, place = ''] = (process.env.DIE_AT ?? '').split(' ');

/** @returns {never} */
const die = () => {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
};

/**
 * @param {object} owner
 * @param {string} name
 * @param {(original: Function, words: any[]) => unknown} change
 */
const around = (owner, name, change) => {
  const original = Reflect.get(owner, name);
  Reflect.set(
    owner,
    name,
    /** @this {unknown} @param {any[]} words */ function (...words) {
      return change(original.bind(this), words);
    },
  );
};

let streams = 0;
if (operation === 'half')
  around(fs, 'createWriteStream', (create, words) => {
    const stream = create(...words);
    if (path.basename(path.dirname(words[0])) !== 'incoming' || ++streams !== Number(place)) return stream;
    stream.write = (/** @type {Uint8Array} */ part) => {
      fs.writeFileSync(words[0], part.subarray(0, part.length / 2));
      die();
    };
    return stream;
  });

if (operation === 'empty' || operation === 'whole')
  around(fs.promises, 'writeFile', async (write, [file, content, ...words]) => {
    const isPlace = typeof file === 'string' && file.endsWith(place);
    await write(file, isPlace && operation === 'empty' ? '' : content, ...words);
    if (isPlace) die();
  });

if (operation === 'print')
  around(Module, '_load', (load, [name, ...words]) => {
    const loaded = load(name, ...words);
    if (name !== '@myriaddreamin/typst-ts-node-compiler') return loaded;
    loaded.NodeCompiler.prototype.pdf = die;
    return loaded;
  });
