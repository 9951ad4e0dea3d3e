/** Milliseconds between two looks, and how many: documents are made in seconds, or something is wrong. */
const [pause, most] = [2_000, 30];

/** Puts the documents into the page once they are made: nobody has to reload it. Without this script a reload shows them. */
const waitForDocuments = (section: HTMLElement, left: number): void => {
  setTimeout(async () => {
    const answer = await fetch(location.href).catch(() => undefined);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
    const fresh = page?.querySelector<HTMLElement>('#dokumen');
    if (fresh && fresh.dataset.awaited === undefined) {
      section.replaceChildren(...fresh.childNodes);
      const told = document.createElement('p');
      told.setAttribute('role', 'status');
      section.prepend(told);
      // Read out, as it changes after it is there.
      told.textContent = 'Dokumen resmi sudah siap.';
    } else if (left > 1) waitForDocuments(section, left - 1);
  }, pause);
};

const section = document.querySelector<HTMLElement>('#dokumen[data-awaited]');
if (section) waitForDocuments(section, most);
