import type { Typed } from '../../functions/domain/parse';
import { stored } from './stored';

interface Draft {
  requestId: string;
  typed: Typed;
}

/** A random UUID (RFC 9562, version 4), also over plain http, where `randomUUID` is missing. */
export const uuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const kept = stored<Draft>(() => localStorage, 'ajuan-permohonan');

/** The draft of this browser; a browser that keeps nothing gets an empty one each time. */
export const loadDraft = (): Draft => kept.read() ?? { requestId: uuid(), typed: {} };
export const keepDraft = (draft: Draft): void => kept.write(draft);
export const dropDraft = (): void => kept.write(undefined);
