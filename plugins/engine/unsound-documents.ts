import { compareFindings, type Finding } from '../basics/finding.ts'
import { code, count, firstWords } from '../basics/wording.ts'
import { visible } from '../reports/visible.ts'
import type { Outcome } from './check.ts'
import type { Config } from './config.ts'

/** The most places that are named. */
const MOST_NAMED = 5

/**
 * Returns why the documents of some kinds cannot be used, in one sentence: errors in them, or data
 * that could not be read. Returns undefined when they are sound. Without kinds, all documents are
 * examined.
 */
export function unsoundReason(
  { findings, graph }: Outcome,
  config: Config,
  kinds: readonly string[] | undefined,
): string | undefined {
  const isNeeded = (kind: { readonly name: string }) => kinds?.includes(kind.name) ?? true
  const folders = config.kinds.filter(isNeeded).map(({ folder }) => below(config.content, folder))
  const errors = findings
    .filter(({ severity, file }) => severity === 'error' && (!kinds || isIn(folders, file)))
    .sort(compareFindings)
  if (errors.length > 0) return `${count(errors.length, 'error')} in them: ${places(errors)}`
  const unread = graph.nodes.filter(({ kind, key }) => isNeeded(kind) && !graph.entry(key))
  const twice = graph.clashes.filter(
    ({ node, as }) => (as === 'id' || as === 'case') && isNeeded(node.kind),
  )
  const lost = [...unread, ...twice.map(({ node }) => node)].map(({ document }) => document.path)
  if (lost.length === 0) return undefined
  return `${named(lost.map((path) => code(path)))} cannot be read as what it should be`
}

function below(content: string, folder: string): string {
  return [content, folder].filter((step) => step !== '.').join('/')
}

/**
 * Tells whether a file is in one of the folders, or is one of them, for kinds that keep all
 * documents in one file.
 */
function isIn(folders: readonly string[], file: string): boolean {
  return folders.some((folder) => folder === '' || file === folder || file.startsWith(`${folder}/`))
}

function places(errors: readonly Finding[]): string {
  return named(
    errors.map(({ file, place, rule }) => {
      const at = place ? `${file}:${place.line}:${place.column}` : file
      return `${visible(rule)} at \`${visible(at)}\``
    }),
  )
}

function named(all: readonly string[]): string {
  return firstWords(all, MOST_NAMED).join(', ')
}
