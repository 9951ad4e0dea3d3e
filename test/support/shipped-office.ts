import { readOffice } from '../../infra/office/read-office';

// Loading this module sets the shipped office: every test file uses it, unless it begins with second-office.ts.
globalThis.injectedOfficeProfile = readOffice('banten').profile;
