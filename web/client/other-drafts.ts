import { shortInstantText } from '../../functions/domain/time/dates';
import { changeDraft, type Draft, otherDrafts } from './draft';
import { byId, element } from './show';

/** More offers would push the form itself too far down. */
const maxOffered = 3;

const nameOf = ({ typed: input }: Pick<Draft, 'typed'>): string =>
  ['application.name', 'agency.name', 'letter.number', 'contact.name']
    .flatMap((field) => [input[field] ?? []].flat())
    .find((text) => text.trim() !== '') ?? 'tanpa nama';

/** Offers drafts of other tabs in this browser: a later draft with one letter must not hide a long one. */
export const offerOtherDrafts = async (own: Draft): Promise<void> => {
  const others = (await otherDrafts(own)).slice(0, maxOffered);
  const rows = others.map(({ id, draft }) => {
    const kept =
      draft.at === undefined ? '' : `, tersimpan ${shortInstantText(new Date(draft.at).toISOString(), new Date())}`;
    const row = element('p', `Isian lain di peramban ini: ${nameOf(draft)}${kept}. `);
    const button = element('button', 'Buka isian itu');
    button.setAttribute('type', 'button');
    button.className = 'quiet';
    button.addEventListener('click', () => {
      changeDraft(id);
      location.reload();
    });
    row.append(button);
    return row;
  });
  byId('others').replaceChildren(...rows);
};
