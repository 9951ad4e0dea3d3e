import { siteProfile } from '../../functions/domain/office/site-profile';
import {
  cleanSubdomain,
  proposedSubdomain,
  subdomainProblem,
  subdomainWarnings,
} from '../../functions/domain/forms/subdomain';
import { element } from './show';

/** Returns a proposal with a button that uses it. */
const proposal = (input: HTMLInputElement, proposed: string): HTMLElement => {
  const advice = element('p', `Usulan: ${proposed}${siteProfile.domainSuffix} `);
  const take = element('button', 'Pakai');
  Object.assign(take, { type: 'button', className: 'second' });
  take.setAttribute('aria-label', `Pakai ${proposed}`);
  take.addEventListener('click', () => {
    input.value = proposed;
    for (const event of ['input', 'change']) input.dispatchEvent(new Event(event, { bubbles: true }));
    input.focus();
  });
  advice.append(take);
  return advice;
};

/** Returns advice on a name: the complete address, or another name that is free. */
const adviceOn = (input: HTMLInputElement, label: string, application: string): HTMLElement | undefined => {
  if (label && !subdomainProblem(label))
    return element(
      'p',
      [`Alamat aplikasi: ${label}${siteProfile.domainSuffix}.`, ...subdomainWarnings(label)].join(' '),
    );
  const proposed = proposedSubdomain(label || application);
  return proposed ? proposal(input, proposed) : undefined;
};

/** Shows the label of a pasted address, the complete address, and warnings about it. Proposes a name if this one is invalid or empty. */
export const showSubdomain = (form: HTMLFormElement): void => {
  const input = form.querySelector<HTMLInputElement>('[name="subdomain"]');
  const application = form.querySelector<HTMLInputElement>('[name="application.name"]');
  const frame = input?.closest('.field');
  if (!input || !application || !frame) return;
  const label = cleanSubdomain(input.value, siteProfile.domainSuffix);
  input.value = label;
  frame.querySelector('.advice')?.remove();
  const advice = adviceOn(input, label, application.value);
  if (!advice) return;
  advice.className = 'help advice';
  advice.setAttribute('role', 'status');
  frame.append(advice);
};
