import type { CaseFile } from '../../domain/files/case-file';
import type { CaseForms } from '../../domain/office/case-forms';
import type { WholeCase } from '../../ports/cases';
import type { CaseEvent, CaseHead } from '../../domain/case/records';
import type { OfficeNow } from '../../ports/office';
import type { Filled } from '../parts/filled';
import type { DeskReader } from './layout';
import type { OutgoingLetter } from '../../domain/letters/outgoing-letter';

export interface DeskCaseProps {
  reader: DeskReader;
  office: OfficeNow;
  now: Date;
  dossier: WholeCase;
  events: readonly CaseEvent[];
  files: readonly CaseFile[];
  letters: readonly OutgoingLetter[];
  /** The agency's other requests for an application of the same name. */
  sameApplication: readonly CaseHead[];
  /** The acts that the case's present state allows. */
  actions: CaseForms;
  filled: Filled;
  refusal?: string;
  /** The refused input as text, because its form may no longer be on the page. */
  unsent?: string;
  done?: string;
}
