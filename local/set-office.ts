import { readOfficeFile } from '../infra/office/read-office';
import { readSettings } from './settings';

// Loading this module sets the office of this machine. A program imports it before all others: see office-profile.ts.
globalThis.injectedOfficeProfile = readOfficeFile(readSettings(process.env).officeFile).profile;
