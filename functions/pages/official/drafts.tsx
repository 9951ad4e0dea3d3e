import { valueOf } from '../../domain/forms/input-values';
import { answersText } from '../../domain/forms/answers-text';
import { draftFields } from '../../domain/forms/draft-fields';
import { type Draft, formerRoundSlot } from '../../domain/forms/drafts';
import type { Form } from '../../domain/forms/fields';
import type { FormInput } from '../../domain/forms/parse';
import { officialBy, type Roster, titleAndUnit } from '../../domain/office/roster';
import { instantText } from '../../domain/time/dates';
import { AnswersBox } from '../parts/typed-answers';

/** Returns "Tersimpan 07.46", with the day if it is not today. */
export const savedText = (savedAt: string, now: Date): string => {
  const [day, time = ''] = instantText(savedAt).replace(' WIB', '').split(' pukul ');
  return instantText(now.toISOString()).startsWith(day ?? '') ? `Tersimpan ${time}` : `Tersimpan ${day} pukul ${time}`;
};

/** Returns the text for a page that saves by itself while another tab or device has a newer draft. */
export const asideText = (savedAt: string, now: Date): string =>
  `Draf ini juga diubah di tab atau perangkat lain. Isian di halaman ini disimpan terpisah: ${savedText(savedAt, now)}. Muat ulang halaman untuk memilih salah satunya.`;

const whose = ({ author, slot }: Draft, roster: Roster, reader: string): string => {
  if (author === reader) return slot === formerRoundSlot ? 'Anda' : 'Anda, dari tab atau perangkat lain';
  const official = officialBy(roster, author);
  return official ? `${official.name} (${titleAndUnit(roster, official)})` : 'pejabat sebelumnya';
};

export interface DraftsProps {
  /** The draft that the page's form builds on. Undefined if nothing was saved. */
  own?: Draft;
  others: readonly Draft[];
  /** The roster id of the official who may decide. */
  reader: string;
}

interface OtherProps extends Pick<DraftsProps, 'reader'> {
  draft: Draft;
  form: Form;
  roster: Roster;
  path: string;
  /** True if the reader has not begun yet. */
  isFirst: boolean;
}

const Other = ({ draft, form, roster, reader, path, isFirst }: OtherProps) => {
  const isOwn = draft.author === reader;
  const isFormerRound = draft.slot === formerRoundSlot;
  const text = answersText([form], draft.typed);
  return (
    <form method="post" action={`${path}/draf`}>
      <p>
        {isFormerRound ? 'Jawaban pada putaran sebelumnya' : 'Draf'} dari {whose(draft, roster, reader)}
        {draft.savedAt ? `, tersimpan ${instantText(draft.savedAt)}` : ''}.{' '}
        {isFormerRound
          ? 'Periksa lagi setiap jawaban, karena pemohon memperbaiki permohonannya.'
          : 'Belum dikirim sebagai keputusan.'}
      </p>
      <details>
        <summary>Lihat isinya</summary>
        <AnswersBox text={text} id={`draf-${draft.version}`} label="Isi draf" />
      </details>
      <input type="hidden" name="draft.id" value={draft.version} />
      <button class="second" name="draft.action" value="take">
        Lanjutkan draf ini
      </button>
      {isOwn ? (
        <button class="second" name="draft.action" value="drop">
          Hapus draf ini
        </button>
      ) : isFirst ? (
        <button class="second" name="draft.action" value="empty">
          Mulai dari kosong
        </button>
      ) : null}
    </form>
  );
};

/**
 * Shows the step's other drafts: those of other officials, and those of the reader's other tabs. The form uses one only on request.
 */
export const OtherDrafts = (props: DraftsProps & Omit<OtherProps, 'draft' | 'isFirst'>) => {
  const { own, others, reader } = props;
  const rows = others.map((draft) => <Other {...props} draft={draft} isFirst={!own} />);
  if (rows.length === 0) return null;
  return !own || others.some(({ author }) => author === reader) ? (
    <section class="box alert no-print">
      <h2>Ada draf untuk langkah ini</h2>
      <p class="help">Draf itu tidak dipakai dan tidak hilang sebelum Anda memilih.</p>
      {rows}
    </section>
  ) : (
    <details class="box no-print">
      <summary>Draf lain untuk langkah ini</summary>
      {rows}
    </details>
  );
};

/** Carries the version that the form builds on. It lets a save detect that it would overwrite newer input. */
export const DraftVersion = ({ own, input }: Pick<DraftsProps, 'own'> & { input: FormInput }) => (
  <>
    {[input[draftFields.version] ?? own?.version ?? ''].flat().map((version) => (
      <input type="hidden" name={draftFields.version} value={version} />
    ))}
    <input type="hidden" name={draftFields.slot} value={valueOf(input, draftFields.slot)} />
  </>
);

/** Shows next to the buttons when the form was last saved. autosave.js keeps it up to date. */
export const SavedStatus = ({ own, now }: Pick<DraftsProps, 'own'> & { now: Date }) => (
  <p class="soft saved no-print" role="status" data-saved>
    {own?.savedAt && Object.keys(own.typed).length > 0 ? savedText(own.savedAt, now) : ''}
  </p>
);
