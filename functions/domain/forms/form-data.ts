import type { Answer } from '../sop/answers';
import type { FieldGroup } from './fields';

/** The answers of a checklist, by the ids of its items. */
type ChecklistAnswers = Record<string, { answer?: Answer; evidence?: string; note?: string }>;

/** The properties of a field that determine the type of its answer. */
interface FieldShape {
  kind: string;
  name: string;
  required?: unknown;
}

/** The type of a field's answer, as read by `field-readers.ts`. */
type ValueOf<F> = F extends { kind: 'money' | 'year' }
  ? number
  : F extends { kind: 'agree' }
    ? true
    : F extends { kind: 'choice'; options: readonly { value: infer Value }[] }
      ? Value
      : F extends { kind: 'choices'; options: readonly { value: infer Value }[] }
        ? Value[]
        : F extends { kind: 'lines' }
          ? string[]
          : F extends { kind: 'checklist' }
            ? ChecklistAnswers
            : F extends { kind: 'rows'; columns: readonly (infer Column extends FieldShape)[] }
              ? FieldsData<Column>[]
              : F extends { kind: 'fixed-rows'; columns: readonly (infer Column extends FieldShape)[] }
                ? Record<string, FieldsData<Column>>
                : string;

interface Path {
  name: string;
  value: unknown;
  /** True if every completed form has it. */
  always: boolean;
}
/** The path of a field. A field that only some outcomes ask for may be missing. */
type PathOf<F extends FieldShape> = F extends FieldShape
  ? {
      name: F['name'];
      value: ValueOf<F>;
      always: F extends { only: readonly unknown[] } ? false : F extends { required: true } ? true : false;
    }
  : never;

type FirstName<Name> = Name extends `${infer First}.${string}` ? First : Name extends string ? Name : never;
/** The paths below a first name, without that name. */
type Below<P, First extends string> = P extends { name: `${First}.${infer Rest}`; value: infer Value; always: infer A }
  ? { name: Rest; value: Value; always: A extends true ? true : false }
  : never;
type Leaf<P, First extends string> = P extends { name: First; value: infer Value } ? Value : never;
type ValueAt<P, First extends string> = [Below<P, First>] extends [never]
  ? Leaf<P, First>
  : Nested<Below<P, First> & Path>;
type AlwaysNames<P> = P extends { name: infer Name; always: true } ? FirstName<Name> : never;
type Nested<P extends Path> = { [First in AlwaysNames<P>]: ValueAt<P, First> } & {
  [First in Exclude<FirstName<P['name']>, AlwaysNames<P>>]?: ValueAt<P, First>;
};

/** The data of fields, nested by their dotted names. If the names are unknown to the type, the data is unknown too. */
export type FieldsData<F extends FieldShape> = string extends F['name'] ? Record<string, unknown> : Nested<PathOf<F>>;

/** The fields of groups, as a union. */
export type FieldIn<Groups extends readonly FieldGroup[]> = Groups[number]['fields'][number];

/** The data of a form, inferred from its fields. A field that is not always required is optional. */
export type FormData<Groups extends readonly FieldGroup[]> = FieldsData<FieldIn<Groups>>;
