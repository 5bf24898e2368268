/** HTML that prose may use, each with its own attributes beside the common ones. */
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

/** Attributes that any listed element may carry. */
export const COMMON_ATTRIBUTES: readonly string[] = ['id', 'title', 'lang', 'dir']

/** Components, each with the attributes it takes; a site adds its own in its configuration. */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Aside: ['type', 'title'],
  Note: ['title'],
  Status: ['value'],
}

/** Schemes of links to elsewhere. A site adds its own in its configuration. */
export const WEB_SCHEMES: readonly string[] = ['https', 'http', 'mailto']

/** Schemes of links in prose. What has none is relative. */
export const SCHEMES: readonly string[] = [...WEB_SCHEMES, 'inv']

/** What runs code, or reads the reader's own machine: no configuration adds these. */
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

/** Pictures of the project's own. */
export const PICTURES: readonly string[] = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg']

export const LONGEST_ATTRIBUTE = 1000
export const LONGEST_ADDRESS = 2000

/** Ids that a script would find in place of what it looks for. */
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
