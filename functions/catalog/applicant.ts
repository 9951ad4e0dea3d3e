import { delivers, readsCases, type Row, writesCases } from './row';

/** The functions behind an applicant's links. */
export const applicantRows = [
  {
    name: 'applicant',
    entry: { module: 'http/applicant/applicant', factory: 'applicantPages' },
    routes: ['GET /pemohon/{secret}', 'POST /pemohon/{secret}', 'POST /pemohon/{secret}/tautan-baru'],
    needs: [
      ...readsCases,
      'table:batch-get',
      ...writesCases,
      'table:delete',
      ...delivers,
      'mail:send',
      'files:keep',
      'limits',
    ],
    timeout: 20,
    memory: 512,
    purpose: "The applicant's page: shows the case and similar applications, takes a revision or a withdrawal",
  },
  {
    name: 'add-signed-form',
    entry: { module: 'http/applicant/signed-form', factory: 'signedFormPage' },
    routes: ['POST /pemohon/{secret}/formulir'],
    needs: [...readsCases, ...writesCases, 'files:keep', 'files:receive', 'limits'],
    timeout: 20,
    memory: 512,
    purpose: 'Takes the signed form of a request before step 2 is decided',
  },
] as const satisfies readonly Row[];
