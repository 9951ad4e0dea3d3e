const { createRequire, isBuiltin } = require('node:module');
const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const isPackage = (name) => !/^[./]/.test(name) && !isBuiltin(name);
const framework = new Set(['@jest/globals', '@jest/expect', 'expect']);
const scripts = new Map();

/** Compiles a file once in a worker. Each test file calls the function anew, so it gets modules of its own. */
const compile = (parameters, source, filename) => {
  const known = scripts.get(filename);
  if (known?.source === source) return known.script;
  const head = `(function (${parameters}) {`;
  const script = new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
  scripts.set(filename, { source, script });
  return script;
};

/** Loads the product and its tests anew for each test file, as jest does, but each package once in a worker. */
module.exports = class SharedPackages extends Runtime {
  constructor(...options) {
    super(...options);
    const { executor } = this;
    executor.compile = (source, filename) =>
      compile(executor.injectedModuleParameters, source, filename).runInThisContext();
  }

  requireModuleOrMock(from, name) {
    return isPackage(name) && !framework.has(name) ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
  }
};
