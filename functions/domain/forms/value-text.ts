import { dayText } from '../time/dates';
import type { Field } from './fields';
import { isDay } from './text-rules';

/** Returns an answer as people read it: a choice by its label, a day in words. Other texts stay unchanged. */
export const valueText = (field: Field, value: string): string => {
  if (field.kind === 'choice') return field.options.find((option) => option.value === value)?.label ?? value;
  return field.kind === 'date' && isDay(value) ? dayText(value) : value;
};
