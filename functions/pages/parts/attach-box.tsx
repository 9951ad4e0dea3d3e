import type { Gap } from '../../domain/errors';
import type { FormInput } from '../../domain/forms/parse';
import { toUploadInput } from '../../domain/forms/upload-input';
import { acceptText, type UploadKind, uploadKinds } from '../../domain/files/uploads';

/** A kind of file that a box takes. */
export interface AttachKind {
  value: UploadKind;
  label: string;
  help?: string;
  several?: true;
  /** Tells boxes on one page apart. */
  id?: string;
}

/** "Surat permohonan: scan.pdf": the files of all kinds stand in one list, and scanners give them all one name. */
const rowText = (kinds: readonly AttachKind[], kind: string, name: string): string => {
  const known = kinds.find(({ value }) => value === kind);
  return known ? `${uploadKinds[known.value].title}: ${name}` : name;
};

/** Files to attach. It needs its script (attach.js, or the form's own); what was uploaded stands in hidden inputs. */
export const AttachBox = (props: {
  kinds: readonly AttachKind[];
  endpoint?: string;
  typed: FormInput;
  gaps: readonly Gap[];
}) => {
  const gaps = props.gaps.filter(({ field }) => field === 'attachments' || field.startsWith('attachments.'));
  return (
    <section
      id={props.kinds[0]?.id ? `f-attachments-${props.kinds[0].id}` : 'f-attachments'}
      class={gaps.length > 0 ? 'field wrong' : 'field'}
      data-attach={props.endpoint}
    >
      <h2>Lampiran</h2>
      {gaps.map(({ message }) => (
        <p class="error">{message}</p>
      ))}
      <noscript>
        <p class="help">Melampirkan berkas memerlukan JavaScript. Bagian lain halaman ini tidak.</p>
      </noscript>
      {props.kinds.map(({ value, label, help, several, id = value }) => (
        <div class="field">
          <label class="name" for={`file-${id}`}>
            {label}
          </label>
          {help ? <p class="help">{help}</p> : null}
          <input
            type="file"
            id={`file-${id}`}
            data-kind={value}
            data-title={uploadKinds[value].title}
            accept={acceptText(value)}
            multiple={several}
            disabled
          />
        </div>
      ))}
      <ul>
        {toUploadInput(props.typed).map(({ kind, uploadId, name }, index) => (
          <li>
            <span>{rowText(props.kinds, kind, name)} </span>
            <input type="hidden" name={`attachments.${index}.kind`} value={kind} />
            <input type="hidden" name={`attachments.${index}.uploadId`} value={uploadId} />
            <input type="hidden" name={`attachments.${index}.name`} value={name} />
          </li>
        ))}
      </ul>
    </section>
  );
};
