/**
 * The characters that the documents' fonts have. Two numbers in base 36 for each range: the distance from the end of the range before, and
 * the distance to its own end. A test derives the table from the fonts, and shows the new one where they differ.
 */
export const printableRanges =
  'w 2n x k7 3 5 5 6 2 0 2 j 2 1q f 8v 5z 4 2 0 r 1 2 g 7 9 m c 2 1 1e 0 p 0 1i 9 ef 3j 3e9 g 5 0 2 7 c2 8 3c 6x ' +
  '2 7u 3 5 3 11 3 5 3 7 2 0 2 0 2 0 2 u 3 1g 2 e 2 d 3 5 2 i 3 2 2 8 2 2s 2 b 3 q 2 c 4 v h f 2 f g 2n 11 0 5 0 ' +
  '7 a8 2 0 3 1 2 3 5 3 3 i 3 1 6 0 4 21 l 1 6 u l 2 c b 2 1 3 2 2 1h q a 16 1 3v 0 6 0 6 0 4 0 4 0 4 0 1k 0 x 1 ' +
  '5 0 9 0 4 0 4 0 4 0 4 3 d 2x 5 4 2 f d 7 4 3 2 0 2 0 i r f h f 3 4 0 5 2 6 0 b g 2 i v 4 2 3 2 h 4 0 2 5 2 y 2 ' +
  '0 2 4 3 v v 0 4 n 2 d 2 qb 3 v 2 2w 2p v 9t 3h c5 0 u 0 5u8 1r hfl 2n 2p 5m 6 1 2 0 2 4 p d 74 0 1b 0 ea 1n ' +
  'fpx 6 l6 0 w f 5s 0 2k 0 2 0 4c 3 90 26 2 c 4 0 1c 19 6b r w5 5 2 15 2 8 1ba u 12rm j d j d 2e a o 3s 2c 2 1y ' +
  '2 1 3 0 3 1 3 3 2 b 2 0 2 6 2 1s 2 3 3 7 2 6 2 r 2 3 2 4 2 0 4 6 2 9f 3 83 3 1d 1dt u 2xu 3 2 q 2 1 2 0 3 0 2 ' +
  '9 2 3 2 0 2 0 7 0 5 0 2 0 2 0 2 2 2 1 2 0 3 0 2 0 2 0 2 0 2 0 2 1 2 0 3 3 2 6 2 3 2 3 2 0 2 9 2 g 6 2 2 4 2 g ' +
  '1h 1 7j 17 5 2r d e 3 e 2 e 2 10 o 2 2m 2 1q 0 9s 2 6 0 7 0 5 b a 0 1u 0 5 0 m c 8 0 5 2 k 0 2 0 2 0 4 4 6 c d ' +
  '0 4 2 2 2 h 0 d 0 a 0 7 0 p 0 2 1 4 3 3 2 5 0 n 0 j 0 12 0 d 0 3 0 6 0 2 0 4 0 9 3 f 0 5 0 5 2 4 3 a 0 2 2 2 1 ' +
  '5 0 4 3 3 0 5 1 17 7 5 0 6 15 2 p 3 c 2 2d 2e 1b 8 0 6 0 4 0 3 0 4 0 l 0 5 0 7 1 2 0 a 5 2 2 4 4 9 a 6 3 4 5 ' +
  '3c 2 5 2m 7 b l b 5 1j 9 9 7 13 9 t 3 1 27 b 1c 0 b 0 56 2b d d 3 4 4 2 6 6 a o 8 6 a 2 e 6 16 42 2 1i 12 9';
