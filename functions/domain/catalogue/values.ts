import { moneyText } from '../documents/wording';
import type { Field } from '../forms/fields';
import type { FormInput } from '../forms/parse';
import { catalogueFields, prefix } from './fields';
import { type CatalogueContent, catalogueContent, type CatalogueField } from './record';

const byName = new Map(catalogueFields.map((entry) => [entry.name, entry.field]));

const textOf = (field: Field | undefined, value: CatalogueContent[CatalogueField]): string => {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  if (field?.kind === 'money') return moneyText(Number(value));
  if (field?.kind === 'choice') return field.options.find((option) => option.value === value)?.label ?? `${value}`;
  return `${value}`;
};

/**
 * Returns a field's value as readable text: an option's label, or one line for each list entry. Unknown values give an
 * empty text.
 */
export const shownValue = (name: CatalogueField, content: CatalogueContent): string =>
  textOf(byName.get(name), content[name]);

/** Returns a record as input for the desk's form. */
export const toCatalogueInput = (content: CatalogueContent): FormInput =>
  Object.fromEntries(
    catalogueFields.flatMap(({ name, field }) => {
      const value = content[name];
      if (value === undefined) return [];
      return [[`${prefix}${name}`, field.kind === 'choice' ? `${value}` : textOf(field, value)]];
    }),
  );

/** Returns a parsed form as a record's content, without empty answers. */
export const contentOf = (formValue: unknown): CatalogueContent =>
  catalogueContent.parse(
    Object.fromEntries(
      Object.entries(typeof formValue === 'object' && formValue !== null ? formValue : {}).filter(
        ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  );

/** The fields that similarity, integration and the architecture's reports read. A record may lack them. */
const expectedFields: readonly CatalogueField[] = [
  'purpose',
  'raa',
  'service',
  'users',
  'dataIn',
  'dataOut',
  'dataClass',
  'personalData',
  'basis',
  'stack',
  'licence',
  'hosting',
  'url',
  'systemCategory',
  'apiReady',
  'sourceCode',
  'year',
  'budget',
];

/** Returns the labels of the expected fields that a record does not fill. */
export const unfilledLabels = (content: CatalogueContent): string[] =>
  expectedFields.flatMap((name) => (shownValue(name, content) ? [] : [byName.get(name)?.label ?? name]));
