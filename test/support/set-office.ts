import { useProfile } from '../../functions/domain/office/office-profile';
import { useSheets } from '../../functions/pages/parts/sheets';
import { readOffice } from '../../infra/office/read-office';
import { builtSheets } from './sheets';

// Every test file works for the shipped office; one that asks about another sets it itself.
useProfile(readOffice('banten').profile);
const sheets = builtSheets();
if (sheets) useSheets(sheets);
