// @ts-check
// Kills the process that loads it, as `kill -9` does, in the middle of an operation. The file DIE_AT names it, once there is one.
// With 'half 2', half of the second file from then on has come in.
// With 'empty NAME', a file with this end of its name is there without content. With 'whole NAME', it is written.
// With 'print', the first document is being printed.
// With 'mailed', the mailbox has just taken a mail.
import fs from 'node:fs';
import http from 'node:http';
import Module from 'node:module';
import path from 'node:path';

/** Returns the operation in which to die and its place, or nothing as long as the test names none. */
const moment = () => {
  try {
    const [operation = '', place = ''] = fs.readFileSync(process.env.DIE_AT ?? '', 'utf8').split(' ');
    return { operation, place };
  } catch {
    return { operation: '', place: '' };
  }
};

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
around(fs, 'createWriteStream', (create, words) => {
  const stream = create(...words);
  const { operation, place } = moment();
  if (operation !== 'half' || path.basename(path.dirname(words[0])) !== 'incoming' || ++streams !== Number(place))
    return stream;
  stream.write = (/** @type {Uint8Array} */ part) => {
    fs.writeFileSync(words[0], part.subarray(0, part.length / 2));
    die();
  };
  return stream;
});

around(fs.promises, 'writeFile', async (write, [file, content, ...words]) => {
  const { operation, place } = moment();
  const isPlace = ['empty', 'whole'].includes(operation) && typeof file === 'string' && file.endsWith(place);
  await write(file, isPlace && operation === 'empty' ? '' : content, ...words);
  if (isPlace) die();
});

/** @type {Set<unknown>} */
const compilers = new Set();
around(Module, '_load', (load, [name, ...words]) => {
  const loaded = load(name, ...words);
  if (name !== '@myriaddreamin/typst-ts-node-compiler' || compilers.has(loaded)) return loaded;
  compilers.add(loaded);
  around(loaded.NodeCompiler.prototype, 'pdf', (print, given) =>
    moment().operation === 'print' ? die() : print(...given),
  );
  return loaded;
});

around(http, 'request', (request, words) => {
  const sent = request(...words);
  // A call of SES is a form; the other services get JSON or files.
  const isMail = String(words[0]?.headers?.['content-type']).startsWith('application/x-www-form-urlencoded');
  if (isMail && moment().operation === 'mailed') sent.once('response', die);
  return sent;
});
