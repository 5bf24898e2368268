import { createHash } from 'node:crypto'
import { copyPath, type ProjectEntry, printLock } from '../../plugins/engine/pins/lock.ts'
import type { Files } from '../vocabulary.ts'

/** Exports that are locked, with their lock, below `content/`. */
export function lockedProjects(
  exports: Readonly<Record<string, string>>,
  facts: Partial<ProjectEntry> = {},
): Files {
  const files: Record<string, string | Uint8Array> = {}
  const projects = Object.entries(exports).map(([project, text]): ProjectEntry => {
    const bytes = Buffer.from(text)
    const format = text.includes('milepost-graph') ? 'graph' : 'needs'
    const entry: ProjectEntry = {
      ...{ project, format, version: 'latest', bytes: bytes.length },
      url: `https://${project}.example.org/${format}.json`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      header: { project: '', version: '' },
      fetched: '2026-11-20T08:00:00Z',
      ...facts,
    }
    files[copyPath(entry)] = bytes
    return entry
  })
  return { ...files, 'pins.lock.json': printLock({ pins: [], projects }) }
}
