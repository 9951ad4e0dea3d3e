import type { DepsOf } from '../catalog/deps-of';
import { exportCatalogue as write } from '../use-cases/catalogue/export-catalogue';
import { exportTask } from './export-task';

export const exportCatalogue = exportTask<DepsOf<'export-catalogue'>>(write);
