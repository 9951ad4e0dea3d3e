import { brandShades, defaultColour } from '../../domain/office/brand';
import { profile } from '../../domain/office/office-profile';

/**
 * Shows the browser tab's icon: the office's logo, or the product's letter on the office's colour. It is embedded in
 * the page.
 */
export const Favicon = () => {
  const { brand, onBrand } = brandShades(profile.colour ?? defaultColour).light;
  const letter = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${brand}"/><path d="M16 7l8 18M16 7L8 25M11 19h10" stroke="${onBrand}" stroke-width="3" fill="none"/></svg>`;
  return <link rel="icon" href={`data:image/svg+xml,${encodeURIComponent(letter)}`} />;
};
