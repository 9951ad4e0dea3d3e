const doneTexts: Readonly<Record<string, string>> = {
  dibuat: 'Nota dinas sudah dibuat. Unduh PDF-nya di bawah.',
  sama: 'Angka bulan ini tidak berubah. Versi yang sudah ada tetap dipakai.',
  bernomor: 'Nomor surat sudah disimpan, dan versi bernomor siap dicetak.',
};

/** Returns the message of the page after an act, or undefined if the address names no act. */
export const memoDoneText = (done: string | undefined): string | undefined => doneTexts[done ?? ''];
