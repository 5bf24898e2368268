import type { Code } from 'mdast'
import { addressesInDiagram } from '../../documents/markup/diagram-links.ts'
import { diagramLanguage } from '../../documents/markup/mentions.ts'
import type { LinkTable } from '../link-table.ts'
import { placeOf } from './link-nodes.ts'
import { shownLink } from './shown-link.ts'

/**
 * Replaces the addresses of `click` in a Mermaid fence by their targets. A click on nothing is left
 * out, so its node stays without a link. All other code stays as it is.
 */
export function linkDiagram({ lang, value, position }: Readonly<Code>, table: LinkTable): string {
  if (diagramLanguage(lang) !== 'mermaid') return value
  const place = placeOf(position)
  return addressesInDiagram(value).reduceRight((text, { url, start, end, statement }) => {
    const shown = shownLink({ type: 'link', url, text: '', place }, table)
    if (shown.type === 'as-written') return text
    if (shown.type === 'link') return text.slice(0, start) + shown.url + text.slice(end)
    const rest = text.slice(end + 1)
    return text.slice(0, statement) + rest.slice(rest.search(/[;\n]|$/)).replace(/^;/, '')
  }, value)
}
