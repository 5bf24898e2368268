import { startBelow } from '../../basics/paths.ts'
import { code } from '../../basics/wording.ts'
import { decodeText, LARGEST_FILE } from '../../documents/text/decoding.ts'
import { GitFault, nothingIfSilent, withPurpose } from '../git/git-fault.ts'
import { openRepository, type Repository } from '../git/git-repository.ts'
import { LINK } from '../git/git-tree.ts'
import { changesSince } from '../git/work-tree.ts'
import { isDocument, type SourceFile } from './source.ts'

/**
 * Returns the documents below `content` that were changed or removed since the work tree left
 * `ref`, with their former texts. Nothing is checked out. Throws an error that says why it cannot
 * tell.
 */
export function changedSince(
  root: string,
  content: string,
  ref: string,
): Promise<readonly SourceFile[]> {
  return withPurpose(cannotCompare(ref), async () => {
    const repository = await openRepository(root)
    const base = await startOf(repository, ref)
    const { folder } = repository
    const below = startBelow(content)
    const changes = await changesSince(repository, base, `${folder}${below}`)
    const earlier = changes.flatMap(({ path, before }) => {
      const own = path.slice(folder.length)
      if (!before || before.mode === LINK || before.size > LARGEST_FILE) return []
      return isDocument(own, below) ? [{ path: own, id: before.id }] : []
    })
    const blobs = await repository.blobs(earlier.map(({ id }) => id))
    return earlier.map(({ path }, at) => ({ path, text: textOf(blobs[at]) }))
  })
}

/** Returns the beginning of the error for a revision that cannot be compared. */
export function cannotCompare(ref: string): string {
  return `Cannot compare with ${code(ref)}`
}

/**
 * Returns the commit where the work on `head` left `ref`. Later commits on `ref` are not part of
 * that work.
 */
export async function startOf(repository: Repository, ref: string, head = 'HEAD'): Promise<string> {
  const [tip, end] = [await commitOf(repository, ref), await commitOf(repository, head)]
  const shared = await nothingIfSilent(repository.ask(['merge-base', tip, end]))
  const [base] = /^[0-9a-f]{40,64}$/m.exec(shared) ?? []
  if (base !== undefined) return base
  throw repository.isShallow ? tooShallow() : new GitFault(NO_COMMON_COMMIT)
}

const NO_COMMON_COMMIT =
  'it has no commit in common with the work here; name the revision that the work began at'

/** Returns the commit that a revision means. */
export async function commitOf(repository: Repository, ref: string): Promise<string> {
  const verify = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
  const commit = (await nothingIfSilent(repository.ask(verify))).trim()
  if (/^[0-9a-f]{40,64}$/.test(commit)) return commit
  if (ref === 'HEAD') throw new GitFault('the repository has no commit yet; make one first')
  throw repository.isShallow ? tooShallow(ref) : unknownRevision(ref, await alike(repository, ref))
}

/** Returns the branch or tag whose name differs in letter case alone. */
async function alike(repository: Repository, ref: string): Promise<string | undefined> {
  const list = ['for-each-ref', '--format=%(refname:short)']
  const names = (await nothingIfSilent(repository.ask(list))).split('\n')
  return names.find((name) => name.toLowerCase() === ref.toLowerCase())
}

function unknownRevision(ref: string, meant: string | undefined): GitFault {
  if (meant !== undefined)
    return new GitFault(`git knows no such revision here as ${code(ref)}; write ${code(meant)}`)
  const remedy = `fetch it first, or correct its name (${code('git branch --all')} lists branches)`
  return new GitFault(`git knows no such revision here as ${code(ref)}; ${remedy}`)
}

function tooShallow(ref?: string): GitFault {
  const lack =
    ref === undefined
      ? 'the commit that both began at'
      : `the revision ${code(ref)}; git knows no such revision here`
  return new GitFault(
    `this clone is shallow and lacks ${lack}; run ${code('git fetch --unshallow')}, or set ${code('fetch-depth: 0')} for GitHub's checkout`,
  )
}

function textOf(blob: Buffer | undefined): string {
  const decoded = decodeText(blob ?? Buffer.alloc(0))
  return 'text' in decoded ? decoded.text : ''
}
