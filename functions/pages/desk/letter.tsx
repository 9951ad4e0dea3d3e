import { letterKindTitle } from '../../domain/documents/documents';
import { toFormInput } from '../../domain/forms/form-input';
import type { CaseFile } from '../../domain/files/case-file';
import { readersText } from '../../domain/letters/letter-kinds';
import type { FormerNumber, OutgoingLetter } from '../../domain/letters/outgoing-letter';
import { overtakenBy, overtakenTexts, sentDespite } from '../../domain/letters/overtaken';
import { holderText } from '../../domain/office/holder-text';
import { letterReplacementForm, letterWithdrawalForm, outgoingForm } from '../../domain/office/request-act-forms';
import { withoutTitles } from '../../domain/office/desk-form';
import { dayText, instantText } from '../../domain/time/dates';
import type { WholeCase } from '../../ports/cases';
import type { OfficeNow } from '../../ports/office';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { FormFields } from '../parts/field-inputs';
import { FileList } from '../parts/files';
import type { Filled } from '../parts/filled';
import { type Fact, KeyValues } from '../parts/key-values';
import { Notice } from '../parts/notice';
import { DeskLayout, type DeskReader, Token } from './layout';
import { letterPath, overtakenBadge, stateTexts } from './letter-texts';
import { Folded } from './office-page';
import { RefusedInput } from './refused-input';
import { actorText } from './who';

interface DeskLetterProps {
  reader: DeskReader;
  office: OfficeNow;
  dossier: WholeCase;
  letter: OutgoingLetter;
  files: readonly CaseFile[];
  /** The roster id of the present signatory. Undefined if no post has a holder. */
  signer?: string;
  today: string;
  filled: Filled;
  refusal?: string;
  unsent?: string;
  done?: string;
}

const Heading = ({ dossier: { head, events }, letter }: Pick<DeskLetterProps, 'dossier' | 'letter'>) => (
  <>
    <p class="crumb">
      <a href="/meja/surat-keluar">Surat keluar</a>
      <span aria-hidden="true">›</span>
      <a href={`/meja/permohonan/${head.caseId}`}>{head.requestNumber}</a>
    </p>
    <h1>{letterKindTitle(letter)}</h1>
    <p>
      {head.application.name}, {head.agency}{' '}
      <Badge {...(overtakenBy(letter, events) ? overtakenBadge : stateTexts[letter.state])} />
    </p>
  </>
);

const endTexts = { withdrawn: 'Ditarik', replaced: 'Diganti' } as const;
const formerText = ({ how, at, reason }: FormerNumber): string =>
  `${endTexts[how]} ${instantText(at)}${reason ? `. Alasan: ${reason}` : ''}`;

const factsOf = ({ letter, office, signer }: DeskLetterProps): Fact[] => {
  const { entry, document, withdrawn, former } = letter;
  const signatory = letter.state === 'draft' ? signer : entry?.holder;
  return [
    ['Diputus', instantText(letter.decidedAt)],
    ...(signatory ? [['Penanda tangan', holderText(office.roster, signatory)] as const] : []),
    ...(entry ? [['Nomor surat', entry.number] as const, ['Tanggal surat', dayText(entry.date)] as const] : []),
    ...(document?.signed ? [['Ditandatangani', instantText(document.signed.at)] as const] : []),
    ...(withdrawn
      ? [['Ditarik', `${instantText(withdrawn.at)}, oleh ${actorText(office, withdrawn.by)}`] as const]
      : []),
    ...(withdrawn?.reason ? [['Alasan', withdrawn.reason] as const] : []),
    ...former.map((one) => [`Nomor ${one.number}`, formerText(one)] as const),
  ];
};

/** Shows the form for number and day. It is open while the letter is a draft, then folded. */
const NumberForm = ({ letter, reader, filled, today, dossier }: DeskLetterProps) => {
  const { entry, of } = letter;
  const start = toFormInput(outgoingForm, { outgoing: entry ?? { date: today } });
  const form = (
    <form method="post" action={letterPath(dossier.head.caseId, of)} novalidate>
      <Token {...reader} />
      {/* The entry that this page shows. A different entry at posting means that somebody else changed it. */}
      <input type="hidden" name="was" value={entry?.seq} />
      <FormFields form={withoutTitles(outgoingForm)} filled={{ ...filled, input: { ...start, ...filled.input } }} />
      <p class="help">Begitu nomor disimpan, tautannya dikirim ke surel penanda tangan.</p>
      <Button>Simpan nomor surat</Button>
    </form>
  );
  if (!entry) return <Card title="Nomor surat keluar">{form}</Card>;
  return (
    <Card title="Tindakan">
      <form method="post" action={`${letterPath(dossier.head.caseId, of)}/tautan`}>
        <Token {...reader} />
        <p class="help">Tautan baru dikirim kepada pejabat yang menandatangani sekarang.</p>
        <Button kind="secondary">Kirim ulang tautan</Button>
      </form>
      <Folded
        form={{ ...outgoingForm, groups: [{ title: 'Perbaiki nomor atau tanggal', fields: [] }] }}
        gaps={filled.gaps}
      >
        {form}
      </Folded>
    </Card>
  );
};

const Withdrawal = ({ letter, reader, filled, dossier }: DeskLetterProps) => (
  <Card>
    <Folded form={letterWithdrawalForm} gaps={filled.gaps}>
      <form method="post" action={`${letterPath(dossier.head.caseId, letter.of)}/tarik`} novalidate>
        <Token {...reader} />
        <input type="hidden" name="was" value={letter.entry?.seq} />
        <p class="help">
          Surat tidak jadi dikirim, dan pemohon dikirimi surel. Keputusannya tetap berlaku
          {letter.entry ? ', dan nomornya tetap tercatat terpakai' : ''}. Setelah itu surat dapat diterbitkan lagi.
        </p>
        <FormFields form={letterWithdrawalForm} filled={filled} />
        <Button kind="secondary">Tarik surat</Button>
      </form>
    </Folded>
  </Card>
);

/** Shows the button that issues a withdrawn letter again. It already has a reason. */
const Reissue = ({ letter, reader, dossier }: DeskLetterProps) => (
  <Card title="Terbitkan lagi">
    <form method="post" action={`${letterPath(dossier.head.caseId, letter.of)}/ulang`}>
      <Token {...reader} />
      <p class="help">
        Surat menunggu nomor lagi, lalu tanda tangan.
        {letter.entry ? ` Nomor ${letter.entry.number} tetap tercatat terpakai: isi nomor lain.` : ''}
      </p>
      <Button kind="secondary">Terbitkan lagi</Button>
    </form>
  </Card>
);

/** Shows the form that replaces a signed letter. Its readers learn the reason. */
const Replacement = ({ letter, reader, filled, dossier }: DeskLetterProps) => (
  <Card>
    <Folded form={letterReplacementForm} gaps={filled.gaps}>
      <form method="post" action={`${letterPath(dossier.head.caseId, letter.of)}/ulang`} novalidate>
        <Token {...reader} />
        {/* The signed letter that this page shows. A different one at posting means that somebody else replaced it. */}
        <input type="hidden" name="was" value={letter.entry?.seq} />
        <p class="help">
          Surat nomor {letter.entry?.number} tidak berlaku lagi, dan nomornya tetap tercatat terpakai. Surel dikirim
          kepada {readersText(letter.topic)}. Surat penggantinya menunggu nomor dan tanda tangan.
        </p>
        <FormFields form={letterReplacementForm} filled={filled} />
        <Button kind="secondary">Ganti surat</Button>
      </form>
    </Folded>
  </Card>
);

const Unread = ({ letter }: Pick<DeskLetterProps, 'letter'>) => {
  const { unread, unsealed } = letter.document?.signed ?? {};
  if (unread)
    return (
      <Notice sentiment="warning" title="Isi versi bertanda tangan tidak dapat dibaca sistem">
        <p>Berkasnya tampaknya pindaian. Bandingkan sendiri dengan surat aslinya.</p>
      </Notice>
    );
  return unsealed ? (
    <Notice sentiment="warning" title="Versi bertanda tangan tidak memuat tanda tangan elektronik">
      <p>Penanda tangan menyatakan surat ini sudah ditandatangani. Periksa tanda tangannya pada berkas.</p>
    </Notice>
  ) : null;
};

/** Says that the request went on without the letter, and ends it with one click. */
const OvertakenLetter = ({ letter, dossier, reader }: DeskLetterProps) => {
  const overtaken = overtakenBy(letter, dossier.events);
  const turn = overtaken ?? sentDespite(letter, dossier.events);
  if (!turn) return null;
  const { title, reason } = overtakenTexts[turn.how];
  return (
    <Notice sentiment={overtaken ? 'info' : 'warning'} title={title}>
      <p>
        Tercatat {instantText(turn.at)}.{' '}
        {overtaken
          ? 'Surat ini tidak ditunggu lagi. Akhiri suratnya, atau isi nomornya bila tetap Anda kirim.'
          : 'Surat ini tentang pengembalian sebelum itu. Akhiri suratnya bila tidak perlu dikirim lagi.'}
      </p>
      <form method="post" action={`${letterPath(dossier.head.caseId, letter.of)}/tarik`}>
        <Token {...reader} />
        <input type="hidden" name="was" value={letter.entry?.seq} />
        <input type="hidden" name="takeback.reason" value={reason} />
        <Button kind={overtaken ? undefined : 'secondary'}>Akhiri surat ini</Button>
      </form>
    </Notice>
  );
};

/** The page of an outgoing letter at the desk: its state, its versions and the possible acts. */
export const DeskLetterPage = (props: DeskLetterProps) => {
  const { letter, reader, filled, refusal, done, dossier } = props;
  const isOpen = letter.state === 'draft' || letter.state === 'numbered';
  return (
    <DeskLayout
      title={`${letterKindTitle(letter)}: ${dossier.head.requestNumber}`}
      heading={<Heading {...props} />}
      {...{ reader, done }}
      place="/meja/surat-keluar"
    >
      <RefusedInput gaps={filled.gaps} refusal={refusal} unsent={props.unsent} />
      <Unread letter={letter} />
      <OvertakenLetter {...props} />
      <div class="sides">
        <Card title="Surat">
          <KeyValues facts={factsOf(props)} />
        </Card>
        {isOpen ? <NumberForm {...props} /> : null}
      </div>
      <Card>
        <FileList
          files={props.files}
          path={letterPath(dossier.head.caseId, letter.of)}
          title="Berkas surat"
          awaited={!letter.document || letter.document.seq < (letter.entry?.seq ?? 0)}
        />
      </Card>
      {isOpen ? <Withdrawal {...props} /> : null}
      {letter.state === 'signed' && !letter.isLifted ? <Replacement {...props} /> : null}
      {letter.withdrawn && !letter.isLifted ? <Reissue {...props} /> : null}
    </DeskLayout>
  );
};
