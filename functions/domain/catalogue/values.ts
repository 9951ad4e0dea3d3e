import { moneyText } from '../documents/wording';
import type { Field } from '../forms/fields';
import type { FormInput } from '../forms/parse';
import { catalogueFields, prefix } from './fields';
import { type CatalogueContent, catalogueContent, type CatalogueField } from './record';

const byName = new Map(catalogueFields.map((one) => [one.name, one.field]));

const textOf = (field: Field | undefined, value: CatalogueContent[CatalogueField]): string => {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.join('\n');
  if (field?.kind === 'money') return moneyText(Number(value));
  if (field?.kind === 'choice') return field.options.find((option) => option.value === value)?.label ?? `${value}`;
  return `${value}`;
};

/** A field's value as people read it: an option's label, a list one line each; empty where nobody said. */
export const shownValue = (name: CatalogueField, content: CatalogueContent): string =>
  textOf(byName.get(name), content[name]);

/** A record as the desk's form holds it. */
export const toCatalogueInput = (content: CatalogueContent): FormInput =>
  Object.fromEntries(
    catalogueFields.flatMap(({ name, field }) => {
      const value = content[name];
      if (value === undefined) return [];
      return [[`${prefix}${name}`, field.kind === 'choice' ? `${value}` : textOf(field, value)]];
    }),
  );

/** The parsed form as a record's content: what says nothing is left out. */
export const contentOf = (parsed: unknown): CatalogueContent =>
  catalogueContent.parse(
    Object.fromEntries(
      Object.entries(typeof parsed === 'object' && parsed !== null ? parsed : {}).filter(
        ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  );
