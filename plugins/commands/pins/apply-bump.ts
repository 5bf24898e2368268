import type { Fix } from '../../basics/finding.ts'
import { startBelow } from '../../basics/paths.ts'
import { offsetsOf } from '../../basics/place.ts'
import { decodeText } from '../../documents/text/decoding.ts'
import { placeInFrontmatter } from '../../documents/yaml/frontmatter-places.ts'
import { copyPath, LOCK_FILE, type LockEntry, printLock } from '../../engine/pins/lock.ts'
import type { OpenedInventories } from '../../engine/pins/locked-inventories.ts'
import type { Project } from '../../engine/project.ts'
import type { Waiting } from '../../outside/files/held-lock.ts'
import type { Source } from '../../outside/sources/source.ts'
import { edit } from '../apply-fixes.ts'
import type { Bump, Move } from './bump-pins.ts'
import { writePins } from './write-pins.ts'

/**
 * Rewrites the pins of components, and removes inventories from the lock that no link uses any
 * more.
 */
export function applyBump(
  project: Project,
  bump: Bump,
  waiting: Waiting = {},
): Promise<readonly Move[]> {
  const { source, config } = project
  const top = startBelow(config.content)
  const pinned = bump.moves.filter(({ component: { data }, to }) => {
    const pin = data.docs?.pin
    return pin !== undefined && pin !== to
  })
  const work = ({ entries, projects }: OpenedInventories) => {
    const changes = new Map<string, string | undefined>(pinned.flatMap(pinMoved(source)))
    const dropped = entries.filter((entry) => isLeft(entry, pinned, bump))
    for (const entry of dropped) changes.set(top + copyPath(entry), undefined)
    if (dropped.length > 0) {
      const kept = entries.filter((entry) => !dropped.includes(entry))
      changes.set(top + LOCK_FILE, printLock({ pins: kept, projects }))
    }
    return { changes, result: pinned }
  }
  return writePins(project, work, waiting)
}

/** Returns the document of a component with its new pin. */
function pinMoved(source: Source) {
  return ({ component, to }: Move): [string, string][] => {
    const { path, frontmatter } = component.document
    const decoded = decodeText(source.bytes(path) ?? new Uint8Array())
    const text = 'text' in decoded ? decoded.text : ''
    const fix = pinFix(frontmatter, text, to)
    return fix ? [[path, edit(text, [fix]).text]] : []
  }
}

function isLeft(entry: LockEntry, moves: readonly Move[], { links }: Bump): boolean {
  const move = moves.find(({ component }) => component.id === entry.component)
  if (!move || entry.version !== move.from || move.from === move.to) return false
  return !links.wanted.get(entry.component)?.has(entry.version)
}

/** Returns the fix that replaces a pin, in the quotes that the author chose. */
function pinFix(
  frontmatter: Parameters<typeof placeInFrontmatter>[0],
  text: string,
  to: string,
): Fix | undefined {
  const place = placeInFrontmatter(frontmatter, ['docs', 'pin'], 'value')
  const span = place && offsetsOf(text)(place)
  if (!span) return undefined
  const was = text.slice(...span)
  const quote = was.startsWith("'") ? "'" : '"'
  return { place, was, text: `${quote}${to}${quote}` }
}
