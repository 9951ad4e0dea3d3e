import type { Hono } from 'hono';
import { applicantPages } from '../../functions/http/applicant/applicant';
import { deskCases } from '../../functions/http/desk/cases';
import { deskCatalogue } from '../../functions/http/desk/catalogue';
import { deskCatalogueImport } from '../../functions/http/desk/import-catalogue';
import { deskExport } from '../../functions/http/desk/export';
import { deskLetters } from '../../functions/http/desk/letters';
import { deskMemos } from '../../functions/http/desk/memos';
import { deskOffice } from '../../functions/http/desk/office';
import { deskStatistics } from '../../functions/http/desk/statistics';
import { deskSignIn } from '../../functions/http/desk/sign-in';
import { downloadFile } from '../../functions/http/download-file';
import { decideStep } from '../../functions/http/official/decide-step';
import { overview } from '../../functions/http/official/overview';
import { performance } from '../../functions/http/public/performance';
import { submitRequest } from '../../functions/http/public/submit-request';
import { trackCase } from '../../functions/http/public/track-case';
import { verifyDocument } from '../../functions/http/public/verify-document';
import { signUploads } from '../../functions/http/sign-uploads';
import { startBundle } from '../../functions/http/start-bundle';
import type { Deps } from '../../functions/ports/deps';
import { loadApps } from '../../local/functions';

/** Functions that tests call by name. `everyApp` makes all of them. */
export const apps = {
  applicantPages,
  decideStep,
  deskCases,
  deskCatalogue,
  deskCatalogueImport,
  deskExport,
  deskLetters,
  deskMemos,
  deskOffice,
  deskSignIn,
  deskStatistics,
  downloadFile,
  overview,
  performance,
  signUploads,
  startBundle,
  submitRequest,
  trackCase,
  verifyDocument,
};

/** Returns every function of the catalog with routes, by the name of its factory. */
export const everyApp = async (deps: Deps): Promise<Record<string, Hono>> =>
  Object.fromEntries((await loadApps()).map(({ row, make }) => [row.entry.factory, make(deps)]));
