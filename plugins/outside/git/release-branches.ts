import { compareLines, type Line } from '../../basics/version.ts'
import { git } from './git.ts'

/** The branch that a release line is kept on, and where it ends. */
export interface ReleaseBranch {
  readonly line: Line
  /** `release-v1.3`, without the name of a remote. */
  readonly name: string
  readonly commit: string
}

const FIELDS = ['%(objectname)', '%(refname)'].join('%00')
const NUMBER = '(0|[1-9]\\d{0,5})'

/**
 * Every branch whose name has the form of `pattern`, newest line first. A clone that a build server
 * makes has them at its remote only; a branch of one's own goes before the one of its name there.
 */
export async function releaseBranches(
  root: string,
  pattern: string,
): Promise<readonly ReleaseBranch[]> {
  const refs = await allBranches(root)
  const lineOf = lineReader(pattern)
  const byName = new Map<string, ReleaseBranch>()
  for (const ref of refs.split('\n')) {
    const [commit = '', path = ''] = ref.split('\0')
    const name = path.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '')
    const line = lineOf(name)
    const isOwn = path.startsWith('refs/heads/')
    if (line && (isOwn || !byName.has(name))) byName.set(name, { line, name, commit })
  }
  return [...byName.values()].sort((a, b) => compareLines(b.line, a.line))
}

async function allBranches(root: string): Promise<string> {
  try {
    return await git(root, ['for-each-ref', `--format=${FIELDS}`, 'refs/remotes', 'refs/heads'])
  } catch (cause) {
    throw new Error('Cannot read release branches: there is no git repository here.', { cause })
  }
}

/** `release-v{major}.{minor}` → the line in a branch's name. */
export function lineReader(pattern: string): (name: string) => Line | undefined {
  const parts = pattern.split(/\{(major|minor)\}/)
  const numbers = parts.filter((_, at) => at % 2 === 1)
  if (numbers.toSorted().join() !== 'major,minor') throw unreadable(pattern)
  const form = parts.map((part, at) => (at % 2 === 1 ? NUMBER : escaped(part))).join('')
  const whole = new RegExp(`^${form}$`)
  return (name) => {
    const found = whole.exec(name)
    if (!found) return undefined
    const [first, second] = [Number(found[1]), Number(found[2])]
    return numbers[0] === 'major'
      ? { major: first, minor: second }
      : { major: second, minor: first }
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

function unreadable(pattern: string): Error {
  const wanted = '`{major}` and `{minor}` once each'
  return new Error(`Cannot read lines off branches named \`${pattern}\`; expected ${wanted}.`)
}
