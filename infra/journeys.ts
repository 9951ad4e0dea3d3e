/** A person's path through the office's functions, for the dashboard. */
interface Journey {
  title: string;
  /** Rows of the catalog. */
  names: readonly string[];
}

/** The paths from the form to the next mail, by persona. */
export const journeys: readonly Journey[] = [
  {
    title: 'Applicant: uploads, submits, follows',
    names: ['sign-uploads', 'submit-request', 'track-case', 'applicant'],
  },
  { title: 'Official: reads, decides, downloads', names: ['decide-step', 'overview', 'download-file'] },
  { title: 'Between decision and next mail', names: ['open-step', 'issue-documents', 'close-case', 'deliver-case'] },
  { title: 'Secretariat: signs in, searches, changes', names: ['desk-sign-in', 'desk-cases', 'desk-office'] },
];
