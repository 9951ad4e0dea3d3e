import type { DepsOf } from '../catalog/deps-of';
import { exportStatistics as write } from '../use-cases/export-statistics';
import { exportTask } from './export-task';

export const exportStatistics = exportTask<DepsOf<'export-statistics'>>(write);
