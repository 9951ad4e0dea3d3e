import { profile } from '../../domain/office/office-profile';

/** Returns the office in one line: "Diskominfo SP Provinsi Banten". */
const officeText = (): string => {
  const { shortName, territory } = profile;
  // Some short names already end with the territory's name. It is then not repeated.
  return shortName.includes(territory.split(' ').at(-1) ?? territory) ? shortName : `${shortName} ${territory}`;
};

/** Shows logo, service and office, 57 px high. */
export const PageHead = ({ service = 'Ajuan' }: { service?: string }) => (
  <header class="top">
    <div>
      {profile.logo ? (
        <img src={profile.logo} alt="" />
      ) : (
        <span class="logo" aria-hidden="true">
          A
        </span>
      )}
      <span>
        <b>{service}</b>
        <small>{officeText()}</small>
      </span>
    </div>
  </header>
);
