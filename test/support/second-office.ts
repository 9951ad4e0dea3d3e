import { readOffice } from '../../infra/office/read-office';
import { replaceProfile } from './change-profile';

// Loading this module sets infra/offices/contoh.jsonc. A test file imports it before all others, so that every text is of that office.
replaceProfile(readOffice('contoh').profile);
