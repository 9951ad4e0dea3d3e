/**
 * Returns the smallest complete PDF with one empty page. It has an index of its objects and the index's position (ISO 32000-2 7.5).
 * `text` becomes a comment, which makes two PDFs differ.
 */
export const wholePdf = (text = ''): Buffer => {
  const objects = [
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n',
  ];
  const start = `%PDF-1.7\n%${text}\n`;
  const places = objects.map((_, at) => start.length + objects.slice(0, at).join('').length);
  const index = ['0000000000 65535 f ', ...places.map((place) => `${`${place}`.padStart(10, '0')} 00000 n `)];
  const body = `${start}${objects.join('')}`;
  return Buffer.from(
    `${body}xref\n0 ${index.length}\n${index.join('\n')}\ntrailer<</Size ${index.length}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
};
