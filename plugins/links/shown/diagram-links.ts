import type { Code } from 'mdast'
import { addressesInDiagram } from '../../documents/markup/diagram-links.ts'
import { diagramLanguage } from '../../documents/markup/mentions.ts'
import { mentionsIn } from '../addresses/diagram-ids.ts'
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

/** Reports the ids of a `milepost` fence that name nothing. */
export function reportFence({ lang, value, position }: Readonly<Code>, table: LinkTable): void {
  if (diagramLanguage(lang) !== 'milepost') return
  const place = placeOf(position)
  const fence = { type: 'diagram', language: 'milepost', text: value, place, columns: [] } as const
  for (const mention of mentionsIn(fence)) shownLink(mention, table)
}
