import type { Printable } from '../domain/documents/model';
import type { UploadRecord } from '../domain/files/uploads';

/** A file as its uploader declared it. `size` in bytes, `sha256` as lower-case hex. */
export interface FileFacts {
  size: number;
  type: string;
  sha256: string;
}

/** Links that let a browser put or get one file. */
export interface FileLinks {
  /** One PUT that binds key, length, type and checksum; valid for `seconds`. The headers must be sent as they are. */
  presignUpload(
    key: string,
    facts: FileFacts,
    seconds: number,
  ): Promise<{ url: string; headers: Record<string, string> }>;
  /** A short-lived download under `name`. */
  presignDownload(key: string, name: string, seconds: number): Promise<string>;
  /** The same of a file that a browser shows by itself, as `type`, instead of saving it. */
  presignView(key: string, name: string, type: string, seconds: number): Promise<string>;
}

/** Files: below `uploads/` what may still change and is soon forgotten, elsewhere what never changes. */
export interface Files {
  /**
   * Reads the file at a key, or undefined where there is none: its bytes hashed, its type told by content. `problem`: why nobody could open
   * it (domain/files/whole-file.ts).
   */
  inspect(key: string): Promise<(FileFacts & { etag: string; problem?: string }) | undefined>;
  /** Copies the very bytes that were inspected to where they never change. Doing it again changes nothing. */
  keep(fromKey: string, toKey: string, etag: string, type: string): Promise<void>;
  put(key: string, bytes: Uint8Array, type: string): Promise<void>;
  /** The text of a PDF, as each way of reading it has it (adapters/pdf-text); none where it holds pictures only. */
  readings(key: string): Promise<string[]>;
  read(key: string): Promise<AsyncIterable<Uint8Array>>;
}

export interface FileStreams {
  /** Stores what comes, however much, without holding it in memory. */
  putStream(key: string, content: ReadableStream<Uint8Array>, type: string): Promise<void>;
}

/** The uploads that were asked for. */
export interface Uploads {
  /** @throws InvalidInput where too many were asked for in the record's scope */
  save(record: UploadRecord): Promise<void>;
  load(uploadId: string): Promise<UploadRecord | undefined>;
}

export interface Renderer {
  /** Prints a document as PDF; the same model and URL give the same bytes. */
  render(model: Printable, verificationUrl: string): Promise<Uint8Array>;
}
