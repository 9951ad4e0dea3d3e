import { readOffice } from '../../infra/office/read-office';
import { replaceProfile } from './change-profile';

// Loading this module sets infra/offices/contoh.jsonc. A test file imports it before all others: every text then belongs to that office.
replaceProfile(readOffice('contoh').profile);
