import { applicationTypes } from '../../domain/forms/forms';
import { profile } from '../../domain/office/office-profile';

/** Marks the place where the script writes an answer, by the name of its field. */
const Answer = ({ name }: { name: string }) => <span data-answer={name} />;

/** Shows "sistem informasi / aplikasi". The script crosses out the type that was not chosen. */
const Choice = () => (
  <>
    {applicationTypes.map(({ value, label }, index) => (
      <>
        {index > 0 ? ' / ' : ''}
        <span data-type={value}>{label.toLowerCase()}</span>
      </>
    ))}{' '}
    *)
  </>
);

const rows: readonly (readonly [string, string])[] = [
  ['Nama OPD', 'agency.name'],
  ['Penanggung jawab: nama', 'contact.name'],
  ['Nomor Telepon Kantor/ Hand Phone', 'contact.phone'],
  ['Email', 'contact.email'],
  ['Jabatan', 'contact.position'],
];

/**
 * Shows the SOP's form with the typed answers, only in print. The applicant signs it and attaches it before sending the
 * request.
 */
export const PrintedForm = () => (
  <section id="printed" aria-hidden="true">
    <h2>
      Formulir pengajuan pembangunan <Choice />
    </h2>
    <table>
      <tr>
        <th>Nomor Permohonan</th>
        <td>(diisi saat permohonan dicatat)</td>
      </tr>
      {rows.map(([label, name]) => (
        <tr>
          <th>{label}</th>
          <td>
            <Answer name={name} />
          </td>
        </tr>
      ))}
      <tr>
        <th>Sub domain</th>
        <td>
          <Answer name="subdomain" />
          {profile.domainSuffix}
        </td>
      </tr>
    </table>
    <p>
      Dengan ini kami mengajukan pembangunan <Choice /> untuk OPD <Answer name="agency.name" /> dan menyanggupi serta
      berkomitmen untuk melakukan pembangunan <Choice /> dalam rangka menyajikan informasi terkini yang dibutuhkan oleh
      masyarakat {profile.territory}.
    </p>
    <div class="signature">
      <p>{profile.place}, ..............................</p>
      <p>
        <Answer name="agency.head.title" />
      </p>
      <p class="name">
        <Answer name="agency.head.name" />
      </p>
      <p>
        NIP <Answer name="agency.head.nip" />
      </p>
    </div>
    <p>*) Coret yang tidak perlu</p>
  </section>
);
