/** The milliseconds between two checks, and their number: documents take seconds, or something is wrong. */
const [pause, most] = [2_000, 30];

/** Inserts the documents into the page when they are ready, without a reload. Without this script a reload shows them. */
const waitForDocuments = (section: HTMLElement, left: number): void => {
  setTimeout(async () => {
    const answer = await fetch(location.href).catch(() => undefined);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
    const fresh = page?.querySelector<HTMLElement>('#dokumen');
    if (fresh && fresh.dataset.awaited === undefined) {
      section.replaceChildren(...fresh.childNodes);
      // A letter that waits for its number is no document of this list.
      if (!section.querySelector(':scope > .files')) return;
      const status = document.createElement('p');
      status.setAttribute('role', 'status');
      section.prepend(status);
      // Screen readers announce it, because the text changes after the element exists.
      status.textContent = 'Dokumen resmi sudah siap.';
    } else if (left > 1) waitForDocuments(section, left - 1);
  }, pause);
};

const section = document.querySelector<HTMLElement>('#dokumen[data-awaited]');
if (section) waitForDocuments(section, most);
