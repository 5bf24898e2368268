import { alternatives, code, didYouMean } from '../basics/wording.ts'
import { COMPONENTS } from '../documents/guard/allowed.ts'
import type { WrittenBlock } from '../documents/model/document.ts'
import type { Entry } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { group } from '../kinds/group.ts'
import { item } from '../kinds/item.ts'
import type { Kind } from '../kinds/kind.ts'
import { release } from '../kinds/release.ts'
import { conditionFault, meetsAll } from './condition.ts'
import { LONGEST_QUERY, parseQuery } from './query.ts'
import { namesIn, sortedBy, sortFault } from './sorting.ts'

interface BlockKind {
  readonly kind: Kind
  /** The views; the first is the usual one. */
  readonly views: readonly string[]
}

/** The blocks, with the documents that they ask for. Owners are those of items. */
const BLOCKS: Readonly<Record<string, BlockKind>> = {
  Items: { kind: item, views: ['table', 'list', 'board', 'timeline', 'graph'] },
  Graph: { kind: item, views: ['graph'] },
  Owners: { kind: item, views: ['owners'] },
  Groups: { kind: group, views: ['table', 'list'] },
  Releases: { kind: release, views: ['table', 'list'] },
}

/** The fields whose documents are frames in a graph. */
const FRAMES = ['roadmap', 'group', 'theme']
const MOST_ROWS = 200

export interface BlockFault {
  readonly attribute: string
  readonly message: string
}

/** The documents of a block, and how it shows them. */
export interface BlockResult {
  readonly entries: readonly Entry[]
  /** The number of documents that the limit leaves out. */
  readonly more: number
  readonly view: string
  readonly by: string
}

/** Returns what is wrong with the attributes of a block, each in a sentence. */
export function blockFaults(block: WrittenBlock, graph: Graph): readonly BlockFault[] {
  const asked = askedBy(block, graph)
  if (!asked) return []
  const known = COMPONENTS[block.name] ?? []
  const written = block.attributes.filter(({ name }) => known.includes(name))
  return written.flatMap(({ name, value }, at) => {
    const isSecond = written.findIndex((each) => each.name === name) < at
    const message = isSecond
      ? `Unexpected second ${code(name)}; keep one.`
      : attributeFault({ name, value }, { ...asked, graph })
    return message === undefined ? [] : [{ attribute: name, message }]
  })
}

/**
 * Returns a sentence for each attribute that a block does not have. The guard says the same of
 * documents that are no programs.
 */
export function unknownAttributes({ name, attributes }: WrittenBlock): readonly BlockFault[] {
  const known = COMPONENTS[name] ?? []
  return attributes
    .filter((each) => !known.includes(each.name))
    .map((each) => ({
      attribute: each.name,
      message: `Unknown attribute ${code(each.name)} of ${code(`<${name}>`)}${didYouMean(each.name, known)} There are ${alternatives(known)}.`,
    }))
}

/** Returns the documents that a block asks for. A block with a fault has none. */
export function blockResult(block: WrittenBlock, graph: Graph): BlockResult | undefined {
  const asked = askedBy(block, graph)
  if (!asked || blockFaults(block, graph).length > 0) return undefined
  const written = new Map(block.attributes.map(({ name, value }) => [name, value]))
  const query = parseQuery(written.get('where') ?? '')
  const conditions = 'fault' in query ? [] : query.conditions
  const all = graph.entries(asked.kind).filter((entry) => meetsAll(conditions, entry))
  const entries = sortedBy(all, namesIn(written.get('sort') ?? ''))
  const limit = Number(written.get('limit') ?? MOST_ROWS)
  return {
    entries: entries.slice(0, limit),
    more: Math.max(0, entries.length - limit),
    view: written.get('view') ?? asked.views[0] ?? '',
    by: written.get('by') ?? 'roadmap',
  }
}

/**
 * Returns the kind that a block asks for, with the fields that the project has added to it. The guard
 * refuses an attribute that is too long, so that block asks for nothing.
 */
function askedBy({ name, attributes }: WrittenBlock, graph: Graph): BlockKind | undefined {
  if (attributes.some(({ value }) => value.length > LONGEST_QUERY)) return undefined
  const block = Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined
  return block && { ...block, kind: graph.entries(block.kind)[0]?.kind ?? block.kind }
}

interface Written {
  readonly name: string
  readonly value: string
}

function attributeFault(
  { name, value }: Written,
  { kind, views, graph }: BlockKind & { readonly graph: Graph },
): string | undefined {
  switch (name) {
    case 'where': {
      const query = parseQuery(value)
      if ('fault' in query) return query.fault
      const faults = query.conditions.map((each) => conditionFault(each, { kind, graph }))
      return faults.find((fault) => fault !== undefined)
    }
    case 'sort':
      return sortFault(kind, namesIn(value))
    case 'view':
      return wordFault(name, value, views)
    case 'by':
      return wordFault('frame', value, FRAMES)
    case 'limit':
      return /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_ROWS
        ? undefined
        : `Unexpected limit ${code(value)}, expected a number from 1 to ${MOST_ROWS}.`
    default:
      return undefined
  }
}

function wordFault(name: string, value: string, words: readonly string[]): string | undefined {
  if (words.includes(value)) return undefined
  const all = `${didYouMean(value, words)} There are ${alternatives(words)}.`
  return `Unknown ${name} ${code(value)}${all}`
}
