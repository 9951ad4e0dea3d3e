export const memosPath = '/meja/nota-dinas';
export const memoPath = (month: string): string => `${memosPath}/${month}`;
