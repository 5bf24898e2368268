import { startBelow } from '../basics/paths.ts'
import { code } from '../basics/wording.ts'
import { readIssues } from '../entries/read-issues.ts'
import { type GhEnvironment, runGh } from '../outside/code-host/gh.ts'
import { writeFiles } from '../outside/files/written-files.ts'
import { escapeUnsafe } from '../reports/safe-json.ts'

/** The order to fetch a snapshot. */
export interface IssueOrder {
  readonly root: string
  /** The content folder, below the root. */
  readonly content: string
  /** The repository on the code host: `owner/name`. */
  readonly repository: string
  /** The name of the snapshot, without `.json`. By default, that of the repository. */
  readonly name?: string | undefined
  readonly limit: number
  readonly schemes: readonly string[]
  readonly env: GhEnvironment
}

/** A snapshot that was written. */
export interface IssueUpdate {
  readonly path: string
  readonly issues: number
  /** The fields that the installed `gh` does not know. */
  readonly unknown: readonly string[]
}

/** The fields that every `gh` prints. */
const FIELDS = [
  'number',
  'title',
  'state',
  'labels',
  'milestone',
  'assignees',
  'url',
  'createdAt',
  'closedAt',
]

/** The fields that a newer `gh` prints too. */
const NEWER = ['blockedBy', 'blocking', 'parent', 'subIssues', 'subIssuesSummary', 'issueType']

/** Fetches the issues of a repository through `gh` and writes them as a snapshot. */
export async function updateIssues(order: IssueOrder): Promise<IssueUpdate> {
  const { repository, limit, env, root, content } = order
  const { name = repository.slice(repository.indexOf('/') + 1).toLowerCase() } = order
  if (!NAME.test(name)) throw new Error(`Unexpected name ${code(name)}, expected that of a file.`)
  const { output, unknown } = await listed({ repository, limit, env })
  const path = `${startBelow(content)}issues/${name}.json`
  const text = snapshotOf(output)
  const { issues, findings } = readIssues(path, text, order.schemes)
  const wrong = findings.find(({ severity }) => severity === 'error')
  if (wrong) throw new Error(`Nothing was written: \`gh\` printed no issues. ${wrong.message}`)
  if (issues.length >= limit) {
    throw new Error(`Nothing was written: there are more than ${limit} issues; raise \`--limit\`.`)
  }
  writeFiles(root, new Map([[path, text]]))
  return { path, issues: issues.length, unknown }
}

const NAME = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/

interface Query {
  readonly repository: string
  readonly limit: number
  readonly env: GhEnvironment
}

/** Asks for all fields, and once more without each field that `gh` does not know. */
async function listed({ repository, limit, env }: Query) {
  const unknown: string[] = []
  for (;;) {
    const fields = [...FIELDS, ...NEWER.filter((field) => !unknown.includes(field))]
    const words = ['--repo', repository, '--state', 'all', '--limit', String(limit)]
    const answer = await runGh(['issue', 'list', ...words, '--json', fields.join(',')], env)
    if ('output' in answer) return { output: answer.output, unknown }
    const field = /^Unknown JSON field: "(\w+)"/.exec(answer.failure)?.[1]
    if (field === undefined || unknown.includes(field) || !NEWER.includes(field)) {
      throw new Error(`Cannot fetch the issues of ${code(repository)}: ${answer.failure}`)
    }
    unknown.push(field)
  }
}

/** Writes one issue a line, the oldest first, so that a change shows what has changed. */
function snapshotOf(output: string): string {
  const list: unknown = parsed(output)
  if (!Array.isArray(list)) return output
  const rows = list.toSorted((a, b) => numberOf(a) - numberOf(b))
  const lines = rows.map((row) => escapeUnsafe(JSON.stringify(row)))
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function numberOf(issue: unknown): number {
  const isObject = typeof issue === 'object' && issue !== null
  return isObject && 'number' in issue ? Number(issue.number) : 0
}
