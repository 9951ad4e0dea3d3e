import { register } from 'tsx/esm/api';

// A thread does not take over how its process reads TypeScript.
register();
const { default: print } = await import('./print-worker.ts');
export default print;
