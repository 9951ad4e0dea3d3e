import { profile } from '../../domain/office/office-profile';

/** The office in a line: "Diskominfo SP Provinsi Banten". */
const officeText = (): string => {
  const { shortName, territory } = profile;
  // A short name may end with the territory's own: it is not said twice.
  return shortName.includes(territory.split(' ').at(-1) ?? territory) ? shortName : `${shortName} ${territory}`;
};

/** Logo, service, office: 57 px high. */
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
