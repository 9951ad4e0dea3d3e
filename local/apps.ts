import { applicantPages } from '../functions/http/applicant';
import { decideStep } from '../functions/http/decide-step';
import { deskCases } from '../functions/http/desk/cases';
import { deskExport } from '../functions/http/desk/export';
import { deskOffice } from '../functions/http/desk/office';
import { deskSignIn } from '../functions/http/desk/sign-in';
import { downloadFile } from '../functions/http/download-file';
import { overview } from '../functions/http/overview';
import { signUploads } from '../functions/http/sign-uploads';
import { startBundle } from '../functions/http/start-bundle';
import { submitRequest } from '../functions/http/submit-request';
import { trackCase } from '../functions/http/track-case';
import { verifyDocument } from '../functions/http/verify-document';

/** Every function of the catalog that has routes, by the name of its factory. A test holds this against the catalog. */
export const apps = {
  applicantPages,
  decideStep,
  deskCases,
  deskExport,
  deskOffice,
  deskSignIn,
  downloadFile,
  overview,
  signUploads,
  startBundle,
  submitRequest,
  trackCase,
  verifyDocument,
};
