/** HTML elements that prose may use, with their own attributes in addition to the common ones. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name'],
  abbr: [],
  b: [],
  bdi: [],
  blockquote: [],
  br: [],
  caption: [],
  center: [],
  cite: [],
  code: [],
  col: ['span'],
  colgroup: ['span'],
  dd: [],
  del: [],
  details: ['open'],
  dfn: [],
  div: ['align'],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: ['align'],
  h2: ['align'],
  h3: ['align'],
  h4: ['align'],
  h5: ['align'],
  h6: ['align'],
  hr: [],
  i: [],
  img: ['src', 'alt', 'width', 'height', 'align'],
  ins: [],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['start', 'reversed', 'type'],
  p: ['align'],
  pre: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  section: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: ['align'],
  tbody: [],
  td: ['align', 'colspan', 'rowspan'],
  tfoot: [],
  th: ['align', 'colspan', 'rowspan', 'scope'],
  thead: [],
  time: ['datetime'],
  tr: [],
  u: [],
  ul: [],
  var: [],
  wbr: [],
}

/** Attributes that every listed element may have. */
export const COMMON_ATTRIBUTES: readonly string[] = ['id', 'title', 'lang', 'dir']

/** Components with the attributes they take. A site adds its own in its configuration. */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Aside: ['type', 'title'],
  Note: ['title'],
  Status: ['value'],
}

/** Schemes of links to other sites. A site adds its own in its configuration. */
export const WEB_SCHEMES: readonly string[] = ['https', 'http', 'mailto']

/** Schemes of links in prose. A link without a scheme is relative. */
export const SCHEMES: readonly string[] = [...WEB_SCHEMES, 'inv']

/** Schemes that run code or read the reader's own machine. No configuration can add them. */
export const NEVER_SCHEMES: readonly string[] = [
  'about',
  'blob',
  'chrome',
  'data',
  'file',
  'filesystem',
  'intent',
  'jar',
  'javascript',
  'livescript',
  'mhtml',
  'vbscript',
  'view-source',
]

/** File endings of a project's own pictures. */
export const PICTURES: readonly string[] = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg']

export const LONGEST_ATTRIBUTE = 1000
export const LONGEST_ADDRESS = 2000

/** Ids that a script would find instead of the value it looks for. */
export const TAKEN_IDS: ReadonlySet<string> = new Set([
  'attributes',
  'body',
  'children',
  'close',
  'closed',
  'constructor',
  'cookie',
  'crypto',
  'document',
  'domain',
  'event',
  'events',
  'fetch',
  'forms',
  'frames',
  'head',
  'history',
  'images',
  'length',
  'links',
  'location',
  'name',
  'navigator',
  'open',
  'opener',
  'origin',
  'parent',
  'prototype',
  'scripts',
  'self',
  'status',
  'stop',
  'styles',
  'top',
  'window',
])
