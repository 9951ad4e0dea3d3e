import type { ChecklistGroup } from '../sop/checklist';
import type { OutcomeId } from '../sop/outcomes';

/**
 * A form field as data. Readers (field-readers.ts), inputs (pages/), printed answers and the redaction of personal data
 * all derive from it. `name` is the JSON path and the HTML name: `contact.email`.
 */
interface FieldBase {
  name: string;
  label: string;
  help?: string;
  /** The hint for HTML autofill. `off`: the browser would fill in another person's value. */
  autocomplete?: 'organization' | 'organization-title' | 'name' | 'email' | 'tel' | 'off';
  /** Personal data (UU 27/2022). It is kept in form items only, never in logs, URLs, events or the tracking page. */
  personal?: true;
  /** Always required, or only with these outcomes. A field required by outcome is not `required` in HTML. */
  required?: true | readonly OutcomeId[];
  /** The message for a required blank field. The default message is the label with "belum diisi". */
  missing?: string;
  /** The outcomes with which the field is recorded. Undefined means every outcome. */
  only?: readonly OutcomeId[];
}

export interface Option {
  value: string;
  label: string;
  help?: string;
  /** As a row with a status: the statuses that contradict an earlier step, so that they need a note. */
  noteFor?: readonly string[];
  /** As a row with a status: the work may go on after the report. */
  mayContinue?: boolean;
}

export type Field = FieldBase &
  (
    | { kind: 'text'; max: number }
    | { kind: 'longtext'; max: number; rows?: number }
    /** `notBefore`: the first day, and its name in a message: "permohonan diterima". */
    | {
        kind: 'date';
        notAfterToday?: true;
        notBeforeToday?: true;
        notBeforeThisYear?: true;
        /** A date more than a year ago gets a remark where the person checks the answers. */
        isUsuallyRecent?: true;
        notBefore?: { day: string; name: string };
      }
    | { kind: 'email' }
    | { kind: 'phone' }
    /** `orNone`: "-" stands for a person without a NIP, such as an officer of the forces. */
    | { kind: 'nip'; orNone?: true }
    | { kind: 'url' }
    | { kind: 'subdomain'; suffix: string }
    | { kind: 'money' }
    /** `fromRequest`: not before the year of the request. */
    | { kind: 'year'; fromRequest?: true }
    | { kind: 'agree'; statement: string }
    | { kind: 'choice'; options: readonly Option[]; initial?: string; style?: 'radio' | 'select' }
    | { kind: 'choices'; options: readonly Option[] }
    | { kind: 'lines'; max: number; maxLength: number }
    /** `weighed`: its mandatory items affect the decision. Otherwise the checklist only asks. */
    | { kind: 'checklist'; groups: readonly ChecklistGroup[]; weighed?: true }
    /** A table with as many rows as needed: `systems.0.name`. */
    | { kind: 'rows'; columns: readonly Field[]; max: number; rowTitle: string }
    /**
     * A table with fixed rows: `milestones.desain.status`. `judged`: the page shows each row's options next to each
     * other, with a reason.
     */
    | { kind: 'fixed-rows'; columns: readonly Field[]; rows: readonly Option[]; style?: 'judged' }
  );
export type FieldKind = Field['kind'];

export interface FieldGroup {
  title: string;
  /** The page's title, if the documents use a longer one. */
  shortTitle?: string;
  help?: string;
  /** Rarely needed: the page folds the group until it contains a value. */
  folded?: true;
  /** The page shows no title, because its own heading is enough. */
  untitled?: true;
  fields: readonly Field[];
}
/** A form as data. `Groups` keeps the names and kinds of its fields, so the type of its data follows (form-data.ts). */
export interface Form<Groups extends readonly FieldGroup[] = readonly FieldGroup[]> {
  id: string;
  groups: Groups;
}

export const fieldsOf = (form: Form): Field[] => form.groups.flatMap((group) => group.fields);

/** Returns true if the field is required with this outcome. `outcome` is undefined in a form without outcomes. */
export const isRequired = (field: Field, outcome?: OutcomeId): boolean =>
  field.required === true ||
  (Array.isArray(field.required) && outcome !== undefined && field.required.includes(outcome));

export const isAsked = (field: Field, outcome?: OutcomeId): boolean =>
  field.only === undefined || (outcome !== undefined && field.only.includes(outcome));
