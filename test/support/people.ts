import { applicantPages } from '../../functions/http/applicant/applicant';
import { present } from '../../functions/domain/present';
import { decideStep } from '../../functions/http/official/decide-step';
import { linksIn } from './mailbox';
import type { World } from './world';

type Fields = Record<string, string> | [string, string][];
interface App {
  request(path: string, init: RequestInit): Response | Promise<Response>;
}

/** The word in the path of a mailed link that names its page. */
type LinkKind = 'putusan' | 'pemohon' | 'tanda-tangan' | 'surat' | 'masuk';
const demandLink = (link: string | undefined, kind: LinkKind) => new URL(present(link, `a link with /${kind}/`));

/** Returns the path of the newest mailed link of a kind. @throws Error if there is none */
export const newestPath = ({ mails }: Pick<World, 'mails'>, kind: LinkKind = 'putusan'): string =>
  demandLink(
    mails.flatMap((mail) => linksIn(mail)).findLast((link) => link.includes(`/${kind}/`)),
    kind,
  ).pathname;

/** The path and query of the main button in the newest mail with such links. */
export const newestButton = ({ mails }: Pick<World, 'mails'>, kind: 'putusan' | 'pemohon'): string => {
  const buttons = mails.map((mail) => linksIn(mail).find((link) => link.includes(`/${kind}/`)));
  const { pathname, search } = demandLink(
    buttons.findLast((link) => link !== undefined),
    kind,
  );
  return `${pathname}${search}`;
};

/** Sends a form to an app as its page would, and waits until the workflow is idle. */
export const sendForm = async ({ machine }: Pick<World, 'machine'>, app: App, path: string, fields: Fields = {}) => {
  const answer = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  await machine.idle();
  return answer;
};

/** Sends the form of a link's page, for an official or the applicant, one minute after the previous act. */
export const postForm = (w: World, path: string, fields: Fields): Promise<Response> => {
  w.world.now = new Date(w.world.now.getTime() + 60_000);
  return sendForm(w, path.startsWith('/pemohon') ? applicantPages(w.deps) : decideStep(w.deps), path, fields);
};
