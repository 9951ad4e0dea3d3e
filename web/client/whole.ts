/** Says why nobody could open a file, and the way out; undefined where nothing speaks against it. */
export type CheckFile = (file: Blob) => Promise<string | undefined>;

/** Where this page's scripts come from. A module has no script of its own: it stands beside the page. */
const scripts = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;
const loaded = (): CheckFile | undefined => (globalThis as { checkFile?: CheckFile }).checkFile;

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
export const problemOf: CheckFile = async (file) => {
  await load();
  return loaded()?.(file);
};
