import type { DepsOf } from '../catalog/deps-of';
import { exportRegister as write } from '../use-cases/export-register';
import { exportTask } from './export-task';

export const exportRegister = exportTask<DepsOf<'export-register'>>(write);
