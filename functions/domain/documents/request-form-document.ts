import { headTitle } from '../forms/agency-head';
import { requestForm } from '../forms/forms';
import { fieldsOf } from '../forms/fields';
import { profile } from '../office/office-profile';
import { specificationForm } from '../forms/specification-form';
import { type DocumentContext, requestOf } from './document-context';
import type { DocumentKind } from './kind';
import type { Block, Fact } from './model';
import { answeredFacts, printedFacts } from './printed';
import { attachmentsText, typeChoice } from './request-texts';
import { placeAndDate } from './signatories';
import { nipText } from './wording';

/** Returns the table of the SOP's form, in its words and order. */
const formTable = (context: DocumentContext): Fact[] => {
  const { agency, contact, subdomain } = requestOf(context);
  return [
    { label: 'Nomor Permohonan', value: context.head.requestNumber },
    { label: 'Nama OPD', value: agency.name },
    { section: 'Penanggung Jawab Sistem Informasi' },
    { label: 'Nama', value: contact.name },
    { label: 'Nomor Telepon Kantor/ Hand Phone', value: contact.phone },
    { label: 'Email', value: contact.email },
    { label: 'Jabatan', value: contact.position },
    { section: 'Nama Sub domain' },
    {
      label: 'Sub domain',
      value: [
        { text: `${subdomain}${profile.domainSuffix}`, bold: true },
        '\n',
        { text: '(*nama subdomain harus mematuhi aturan yang berlaku)', italic: true },
      ],
    },
  ];
};

/** The fields of the online form that the SOP's printed form lacks. */
const further = fieldsOf(requestForm).filter(({ name }) => /^(?:letter|application)\./.test(name));

const annexOf = (context: DocumentContext): Block[] => {
  const request = requestOf(context);
  const { specification } = request;
  return [
    { type: 'heading', level: 1, text: 'LAMPIRAN FORMULIR PENGAJUAN' },
    { type: 'heading', level: 2, text: 'Keterangan permohonan' },
    {
      type: 'facts',
      boxed: true,
      rows: [...printedFacts(further, request), { label: 'Lampiran', value: attachmentsText(context) }],
    },
    ...(specification
      ? ([
          { type: 'heading', level: 2, text: specificationForm.groups[0].title },
          { type: 'facts', boxed: true, rows: answeredFacts(fieldsOf(specificationForm), request) },
        ] as const)
      : []),
  ];
};

/** The SOP's FORMULIR PENGAJUAN, completed. It belongs to the applicant, and each revision makes a new version. */
export const requestFormDocument: DocumentKind = {
  kind: 'formulir-pengajuan',
  code: 'FP',
  title: 'Formulir Pengajuan Pembangunan Sistem Informasi / Aplikasi',
  layout: 'form',
  audience: () => 'applicant',
  body: (context) => {
    const { agency, application } = requestOf(context);
    const choice = typeChoice(application.type);
    return {
      letterhead: false,
      blocks: [
        {
          type: 'heading',
          level: 1,
          text: ['FORMULIR PENGAJUAN\nPEMBANGUNAN ', ...typeChoice(application.type, true), ' *)'],
        },
        { type: 'facts', boxed: true, rows: formTable(context) },
        {
          type: 'paragraph',
          text: [
            'Dengan ini kami mengajukan pembangunan ',
            ...choice,
            ' *) untuk OPD ',
            { text: agency.name, bold: true },
            ' dan menyanggupi serta berkomitmen untuk melakukan pembangunan ',
            ...choice,
            ' *)',
            ` dalam rangka menyajikan informasi terkini yang dibutuhkan oleh masyarakat ${profile.territory}.`,
          ],
        },
      ],
      signatory: {
        date: placeAndDate(context.form.at),
        title: headTitle(agency),
        name: agency.head.name,
        nip: nipText(agency.head.nip),
      },
      below: [{ type: 'paragraph', text: [{ text: '*) Coret yang tidak perlu', italic: true }] }],
      annex: annexOf(context),
    };
  },
};
