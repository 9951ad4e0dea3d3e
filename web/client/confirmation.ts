import { storedValue } from './stored';

/** The facts that the form's page stores in the tab for the confirmation. */
export interface Confirmation {
  requestNumber: string;
  trackingUrl: string;
  email: string;
  /** The id of the sent draft. */
  draftId: string;
}

export const confirmation = storedValue<Confirmation>(() => sessionStorage, 'ajuan-terkirim');
