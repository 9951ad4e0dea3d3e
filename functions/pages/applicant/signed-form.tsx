import { documentFiles, kindOfSigned, titleOfKind } from '../../domain/files/case-file';
import { maxFileText, maxPlainText } from '../../domain/files/file-limits';
import { formKind, formSignature, formToSign, signedFormTurn } from '../../domain/case/signed-form';
import { instantText } from '../../domain/time/dates';
import type { WholeCase } from '../../ports/cases';
import { AttachBox } from '../parts/attach-box';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FileList } from '../parts/files';
import type { Filled } from '../parts/filled';
import { Notice } from '../parts/notice';

interface SignedFormProps {
  dossier: WholeCase;
  filled: Filled;
  path: string;
}

/** Shows which signed form arrived, and its version. */
const Received = ({ dossier }: Pick<SignedFormProps, 'dossier'>) => {
  const document = formToSign(dossier);
  const { signed, replaced = [] } = document ?? {};
  const repeated = document && kindOfSigned(document, dossier.forms);
  if (signed)
    return (
      <Notice
        sentiment={repeated ? 'warning' : 'success'}
        title={`Formulir bertanda tangan kami terima ${instantText(signed.at)}`}
      >
        {replaced.length > 0 ? (
          <p>Ini versi ke-{replaced.length + 1}. Versi sebelumnya digantikan, dan tetap tersimpan.</p>
        ) : null}
        {repeated ? <p>Berkas ini sama dengan {titleOfKind(repeated)}. Ganti bila keliru.</p> : null}
        {signed.unread ? (
          <p>Isinya tidak dapat dibaca sistem, seperti halnya pindaian. Petugas membandingkannya.</p>
        ) : null}
        {signed.unsealed ? (
          <p>
            Berkas ini tidak memuat tanda tangan elektronik. Bila belum ditandatangani di atas kertas, kirim lagi yang
            sudah ditandatangani.
          </p>
        ) : null}
      </Notice>
    );
  return formSignature(dossier) === 'signed' ? (
    <p>Formulir bertanda tangan sudah ada pada lampiran permohonan Anda. Kirim lagi hanya bila perlu diganti.</p>
  ) : null;
};

/** Shows the printed form to sign and the way to send it back, until step 2 is decided. It works without scripts. */
export const SignedForm = ({ dossier, filled, path }: SignedFormProps) => {
  if (signedFormTurn(dossier.head) !== 'open') return null;
  const document = formToSign(dossier);
  const [form] = document ? documentFiles(document) : [];
  return (
    <Card title="Formulir bertanda tangan" id="formulir">
      <Received dossier={dossier} />
      <p class="help">
        Boleh menyusul sampai langkah 2 diputus. Unduh dan cetak formulir yang sudah terisi ini, tanda tangani, lalu
        kirim pindaian atau fotonya.
      </p>
      <FileList files={form ? [form] : []} path={path} awaited={!form} untitled />
      {document ? (
        <form method="post" action={`${path}/formulir`} enctype="multipart/form-data">
          <input type="hidden" name="document" value={document.documentId} />
          <AttachBox
            kinds={[
              {
                value: formKind,
                label: 'Formulir yang sudah ditandatangani',
                help: `PDF, JPEG, atau PNG, paling besar ${maxFileText}.`,
              },
            ]}
            endpoint={`${path}/berkas`}
            plain={{ name: 'file', most: maxPlainText }}
            input={filled.input}
            gaps={filled.gaps}
            untitled
          />
          <Button kind="secondary">{document.signed ? 'Ganti formulir bertanda tangan' : 'Kirim formulir'}</Button>
        </form>
      ) : null}
    </Card>
  );
};
