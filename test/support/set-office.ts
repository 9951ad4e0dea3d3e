import './shipped-office';
import { builtSheets } from './sheets';

const sheets = builtSheets();
if (sheets) globalThis.injectedSheets = sheets;
