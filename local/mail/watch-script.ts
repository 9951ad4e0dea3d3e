/** The only script of the list: reloads the page after a new mail, unless the user is typing in the search box. */
export const WATCH_SCRIPT = `
const list = document.querySelector('[data-newest]');
setInterval(async () => {
  if (document.hidden || document.activeElement?.tagName === 'INPUT') return;
  try {
    const answer = await fetch('/terbaru', { cache: 'no-store' });
    if (answer.ok && (await answer.text()) !== list.dataset.newest) location.reload();
  } catch {}
}, 3000);
`;
