/**
 * Finds stems of Indonesian words with affix rules, without a dictionary. The algorithm is published by Snowball: F.
 * Tala, "A Study of Stemming Effects on Information Retrieval in Bahasa Indonesia" (2003). The sound changes of me- and
 * pe- follow the Tata Bahasa Baku. The lists below hold roots that the rules alone would misread.
 */

/** Roots with an ambiguous sound change: "penilaian" comes from nilai, not from "tilai". */
const roots = new Set(
  (
    'terima nilai nomor naskah nikah niaga miskin milik mohon musnah mukim minat makam muat mutasi mobil ' +
    'kelola kunjung kirim kendali kumpul kembang kerja kuasa kaji kenal kemas kadas kantor kontrol klaim ' +
    'rencana rumah rawat rekam resep ruang rekrut rapat ramal riset raga registrasi rujuk retribusi reklame reses'
  ).split(' '),
);

/** Words that only appear to have an affix. */
const whole = new Set(
  (
    'pengadaan perangkat berita terapi terminal teritori perempuan perawan periode persona pertama pelajar pelabuhan perahu perdana ' +
    'kesenian kendaraan pesisir pesantren persen beasiswa bendahara menara mentor menteri media medis mediasi memori merek meter metadata ' +
    'peraga pemuda penyakit pemilu terintegrasi tanaman taman halaman ikan jalan bulan bangunan jembatan hutan hewan tangan'
  ).split(' '),
);

const vowels = (word: string): number => word.match(/[aeiou]/g)?.length ?? 0;
/** Returns true if the rest can be an Indonesian root. A rest with fewer syllables can't. */
const isRoot = (word: string): boolean => word.length >= 3 && vowels(word) >= 2;

/** Prefixes, each with the letters that the prefix may have replaced at the start of the root. */
const prefixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[mp]eng(?=[aeiou])/, ['', 'k']],
  [/^[mp]eng(?=[ghqx])/, ['']],
  [/^[mp]eny(?=[aeiou])/, ['s']],
  [/^[mp]em(?=[aeiou])/, ['p', 'm']],
  [/^[mp]em(?=[bfp])/, ['']],
  [/^[mp]en(?=[aeiou])/, ['t', 'n']],
  [/^[mp]en(?=[cdjstz])/, ['']],
  [/^(?:bel|pel)(?=ajar)/, ['']],
  [/^(?:ber|ter)(?=.)/, ['']],
  [/^per(?=[aiueo])/, ['', 'r']],
  [/^per(?=[^aiueo])/, ['']],
  [/^me(?=[lrwymn])/, ['']],
  [/^pe(?=[lrwymngstkdpjb])/, ['']],
];

const withoutPrefix = (word: string): string => {
  for (const [prefix, beginnings] of prefixes) {
    if (!prefix.test(word)) continue;
    const candidates = beginnings.map((beginning) => beginning + word.replace(prefix, ''));
    const known = candidates.find((candidate) => roots.has(candidate)) ?? candidates[0];
    if (known !== undefined && isRoot(known)) return known;
  }
  return word;
};

const verbal = /^(?:me|di|ter|ber|mem)/;
/**
 * Returns a word without its suffix. The suffix -an ends nouns (pe-…-an, per-…-an, ke-…-an, -an). The suffixes -kan and
 * -i end only verbs, so "pajak" keeps its k in "perpajakan".
 */
const withoutSuffix = (word: string): string => {
  const bare = word.length > 5 ? word.replace(/nya$/, '') : word;
  if (!isRoot(bare)) return word;
  const cut = /^(?:me|di)/.test(bare) && bare.endsWith('kan') ? 3 : bare.endsWith('an') ? 2 : 0;
  const isVerb = verbal.test(bare) && /[^aiueos]i$/.test(bare) && vowels(bare) > 3;
  const rest = bare.slice(0, bare.length - (cut || (isVerb ? 1 : 0)));
  return isRoot(rest) ? rest : bare;
};

/** Returns the stem of a folded word. "kepegawaian" and "pegawai" have the same stem. */
export const stem = (word: string): string => {
  if (roots.has(word) || whole.has(word)) return word;
  const confix = /^ke(?![nm][^aiueo])(.+)an$/.exec(word)?.[1];
  const bare = confix !== undefined && isRoot(confix) ? confix : withoutSuffix(word);
  if (roots.has(bare) || whole.has(bare)) return bare;
  const isPassive = /^di.+(?:kan|[^aiueos]i)$/.test(word) && isRoot(bare.slice(2));
  const first = isPassive ? bare.slice(2) : withoutPrefix(bare);
  if (first === bare || roots.has(first) || whole.has(first)) return first;
  // A second prefix: "pemberdayaan" is pem-ber-daya-an.
  return /^(?:ber|per|bel)/.test(first) ? withoutPrefix(first) : first;
};
