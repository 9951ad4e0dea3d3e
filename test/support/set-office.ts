import './shipped-office';
import { useSheets } from '../../functions/pages/parts/sheets';
import { builtSheets } from './sheets';

const sheets = builtSheets();
if (sheets) useSheets(sheets);
