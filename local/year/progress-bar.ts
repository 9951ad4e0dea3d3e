const width = 24;

/** Shows progress on one line of a terminal, or elsewhere on a line for each tenth. */
export const progressBar = (out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>) => {
  let tenth = 0;
  return {
    show: (share: number, text: string): void => {
      const percent = `${Math.floor(share * 100)}`.padStart(3);
      if (out.isTTY) {
        const full = Math.floor(share * width);
        out.write(`\r[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${percent}%  ${text}\x1b[K`);
        return;
      }
      if (Math.floor(share * 10) === tenth) return;
      tenth = Math.floor(share * 10);
      out.write(`${percent}%  ${text}\n`);
    },
    end: (): void => void (out.isTTY && out.write('\n')),
  };
};
