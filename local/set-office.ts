import { readOfficeFile } from '../infra/office/read-office';
import { readSettings } from './settings';

// Loading this module sets the office of this machine. A program must import it before all other modules: see office-profile.ts.
globalThis.injectedOfficeProfile = readOfficeFile(readSettings(process.env).officeFile).profile;
