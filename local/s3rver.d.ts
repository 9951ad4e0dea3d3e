declare module '@20minutes/s3rver' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { Readable } from 'node:stream';

  interface Options {
    directory: string;
    silent?: boolean;
    vhostBuckets?: boolean;
    allowMismatchedSignatures?: boolean;
    configureBuckets?: { name: string; configs?: string[] }[];
  }
  interface Store {
    /** Writes one object's bytes. Returns size and MD5. */
    putContent(objectPath: string, content: Readable | Buffer): Promise<[number, string]>;
    /** Returns a bucket's or object's settings of one kind (cors, website, tagging), or null. */
    getSubresource(bucket: string, key: string | undefined, type: string): Promise<object | null>;
    getObject(
      bucket: string,
      key: string,
      range: { start: number; end: number },
    ): Promise<{ content: Readable | null; metadata: { etag: string } } | null>;
  }
  export default class S3rver {
    constructor(options: Options);
    readonly store: Store;
    readonly logger: { silent: boolean; close(): void };
    configureBuckets(): Promise<unknown>;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
  }
}

declare module '@20minutes/s3rver/lib/models/account' {
  interface Account {
    createKeyPair(accessKeyId: string, secretAccessKey: string): void;
  }
  const account: { DUMMY_ACCOUNT: Account };
  export default account;
}

declare module '@20minutes/s3rver/lib/models/error' {
  export default class S3Error extends Error {
    constructor(code: string, message: string);
  }
}
