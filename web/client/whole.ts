import { nativeSha256Of } from './sha256-native';

/** The functions of the script for chosen files (check-file.ts). */
export interface FileScript {
  /** Says why nobody could open a file, and the way out; undefined where nothing speaks against it. */
  checkFile(file: Blob): Promise<string | undefined>;
  /** SHA-256 as lower-case hex. */
  hashFile(file: Blob): Promise<string>;
}

/** The address of this page's scripts. A module has no script of its own: it stands beside the page. */
const scripts = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const loaded = globalThis as Partial<FileScript>;

let loading: Promise<void> | undefined;
const load = (): Promise<void> =>
  (loading ??= new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = new URL('/check-file.js', scripts).href;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      // The next file asks for it again.
      loading = undefined;
      resolve();
    });
    document.head.append(script);
  }));

/** Checks a file by the script that can; where it does not come, the server says when the form is sent. */
export const problemOf = async (file: Blob): Promise<string | undefined> => {
  await load();
  return loaded.checkFile?.(file);
};

/** SHA-256 of a file as lower-case hex. @throws where the browser has none of its own and the script does not come */
export const hashOf = async (file: Blob): Promise<string> => {
  const native = await nativeSha256Of(file);
  if (native) return native;
  await load();
  if (!loaded.hashFile) throw new Error('no script to hash by');
  return loaded.hashFile(file);
};
