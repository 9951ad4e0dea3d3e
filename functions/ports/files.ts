import type { Readable } from 'node:stream';
import type { Printable } from '../domain/documents/model';
import type { UploadRecord } from '../domain/files/uploads';

/** A file as its uploader declared it. `size` in bytes, `sha256` as lower-case hex. */
export interface FileFacts {
  size: number;
  type: string;
  sha256: string;
}

/** Links with which a browser uploads or downloads one file. */
export interface FileLinks {
  /** Returns a signed PUT for one key, length, type and checksum, valid for `seconds`. The headers must be sent unchanged. */
  presignUpload(
    key: string,
    facts: FileFacts,
    seconds: number,
  ): Promise<{ url: string; headers: Record<string, string> }>;
  /** Returns a short-lived download link with the file name `name`. */
  presignDownload(key: string, name: string, seconds: number): Promise<string>;
  /** Returns a short-lived link to a file of this `type` that a browser shows instead of saving it. */
  presignView(key: string, name: string, type: string, seconds: number): Promise<string>;
}

/** The parts of a PDF that tell whether it is a signed version of a document. */
export interface PdfContent {
  /** The text, once for each way of reading it (adapters/pdf-text). None if the file holds only pictures. */
  readings: readonly string[];
  /** True if the file holds an electronic signature. Nobody checked whether the signature is valid. */
  isSealed: boolean;
}

/** Files. Those below `uploads/` may change and are deleted soon; all others never change. */
export interface Files {
  /**
   * Returns the facts of the file at a key, or undefined if there is none. The hash is computed, and the type detected from the content.
   * `problem`: the reason why nobody could open it (domain/files/whole-file.ts).
   */
  inspect(key: string): Promise<(FileFacts & { etag: string; problem?: string }) | undefined>;
  /** Copies exactly the inspected bytes to a key where files never change. A repeated call changes nothing. */
  keep(fromKey: string, toKey: string, etag: string, type: string): Promise<void>;
  put(key: string, bytes: Uint8Array, type: string): Promise<void>;
  readPdf(key: string): Promise<PdfContent>;
  read(key: string): Promise<AsyncIterable<Uint8Array>>;
}

export interface FileStreams {
  /** Stores a stream of any length without holding it in memory. */
  putStream(key: string, content: Readable | ReadableStream<Uint8Array>, type: string): Promise<void>;
}

/** The requested uploads. */
export interface Uploads {
  /** @throws InvalidInput if too many were requested in the record's scope */
  save(record: UploadRecord): Promise<void>;
  load(scope: string, uploadId: string): Promise<UploadRecord | undefined>;
}

export interface Renderer {
  /** Prints a document as PDF. The same model and URL give the same bytes. */
  render(model: Printable, verificationUrl: string): Promise<Uint8Array>;
}
