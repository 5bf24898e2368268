import type { Day } from '../../basics/calendar.ts'
import { compareText } from '../../basics/finding.ts'
import { entriesWith } from '../../graph/entries-with.ts'
import type { Graph } from '../../graph/graph.ts'
import { component as componentKind } from '../../kinds/component.ts'
import { docsFolder, versionedAddress } from '../../links/pinned/docs-address.ts'
import { pinsOf } from '../../links/pinned/pins.ts'

export interface Mapping {
  readonly content: string
  /** Sentences about components that could not be mapped. */
  readonly skipped: readonly string[]
}

/** Writes the docs that the policy in force means as a mapping of Sphinx, for a `conf.py`. */
export function sphinxMapping(graph: Graph, today: Day): Mapping {
  const { rows, skipped } = mappedDocs(graph, today)
  const lines = rows.map(({ id, base, inventory }) => {
    const own = inventory === undefined ? 'None' : JSON.stringify(inventory)
    return `    ${JSON.stringify(id)}: (${JSON.stringify(base)}, ${own}),`
  })
  return { content: [`${HEAD}\nintersphinx_mapping = {`, ...lines, '}', ''].join('\n'), skipped }
}

/** Writes the docs that the policy in force means as references of MyST, for a `myst.yml`. */
export function mystReferences(graph: Graph, today: Day): Mapping {
  const { rows, skipped } = mappedDocs(graph, today)
  const lines = rows.map(({ id, base }) => `    ${JSON.stringify(id)}: ${JSON.stringify(base)}`)
  const top = [
    HEAD,
    'version: 1',
    'project:',
    lines.length > 0 ? '  references:' : '  references: {}',
  ]
  return { content: [...top, ...lines, ''].join('\n'), skipped }
}

const HEAD = '# Written by `milepost export`. The versions follow the release policy.'

interface Row {
  readonly id: string
  readonly base: string
  /** The address of the inventory, where it is not in the folder of the docs. */
  readonly inventory: string | undefined
}

function mappedDocs(graph: Graph, today: Day) {
  const pins = pinsOf(graph, { today, dayFor: () => today })
  const rows: Row[] = []
  const skipped: string[] = []
  const components = entriesWith(graph, componentKind).toSorted((a, b) => compareText(a.id, b.id))
  for (const component of components) {
    const { docs } = component.data
    if (!docs) continue
    const version = pins.versionOf(component)
    if (version === undefined && docs.base.includes('{version}')) {
      skipped.push(`Neither a policy nor a pin says which docs of \`${component.id}\` are meant.`)
      continue
    }
    const base = docsFolder(docs.base, version ?? '')
    const inventory = docs.inventory && versionedAddress(docs.inventory, version ?? '')
    rows.push({
      id: component.id,
      base,
      inventory: inventory === `${base}objects.inv` ? undefined : inventory,
    })
  }
  return { rows, skipped }
}
