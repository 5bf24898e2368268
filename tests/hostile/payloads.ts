/** Texts that run a script, or leave a mark, where a page takes them for markup or for code. */
export const PAYLOADS = [
  '"><img src=x data-pwned onerror=window.__pwned=1></title><script data-pwned>window.__pwned=1</script>',
  "'onmouseover='window.__pwned=1'onfocus='window.__pwned=1'data-pwned='{{window.__pwned=1}}{window.__pwned=1}",
  'javascript:window.__pwned=1',
  ']]></style></textarea></svg>--><svg data-pwned onload=window.__pwned=1>&lt;img src=x data-pwned onerror=window.__pwned=1&gt;',
] as const

/** The text as Markdown and MDX print it: every sign behind a backslash. */
export function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

/** The text between tags of HTML or MDX. */
export function asHtml(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.codePointAt(0)};`)
}

/** The text as the label of a Mermaid node. A scheme has no place in a diagram. */
export function asLabel(text: string): string {
  return text.replaceAll(':', ' ').replace(/[#";<>&]/g, (sign) => `#${sign.codePointAt(0)};`)
}

/** What is left of a text where an address allows few signs. */
export function asAddress(text: string): string {
  return `https://example.org/?q=${text.replace(/[\s<>"\\^`{|}]/g, '')}`
}
