import type { Fix } from '../../basics/finding.ts'
import { offsetsOf } from '../../basics/place.ts'
import { placeInFrontmatter } from '../../documents/frontmatter-places.ts'
import { edit } from '../mending.ts'
import type { Project } from '../project.ts'
import { writeFiles } from '../written-files.ts'
import type { Bump, Move } from './bump-pins.ts'
import { copyPath, LOCK_FILE, type LockEntry, printLock } from './lock.ts'
import { openShelf } from './shelf.ts'

/** Rewrites the pins of components, and takes from the lock what no link means any more. */
export function applyBump({ root, source, config }: Project, bump: Bump): readonly Move[] {
  const changes = new Map<string, string | undefined>()
  const pinned = bump.moves.filter(({ component }) => component.data.docs?.pin !== undefined)
  for (const { component, to } of pinned) {
    const { path } = component.document
    const text = source.read(path)
    const fix = text === undefined ? undefined : pinFix(component.document.frontmatter, text, to)
    if (text !== undefined && fix) changes.set(path, edit(text, [fix]).text)
  }
  const top = config.content === '.' ? '' : `${config.content}/`
  const { entries } = openShelf(source, config.content)
  const dropped = entries.filter((entry) => isLeft(entry, pinned, bump))
  if (dropped.length > 0) {
    for (const entry of dropped) changes.set(top + copyPath(entry), undefined)
    changes.set(top + LOCK_FILE, printLock(entries.filter((entry) => !dropped.includes(entry))))
  }
  writeFiles(root, changes)
  return pinned
}

function isLeft(entry: LockEntry, moves: readonly Move[], { links }: Bump): boolean {
  const move = moves.find(({ component }) => component.id === entry.component)
  if (!move || entry.version !== move.from || move.from === move.to) return false
  return !links.wanted.get(entry.component)?.has(entry.version)
}

/** In the quotes that the author chose. */
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
