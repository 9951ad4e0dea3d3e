import type { Gap } from '../../domain/errors';
import type { CaseFile } from '../../domain/files/case-file';
import { kindText, sizeText, uploadedText } from '../../domain/files/size-text';
import { acceptText, type UploadKind } from '../../domain/files/uploads';
import type { FormInput } from '../../domain/forms/parse';
import { toUploadInput, type UploadInput } from '../../domain/forms/upload-input';

/** A kind of file that the box accepts. */
export interface AttachKind {
  value: UploadKind;
  label: string;
  help?: string;
  several?: true;
  /** Distinguishes boxes on one page. */
  id?: string;
}

interface BoxProps {
  kinds: readonly AttachKind[];
  endpoint?: string;
  input: FormInput;
  gaps: readonly Gap[];
  /** The box's heading. The default is "Lampiran". */
  title?: string;
  /** True if another part of the page names the box. */
  untitled?: true;
  /** Set if its form accepts a file without scripts: the field's name and the largest size. */
  plain?: { name: string; most: string };
  /** The case's present files, by kind. Each appears where it can be replaced, and its download is below `path`. */
  standing?: { path: string; files: readonly (CaseFile & { kind: string })[] };
}

/** Shows an uploaded file with its hidden inputs. The script makes the same row (web/client/attachment-rows.ts). */
const UploadRow = ({ upload, index, boxId }: { upload: UploadInput; index: number; boxId: string }) => (
  <li class="file" id={`${boxId}-${index}`} data-kind={upload.kind}>
    <span class="kind">{kindText(upload.name)}</span>
    <div>
      {upload.name}
      <small>✓ {uploadedText(upload.size)}</small>
    </div>
    {(['kind', 'uploadId', 'name', 'size'] as const).map((part) => (
      <input type="hidden" name={`attachments.${index}.${part}`} value={`${upload[part]}`} />
    ))}
  </li>
);

const KindField = ({ kind, props, boxId }: { kind: AttachKind; props: BoxProps; boxId: string }) => {
  const { value, label, help, several, id = value } = kind;
  const uploads = toUploadInput(props.input).map((upload, index) => ({ upload, index }));
  const isFirst = props.kinds[0]?.value === value;
  const isOwn = (of: string) => of === value || (isFirst && props.kinds.every((other) => other.value !== of));
  const { path = '', files = [] } = props.standing ?? {};
  return (
    <div class="field attach">
      <label class="name" for={`file-${id}`}>
        {label}
      </label>
      {help ? (
        <p class="help" id={`file-${id}-help`}>
          {help}
        </p>
      ) : null}
      <input
        type="file"
        id={`file-${id}`}
        data-kind={value}
        accept={acceptText(value)}
        aria-describedby={help && `file-${id}-help`}
        multiple={several}
        name={props.plain?.name}
        disabled={props.plain === undefined}
      />
      <ul class="files">
        {files
          .filter((file) => file.kind === value)
          .map((file) => (
            <li class="file standing" data-hash={file.sha256}>
              <span class="kind">{kindText(file.name)}</span>
              <div>
                <a href={`${path}/berkas/${file.id}`}>{file.name}</a>
                <small>✓ Sudah ada, {sizeText(file.size)}</small>
                {file.note ? <small class="repeated">{file.note}</small> : null}
              </div>
            </li>
          ))}
        {uploads
          .filter(({ upload }) => isOwn(upload.kind))
          .map((own) => (
            <UploadRow {...own} boxId={boxId} />
          ))}
      </ul>
    </div>
  );
};

/**
 * Shows the box for attaching files. It needs its script (attach.js, or the form's own). Uploaded files are kept in
 * hidden inputs.
 */
export const AttachBox = (props: BoxProps) => {
  const gaps = props.gaps.filter(({ field }) => field === 'attachments' || field.startsWith('attachments.'));
  const first = props.kinds[0]?.id;
  const boxId = first ? `f-attachments-${first}` : 'f-attachments';
  return (
    <section id={boxId} class={gaps.length > 0 ? 'field wrong' : 'field'} data-attach={props.endpoint}>
      {props.untitled ? null : <h2>{props.title ?? 'Lampiran'}</h2>}
      {gaps.map(({ message }) => (
        <p class="error">{message}</p>
      ))}
      <noscript>
        <p class="help">
          {props.plain
            ? `Tanpa JavaScript, berkas paling besar ${props.plain.most}.`
            : 'Melampirkan berkas memerlukan JavaScript.'}
        </p>
      </noscript>
      {props.kinds.map((kind) => (
        <KindField kind={kind} props={props} boxId={boxId} />
      ))}
    </section>
  );
};
