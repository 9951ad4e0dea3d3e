const NEW_TAB = '<base target="_blank">';

/** A mail's HTML as the mailbox frames it: its links open in a new tab. */
export function framedHtml(html: string): string {
  const head = /<head(?:\s[^>]*)?>/i;
  // Not in front of a document type: that would switch the browser to its quirks mode.
  return head.test(html) ? html.replace(head, (tag) => tag + NEW_TAB) : NEW_TAB + html;
}
