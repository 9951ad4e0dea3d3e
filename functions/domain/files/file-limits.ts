const bytesOfMegabyte = 1024 * 1024;

const maxFileMegabytes = 20;
/** The most bytes of one attached file. */
export const maxFileSize = maxFileMegabytes * bytesOfMegabyte;
export const maxFileText = `${maxFileMegabytes} MB`;

const maxPlainMegabytes = 4;
/**
 * The most bytes that a form brings by itself, without a script. Lambda takes 6 MB a request, and a file grows by a third on its way there.
 */
export const maxPlainSize = maxPlainMegabytes * bytesOfMegabyte;
export const maxPlainText = `${maxPlainMegabytes} MB`;
