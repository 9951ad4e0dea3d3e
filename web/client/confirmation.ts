import { stored } from './stored';

/** The facts that the form's page leaves in the tab for the confirmation. */
export interface Confirmation {
  requestNumber: string;
  trackingUrl: string;
  email: string;
  /** The draft that was sent. */
  draftId: string;
}

export const confirmation = stored<Confirmation>(() => sessionStorage, 'ajuan-terkirim');
