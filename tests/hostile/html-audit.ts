import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterMap['node']

/**
 * The elements of a rendered body. The list is written here again, so that a mistake in the
 * product's own shows.
 */
const ELEMENTS = new Set(
  `a abbr aside b bdi blockquote br caption center cite code col colgroup dd del details dfn div dl dt
  em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp
  section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var
  wbr picture source`.split(/\s+/),
)

const ATTRIBUTES = new Set(
  `abbr align alt aria-describedby aria-hidden aria-label aria-labelledby checked cite class colspan
  data-footnote-backref data-footnote-ref data-footnotes data-status datetime dir disabled headers height href id lang media name open reversed rowspan scope span src srcset
  start title type value width`.split(/\s+/),
)

const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'srcset', 'cite'])
const SAFE_ADDRESS = /^(?:https?:|mailto:|data:image\/svg\+xml;base64,|[^:/?#\\]*(?:[/?#]|$))/i

/** Elements, attributes and addresses that no body may have, a row for each. */
export function auditHtml(html: string): readonly string[] {
  return parseFragment(html).childNodes.flatMap(audit)
}

function audit(node: Node): readonly string[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(audit) : []
  if (!('tagName' in node)) return below
  const { tagName, attrs } = node
  const element = ELEMENTS.has(tagName) ? [] : [`element <${tagName}>`]
  const attributes = attrs.filter(({ name, value }) => !isSafe(name, value))
  const rows = attributes.map(({ name, value }) => `<${tagName}> ${name}="${value.slice(0, 80)}"`)
  return [...element, ...rows, ...below]
}

function isSafe(name: string, value: string): boolean {
  if (ADDRESSES.has(name)) return SAFE_ADDRESS.test(value)
  return ATTRIBUTES.has(name) || (name === 'tabindex' && value === '0')
}
