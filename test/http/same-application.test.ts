import { type DeskClient, startDesk } from '../support/desk';
import { submission } from '../support/submission';
import type { World } from '../support/world';

let w: World;
let desk: DeskClient;
beforeAll(async () => {
  ({ w, desk } = await startDesk());
});
afterAll(() => w.stop());

const submit = async (name: string, agency = 'Dinas Kesehatan') => {
  const body = submission();
  const head = await w.submit({
    ...body,
    agency: { ...body.agency, name: agency },
    application: { ...body.application, name },
  });
  await w.deps.register.addWords(head);
  return head;
};
const title = 'OPD ini juga mengajukan aplikasi bernama sama';

it("names the agency's other request for the same application, with its state, at the desk", async () => {
  const first = await submit('Rekam Medis');
  const second = await submit('REKAM  medis');
  const page = await desk.page(`/meja/permohonan/${second.caseId}`);
  expect(page).toMatch(
    new RegExp(`${title}[^]*href="/meja/permohonan/${first.caseId}">${first.requestNumber}</a>[^]*Sedang berjalan`),
  );
});

it.each([
  ['of another name', 'Rekam Medis Klinik', 'Dinas Kesehatan'],
  ['of another agency', 'Rekam Medis', 'Dinas Sosial'],
])('names no request %s', async (_what, name, agency) => {
  const { caseId } = await submit(name, agency);
  expect(await desk.page(`/meja/permohonan/${caseId}`)).not.toContain(title);
});
