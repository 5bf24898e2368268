import { join } from 'node:path'
import type { ChangedFile } from '../changes/change.ts'
import { OWNER_FILES, type OwnerFile, readOwnerFile } from '../changes/owner-file.ts'
import { isNamed, plainFileSize, readText } from '../outside/files/disk.ts'
import { changeCounts } from '../outside/git/change-counts.ts'
import { withPurpose } from '../outside/git/git-fault.ts'
import { openRepository } from '../outside/git/git-repository.ts'
import { cannotCompare, startOf } from '../outside/sources/base-revision.ts'

/** A repository in which a change was made. */
export interface ChangedRepository {
  readonly files: readonly ChangedFile[]
  readonly owners: OwnerFile | undefined
  /** The project's folder in it, with a `/` at the end; empty when it is the top. */
  readonly folder: string
}

/**
 * Lists the files changed since the branch left `base`, up to `head` or to the work tree. Throws
 * when git cannot tell.
 */
export function changedRepository(
  root: string,
  { base, head }: { readonly base: string; readonly head?: string | undefined },
): Promise<ChangedRepository> {
  return withPurpose(cannotCompare(base), async () => {
    const repository = await openRepository(root)
    const start = await startOf(repository, base, head)
    const counts = await changeCounts(repository, start, head)
    const { top, folder } = repository
    return { files: [...filesIn(counts, top)], owners: ownersIn(top), folder }
  })
}

/**
 * Reads `added⇥removed⇥path␀`; for a moved file, `added⇥removed⇥␀before␀path␀`. Binary files have
 * dashes for the counts.
 */
function* filesIn(counts: string, top: string): Iterable<ChangedFile> {
  const fields = counts.split('\0').values()
  for (const field of fields) {
    const [, added, removed, named] = COUNTED.exec(field) ?? []
    if (named === undefined) continue
    if (named === '') fields.next()
    const path = named || fields.next().value || ''
    yield { path, lines: numberOf(added) + numberOf(removed), gone: !isNamed(join(top, path)) }
  }
}

const COUNTED = /^(\d+|-)\t(\d+|-)\t(.*)$/s

function numberOf(text = '-'): number {
  return text === '-' ? 0 : Number(text)
}

/** The most bytes of a CODEOWNERS file; GitHub ignores larger ones. */
const LARGEST = 3 * 1024 * 1024

function ownersIn(top: string): OwnerFile | undefined {
  for (const path of OWNER_FILES) {
    const size = plainFileSize(join(top, path))
    if (size !== undefined && size <= LARGEST) {
      return readOwnerFile(path, readText(join(top, path)))
    }
  }
  return undefined
}
