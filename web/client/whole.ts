import { nativeSha256Of } from './sha256-native';

/** The functions of the script for chosen files (check-file.ts). */
export interface FileScript {
  /** Returns why nobody could open a file, and the way out, or undefined if no fault is found. */
  checkFile(file: Blob): Promise<string | undefined>;
  /** Returns the SHA-256 as lower-case hex. */
  hashFile(file: Blob): Promise<string>;
}

declare global {
  // A `var` declaration, because it names a property of globalThis. Undefined until the script loads.
  var checkFile: FileScript['checkFile'] | undefined;
  var hashFile: FileScript['hashFile'] | undefined;
}

/** The address of this page's scripts. A module has no `currentScript`: its script is next to the page. */
const scripts = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

let loading: Promise<void> | undefined;
const load = (): Promise<void> =>
  (loading ??= new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = new URL('/check-file.js', scripts).href;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      // The next file requests the script again.
      loading = undefined;
      resolve();
    });
    document.head.append(script);
  }));

/** Checks a file with the file script. If that does not load, the server checks when the form is sent. */
export const problemOf = async (file: Blob): Promise<string | undefined> => {
  await load();
  return globalThis.checkFile?.(file);
};

/** Returns the SHA-256 of a file as lower-case hex. @throws if the browser has no own hash and the script does not load */
export const hashOf = async (file: Blob): Promise<string> => {
  const native = await nativeSha256Of(file);
  if (native) return native;
  await load();
  if (!globalThis.hashFile) throw new Error('no script to hash by');
  return globalThis.hashFile(file);
};
