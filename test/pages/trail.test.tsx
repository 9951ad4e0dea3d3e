import { Trail } from '../../functions/pages/desk/trail';
import { decisions as d, play, requestOf } from '../support/dossier';
import { officeNow } from '../support/unit-deps';

it("shows the text of a progress note in the desk's history", () => {
  const { dossier, events } = play(requestOf(), d.accept, d.forward, d.conforms, d.noIntegration, {
    progress: 'Desain disetujui pada rapat.',
  });
  const props = {
    dossier: { ...dossier, documents: [] },
    events: [...events.values()],
    office: officeNow(),
    files: [],
  };
  expect(`${(<Trail {...props} />)}`).toContain('Catatan kemajuan: Desain disetujui pada rapat.');
});
