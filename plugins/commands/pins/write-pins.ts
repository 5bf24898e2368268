import { resolve } from 'node:path'
import { startBelow } from '../../basics/paths.ts'
import { LOCK_FILE } from '../../engine/pins/lock.ts'
import { type OpenedInventories, openInventories } from '../../engine/pins/locked-inventories.ts'
import type { Project } from '../../engine/project.ts'
import { type Waiting, whileHolding } from '../../outside/files/held-lock.ts'
import { type FileChanges, writeFiles } from '../../outside/files/written-files.ts'

/**
 * Changes the lock and its copies while it keeps other runs out. The changes are computed from the
 * current lock, so that two runs at once do not lose each other's pins.
 */
export async function writePins<Result>(
  { root, source, config }: Project,
  work: (locked: OpenedInventories) => { readonly changes: FileChanges; readonly result: Result },
  waiting: Waiting = {},
): Promise<Result> {
  const name = `${startBelow(config.content)}${LOCK_FILE}`
  const held = resolve(root, `${startBelow(config.content)}.${LOCK_FILE}.lock`)
  return whileHolding(held, { ...waiting, name }, () => {
    const { changes, result } = work(openInventories(source, config.content))
    writeFiles(root, changes)
    return result
  })
}
