const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/** Returns the position of the record that ends every ZIP, or -1 if there is none. A comment may follow it. */
const endOf = (tail: Buffer): number => {
  for (let at = tail.length - endLength; at >= 0; at -= 1) if (tail.readUInt32LE(at) === endSignature) return at;
  return -1;
};

/** Returns the names in a ZIP's directory, which is at its end, or none if `tail` holds no complete directory. */
export const zipNames = (tail: Buffer): string[] => {
  const end = endOf(tail);
  const names: string[] = [];
  let at = end < 0 ? -1 : end - tail.readUInt32LE(end + 12);
  while (at >= 0 && at + entryLength <= end && tail.readUInt32LE(at) === entrySignature) {
    const lengthAt = (field: number) => tail.readUInt16LE(at + field);
    const [name, extra, comment] = [lengthAt(28), lengthAt(30), lengthAt(32)];
    names.push(tail.toString('utf8', at + entryLength, at + entryLength + name));
    at += entryLength + name + extra + comment;
  }
  return at === end ? names : [];
};
