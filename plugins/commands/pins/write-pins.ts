import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startBelow } from '../../basics/paths.ts'
import { code } from '../../basics/wording.ts'
import { LOCK_FILE } from '../../engine/pins/lock.ts'
import { type OpenedShelf, openShelf } from '../../engine/pins/shelf.ts'
import type { Project } from '../../engine/project.ts'
import { type FileChanges, writeFiles } from '../../outside/files/written-files.ts'

/** Writing takes milliseconds: whoever holds on longer was killed. */
const HELD_MS = 10_000
const PAUSE_MS = 20

/**
 * Changes the lock and its copies while nobody else does. What is to be written is worked out from
 * the shelf as it then is, so that two runs at once do not lose what the other has locked.
 */
export async function writePins<Result>(
  { root, source, config }: Project,
  work: (shelf: OpenedShelf) => { readonly changes: FileChanges; readonly result: Result },
): Promise<Result> {
  const top = startBelow(config.content)
  const held = resolve(root, `${top}.${LOCK_FILE}.lock`)
  while (!take(held, top + LOCK_FILE)) await setTimeout(PAUSE_MS)
  try {
    const { changes, result } = work(openShelf(source, config.content))
    writeFiles(root, changes)
    return result
  } finally {
    rmSync(held, { force: true })
  }
}

function take(held: string, lock: string): boolean {
  try {
    closeSync(openSync(held, 'wx'))
    return true
  } catch (cause) {
    const { code: why, message } = cause as NodeJS.ErrnoException
    if (why !== 'EEXIST')
      throw new Error(`Cannot write ${code(lock)}: ${message.split(', ', 1)[0]}.`, { cause })
    const since = statSync(held, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > HELD_MS) rmSync(held, { force: true })
    return false
  }
}
