import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { FileLinks } from '../../ports/files';

/** Encodes a name as a header's extended value (RFC 8187), which allows fewer characters than encodeURIComponent leaves. */
const encodeExtended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const bound = ['content-type', 'content-length', 'x-amz-checksum-sha256'];

/** Links with which a browser uploads or downloads one file. The signature covers key, length, type and checksum. */
export const fileLinks = (client: S3Client, Bucket: string): FileLinks => ({
  presignUpload: async (Key, { size, type, sha256 }, expiresIn) => {
    const ChecksumSHA256 = Buffer.from(sha256, 'hex').toString('base64');
    const command = new PutObjectCommand({ Bucket, Key, ContentLength: size, ContentType: type, ChecksumSHA256 });
    const url = await getSignedUrl(client, command, {
      expiresIn,
      signableHeaders: new Set(bound),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    });
    return {
      url,
      headers: { 'content-type': type, 'content-length': `${size}`, 'x-amz-checksum-sha256': ChecksumSHA256 },
    };
  },
  presignDownload: (Key, name, expiresIn) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket,
        Key,
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeExtended(name)}`,
      }),
      { expiresIn },
    ),
  presignView: (Key, name, ResponseContentType, expiresIn) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket,
        Key,
        ResponseContentType,
        ResponseContentDisposition: `inline; filename*=UTF-8''${encodeExtended(name)}`,
      }),
      { expiresIn },
    ),
});
