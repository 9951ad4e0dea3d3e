import type { Gap } from '../errors';
import { fieldsOf } from './fields';
import { requestForm } from './forms';
import { inPageOrder } from './parse';
import { specificationForm } from './specification-form';

const written = fieldsOf(requestForm).filter(({ kind }) => kind !== 'agree');
const statements = fieldsOf(requestForm).filter(({ kind }) => kind === 'agree');

/** Returns the gaps of a request as its page shows the fields: the answers, the files, the specification, the statement. */
export const inRequestOrder = (gaps: readonly Gap[]): Gap[] =>
  inPageOrder(gaps, [...written, { name: 'attachments' }, ...fieldsOf(specificationForm), ...statements]);
