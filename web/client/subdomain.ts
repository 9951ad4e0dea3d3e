import { profile } from '../../functions/domain/office/office-profile';
import { cleanSubdomain, subdomainProblem, subdomainWarnings } from '../../functions/domain/forms/subdomain';
import { element } from './show';

/** Shows what is left of a pasted address, how it will read, and what is unwise about it. */
export const showSubdomain = (input: HTMLInputElement): void => {
  const { domainSuffix } = profile();
  const label = cleanSubdomain(input.value, domainSuffix);
  input.value = label;
  const frame = input.closest('.field')!;
  frame.querySelector('.advice')?.remove();
  if (subdomainProblem(label)) return;
  const advice = element('p', [`Alamat aplikasi: ${label}${domainSuffix}.`, ...subdomainWarnings(label)].join(' '));
  advice.className = 'help advice';
  advice.setAttribute('role', 'status');
  frame.append(advice);
};
