import { given } from '../../basics/given.ts'
import type { Block, Outline } from './document.ts'
import type { Element } from './elements.ts'

/** The components that show documents of the project. */
export const BLOCK_NAMES: readonly string[] = ['Graph', 'Groups', 'Items', 'Owners', 'Releases']

/** Collects what the elements of a text are for others: the ids they set, and blocks. */
export function collectElements() {
  const anchors: string[] = []
  const blocks: Block[] = []
  return {
    add(element: Element): void {
      anchors.push(...anchorsOf(element))
      blocks.push(...blocksOf(element))
    },
    found: (): Pick<Outline, 'anchors' | 'blocks'> =>
      blocks.length > 0 ? { anchors, blocks } : { anchors },
  }
}

/** Returns the id that an element has on a page: its `id`, or else its `name`. */
function anchorsOf({ attributes }: Element): readonly string[] {
  const named = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value
  const id = named('id') ?? named('name')
  return id ? [id] : []
}

/** Returns the block that an element of MDX is, or nothing. The guard judges its attributes' form. */
function blocksOf(element: Element): readonly Block[] {
  const { syntax, part, name, attributes, place, content } = element
  if (syntax !== 'jsx' || part === 'close' || name === null || !BLOCK_NAMES.includes(name))
    return []
  const written = attributes.flatMap(({ name: attribute, value, place: placed }) =>
    attribute === null || (typeof value !== 'string' && value !== null)
      ? []
      : [{ name: attribute, value: value ?? '', place: placed() }],
  )
  return [{ name, place, attributes: written, ...given({ content }) }]
}
