import { type ApplicationType, applicationText, applicationTypes } from '../forms/forms';
import { profile } from '../office/office-profile';
import type { DocumentContext } from './document-context';
import { requestOf } from './document-context';
import type { Fact, Run } from './model';
import { dateText, nothing } from './wording';

/** The application as texts name it. */
export const subjectOf = (so: DocumentContext): string => applicationText(requestOf(so).application);

/** Returns the head of every report: the agency, its request and the numbers that the SOP wants recorded. */
export const requestFacts = (so: DocumentContext): Fact[] => {
  const { agency, letter, subdomain } = requestOf(so);
  return [
    { label: 'Nomor permohonan', value: so.head.requestNumber },
    { label: 'OPD pemohon', value: agency.name },
    { label: 'Surat permohonan', value: `Nomor ${letter.number}, tanggal ${dateText(letter.date)}` },
    { label: 'Yang diajukan', value: `Pembangunan ${subjectOf(so)}` },
    { label: 'Subdomain', value: `${subdomain}${profile.domainSuffix}` },
  ];
};

/** The files that came with the request; '-' where none did. */
export const attachmentsText = (so: DocumentContext): string => {
  const names = (requestOf(so).attachments ?? []).map(({ name }) => name);
  return names.length > 0 ? `${names.length} berkas: ${names.join('; ')}` : nothing;
};

/** "sistem informasi / aplikasi" with the one that was not chosen struck out, as the printed form asks. */
export const typeChoice = (chosen: ApplicationType, capitals = false): Run[] =>
  applicationTypes.flatMap(({ value, label }, index): Run[] => {
    const text = capitals ? label.toUpperCase() : label.toLowerCase();
    return [...(index > 0 ? [' / '] : []), value === chosen ? text : { text, struck: true }];
  });
