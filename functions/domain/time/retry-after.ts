/**
 * Returns a wait in words: "sebentar lagi", "sekitar 12 menit lagi", "sekitar 3 jam lagi". Rounds up, so nobody retries
 * before the limit allows it.
 */
export const retryAfterText = (seconds: number): string => {
  if (seconds <= 60) return 'sebentar lagi';
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 90 ? `sekitar ${minutes} menit lagi` : `sekitar ${Math.ceil(minutes / 60)} jam lagi`;
};
