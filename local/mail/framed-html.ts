const NEW_TAB = '<base target="_blank">';

/** Returns a mail's HTML for the mailbox's frame: its links open in a new tab. */
export function framedHtml(html: string): string {
  const head = /<head(?:\s[^>]*)?>/i;
  // Does not insert before a document type, which would switch the browser to quirks mode.
  return head.test(html) ? html.replace(head, (tag) => tag + NEW_TAB) : NEW_TAB + html;
}
