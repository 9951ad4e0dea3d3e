import { titleOfKind } from '../files/case-file';
import { type ApplicationType, applicationText, applicationTypes } from '../forms/forms';
import { unprintableIn } from '../forms/printable';
import { profile } from '../office/office-profile';
import type { Attachment } from '../sop/papers-received';
import type { DocumentContext } from './document-context';
import { requestOf } from './document-context';
import type { Fact, Run } from './model';
import { dateText, blankMark } from './wording';

/** Returns the application's type and name for use in texts. */
export const subjectOf = (context: DocumentContext): string => applicationText(requestOf(context).application);

/** Returns the first rows of every report: the agency, its request and the numbers that the SOP requires. */
export const requestRows = (context: DocumentContext): Fact[] => {
  const { agency, letter, subdomain } = requestOf(context);
  return [
    { label: 'Nomor permohonan', value: context.head.requestNumber },
    { label: 'OPD pemohon', value: agency.name },
    { label: 'Surat permohonan', value: `Nomor ${letter.number}, tanggal ${dateText(letter.date)}` },
    { label: 'Yang diajukan', value: `Pembangunan ${subjectOf(context)}` },
    { label: 'Subdomain', value: `${subdomain}${profile.domainSuffix}` },
  ];
};

/** Returns a file's name, or the title of its kind for a name that can't be printed: nobody can type the name anew. */
const printedName = ({ kind, name }: Attachment): string => (unprintableIn(name).length > 0 ? titleOfKind(kind) : name);

/** Returns the number and names of the request's files, or '-' if there are none. */
export const attachmentsText = (context: DocumentContext): string => {
  const names = (requestOf(context).attachments ?? []).map(printedName);
  return names.length > 0 ? `${names.length} berkas: ${names.join('; ')}` : blankMark;
};

/** Returns "sistem informasi / aplikasi" with the other choice crossed out, as the printed form requires. */
export const typeChoice = (chosen: ApplicationType, capitals = false): Run[] =>
  applicationTypes.flatMap(({ value, label }, index): Run[] => {
    const text = capitals ? label.toUpperCase() : label.toLowerCase();
    return [...(index > 0 ? [' / '] : []), value === chosen ? text : { text, struck: true }];
  });
