import { profile } from '../../domain/office/office-profile';

const lead = 'Perlu bantuan?';

/** Returns the contact for help as one line of text. */
export const helpText = (): string => {
  const { email, phone } = profile.contact;
  return `${lead} ${phone ? `${phone} · ` : ''}${email}`;
};

/** Shows the office's contact as links for phone and mail. */
export const ContactLinks = () => {
  const { email, phone } = profile.contact;
  return (
    <>
      {phone ? (
        <>
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> ·{' '}
        </>
      ) : null}
      <a href={`mailto:${email}`}>{email}</a>
    </>
  );
};

/** Shows the same line as helpText, with links. */
export const Help = () => (
  <>
    {lead} <ContactLinks />
  </>
);
