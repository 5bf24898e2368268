import { decodeText } from '../../documents/text/decoding.ts'
import { git, readBlobs } from '../git/git.ts'
import type { SourceFile } from './source.ts'

const CHANGE = /^:\d+ \d+ ([0-9a-f]+) [0-9a-f]+ ([A-Z])\d*$/

/**
 * The documents below `content` as they were where the work tree left `ref`, of those that were
 * changed or removed since. Nothing is checked out. Throws when git does not know the revision.
 */
export async function changedSince(
  root: string,
  content: string,
  ref: string,
): Promise<readonly SourceFile[]> {
  const base = await startOf(root, ref)
  const diff = ['diff', '--raw', '-z', '--no-renames', '--relative', '--no-abbrev', '--no-ext-diff']
  const fields = (await git(root, [...diff, base, '--', content])).split('\0')
  const before = fields.flatMap((field, at) => {
    const [, blob, kind] = CHANGE.exec(field) ?? []
    const path = fields[at + 1]
    return blob && path && kind !== 'A' ? [{ path, blob }] : []
  })
  const blobs = await readBlobs(
    root,
    before.map(({ blob }) => blob),
  )
  return before.map(({ path }, at) => ({ path, text: textOf(blobs[at]) }))
}

/** Where the work on `head` branched off: what happened on `ref` since is not that work's doing. */
export async function startOf(root: string, ref: string, head = 'HEAD'): Promise<string> {
  try {
    const commit = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
    const tip = (await git(root, commit)).trim()
    return (await git(root, ['merge-base', tip, head])).trim()
  } catch (cause) {
    throw new Error(
      `Cannot compare with \`${ref}\`: git knows no such revision here; fetch it first.`,
      { cause },
    )
  }
}

function textOf(blob: Buffer | undefined): string {
  const decoded = decodeText(blob ?? Buffer.alloc(0))
  return 'text' in decoded ? decoded.text : ''
}
