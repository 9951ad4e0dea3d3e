import { proposedTitle } from '../../functions/domain/forms/agency-head';

/** Proposes the title of the agency's head from the kind of agency. A title that a person typed stays. */
export const proposeTitle = (form: HTMLFormElement): void => {
  const agency = form.querySelector<HTMLInputElement>('[name="agency.name"]');
  const title = form.querySelector<HTMLInputElement>('[name="agency.head.title"]');
  if (!agency || !title || (title.value !== '' && title.value !== title.dataset.proposed)) return;
  title.value = proposedTitle(agency.value) ?? '';
  title.dataset.proposed = title.value;
  title.dispatchEvent(new Event('input', { bubbles: true }));
};
