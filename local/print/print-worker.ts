import { renderPdf } from '../../functions/adapters/pdf';
import type { DocumentModel } from '../../functions/domain/documents/model';
import type { OfficeProfile } from '../../functions/domain/office-profile-schema';
import { useProfile } from '../../functions/domain/office-profile';
import { installedFonts } from '../fonts';

/** What the thread that prints is told: all that it knows. */
export interface PrintTask {
  model: DocumentModel;
  verificationUrl: string;
  profile: OfficeProfile;
}

/** Prints a document in a thread of its own. @returns the PDF's bytes */
export default async ({ model, verificationUrl, profile }: PrintTask): Promise<Uint8Array> => {
  useProfile(profile);
  return renderPdf(model, { verificationUrl, fonts: installedFonts });
};
