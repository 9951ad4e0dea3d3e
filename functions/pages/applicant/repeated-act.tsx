import { instantText } from '../../domain/time/dates';
import { Notice } from '../parts/notice';

/** An act of the applicant that recorded the same input before. */
export interface RepeatedAct {
  kind: 'request' | 'withdrawal';
  at: string;
}

const names = { request: 'Perbaikan', withdrawal: 'Pencabutan' };

/** Says that the same input is recorded already: the person may have clicked twice. */
export const RepeatedNotice = ({ kind, at }: RepeatedAct) => (
  <Notice
    sentiment="success"
    role="status"
    title={`${names[kind]} yang sama sudah tercatat pada ${instantText(at)}.`}
  />
);
