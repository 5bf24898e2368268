/** HTML elements that prose may use, with their own attributes in addition to the common ones. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'aria-label'],
  abbr: [],
  aside: [],
  b: [],
  bdi: [],
  blockquote: ['cite'],
  br: ['clear'],
  caption: [],
  center: [],
  cite: [],
  code: [],
  col: ['span'],
  colgroup: ['span'],
  dd: [],
  del: ['cite', 'datetime'],
  details: ['open'],
  dfn: [],
  div: [],
  dl: ['compact'],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: ['color', 'noshade', 'size'],
  i: [],
  img: ['src', 'alt', 'border', 'hspace', 'aria-label'],
  input: ['type', 'checked', 'disabled'],
  ins: ['cite', 'datetime'],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['start', 'reversed', 'type', 'compact'],
  p: [],
  picture: [],
  pre: [],
  q: ['cite'],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  section: [],
  small: [],
  source: ['srcset', 'media', 'type'],
  span: [],
  strike: [],
  strong: [],
  sub: [],
  summary: ['aria-label'],
  sup: [],
  table: ['border', 'cellpadding', 'cellspacing', 'frame', 'rules', 'summary', 'aria-label'],
  tbody: ['char', 'charoff'],
  td: ['abbr', 'axis', 'char', 'charoff', 'colspan', 'headers', 'nowrap', 'rowspan', 'scope'],
  tfoot: ['char', 'charoff'],
  th: ['abbr', 'axis', 'char', 'charoff', 'colspan', 'headers', 'nowrap', 'rowspan', 'scope'],
  thead: ['char', 'charoff'],
  time: ['datetime'],
  tr: ['char', 'charoff'],
  tt: [],
  u: [],
  ul: ['type', 'compact'],
  var: [],
  wbr: [],
}

/** Attributes that every listed element may have. On a page, a `name` becomes an `id`. */
export const COMMON_ATTRIBUTES: readonly string[] = [
  ...'id name title lang dir'.split(' '),
  ...'align valign width height'.split(' '),
]

/** Elements of forms that a page shows without their tags: nobody can press them or fill them in. */
export const FORM_ELEMENTS: ReadonlySet<string> = new Set(
  'button fieldset label legend meter output progress'.split(' '),
)

/** Elements that a page shows without their tags. Their text stays. */
export const UNSHOWN_ELEMENTS: ReadonlySet<string> = new Set([
  ...'acronym address article bdo big font footer g-emoji h7 h8'.split(' '),
  ...'header hgroup main nav nobr search'.split(' '),
  ...FORM_ELEMENTS,
])

/** Attributes about looks and loading that a page leaves out. Nobody misses them. */
export const SILENT_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...'bgcolor bordercolor color face frameborder vspace'.split(' '),
  ...'crossorigin decoding fetchpriority loading referrerpolicy rel sizes'.split(' '),
])

/** Attributes that could run, send or fetch something, or take the reader's input. */
export const HARMFUL_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...'action autofocus background contenteditable dangerouslysetinnerhtml dynsrc'.split(' '),
  ...'formaction http-equiv is lowsrc manifest method ping slot srcdoc'.split(' '),
])

export const LONGEST_ATTRIBUTE = 1000
export const LONGEST_ID = 300
