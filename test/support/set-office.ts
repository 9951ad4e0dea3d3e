import path from 'node:path';
import { useProfile } from '../../functions/domain/office-profile';
import { readOfficeFile } from '../../infra/office/read-office';

// Every test file works for the shipped office; one that asks about another sets it itself.
useProfile(readOfficeFile(path.resolve(__dirname, '../../infra/offices/banten.jsonc')).profile);
