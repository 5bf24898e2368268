/** Components with the attributes they take. A site adds its own in its configuration. */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Aside: ['type', 'title'],
  Card: ['title'],
  CardGrid: [],
  Graph: ['where', 'by'],
  Groups: ['where', 'sort', 'view', 'limit'],
  Items: ['where', 'sort', 'view', 'limit'],
  Note: ['title'],
  Owners: ['where', 'limit'],
  Releases: ['where', 'sort', 'view', 'limit'],
  Status: ['value'],
  Steps: [],
  TabItem: ['label'],
  Tabs: ['syncKey'],
}

/** Schemes of links to other sites. A site adds its own in its configuration. */
export const WEB_SCHEMES: readonly string[] = [
  'https',
  'http',
  'mailto',
  'tel',
  'irc',
  'ircs',
  'xmpp',
]

/** Schemes of links in prose. A link without a scheme is relative. */
export const SCHEMES: readonly string[] = [...WEB_SCHEMES, 'inv']

/** Stands among added schemes where every scheme may be added, since nothing is published. */
export const ANY_SCHEME = '*'

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

export const LONGEST_ADDRESS = 8000

/** The most characters of a link to the web. Many servers refuse one beyond `LONGEST_ADDRESS`. */
export const LONGEST_LINK = 64_000
