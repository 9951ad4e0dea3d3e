import { wholenessProbe } from '../../functions/domain/files/whole-file';
import { ciphers } from './ciphers';
import { sha256Of } from './sha256';
import type { FileScript } from './whole';

/** A separate script, loaded with the first chosen file: most visitors of a page choose no file. */
const script: FileScript = {
  checkFile: async (file) => {
    const probe = wholenessProbe(ciphers());
    const reader = file.stream().getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) probe.add(part.value);
    return probe.problem();
  },
  hashFile: sha256Of,
};
Object.assign(globalThis, script);
