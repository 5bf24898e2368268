/** Texts that run a script, or leave a mark, where a page takes them for markup or for code. */
export const PAYLOADS = [
  '"><img src=x data-pwned onerror=window.__pwned=1></title><script data-pwned>window.__pwned=1</script>',
  "'onmouseover='window.__pwned=1'onfocus='window.__pwned=1'data-pwned='{{window.__pwned=1}}{window.__pwned=1}",
  'javascript:window.__pwned=1',
  ']]></style></textarea></svg>--><svg data-pwned onload=window.__pwned=1>&lt;img src=x data-pwned onerror=window.__pwned=1&gt;',
] as const

const RUN = 'window.__pwned=1'

/**
 * More ways out of an attribute, an element, a script or a template. The fields take turns. A field
 * holds no line break, no tab and no separator: the check refuses those.
 */
const VARIANTS = [
  `x\` onfocus=${RUN} autofocus data-pwned=\``,
  `x' autofocus onfocus=${RUN} data-pwned='`,
  `&quot;&#x22;&#34 onfocus=&quot;${RUN}&quot; autofocus data-pwned=&quot;`,
  `&lt;/title&gt;&LT;script data-pwned&GT;${RUN}&lt;/script&gt;`,
  `</TITLE ></script ><!--><script data-pwned>${RUN}</script>`,
  `--!><img src=x data-pwned onerror=${RUN}><!-- ]]> <![CDATA[><a data-pwned>`,
  `java&Tab;script&colon;${RUN}`,
  `  JaVaScRiPt&#58;${RUN}`,
  `data:text/html,<script data-pwned>parent.__pwned=1</script>`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}} <%= ${RUN} %> {@html ${RUN}} {${RUN}}`,
  `\\"></script><script data-pwned>${RUN}//\\u003c/script>`,
  `<svg><style><img title="</style><img src data-pwned onerror=${RUN}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 data-pwned onerror=${RUN}&gt;">`,
  `=HYPERLINK("javascript:${RUN}")%0A::error::${RUN}`,
] as const

/** A variant for a place. Places with different names get different ones. */
export function variantFor(place: string, turn: number): string {
  const sum = [...place].reduce((all, sign) => all + (sign.codePointAt(0) ?? 0), turn * 5)
  return VARIANTS[sum % VARIANTS.length] ?? ''
}

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

/** Returns an address with all of a text that an address may hold. */
export function asAddress(text: string): string {
  return `https://example.org/?q=${text.replace(/[\s<>"\\^`{|}]/g, '')}`
}
