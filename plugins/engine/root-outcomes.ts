import { join } from 'node:path/posix'
import { compareFindings, type Finding } from '../basics/finding.ts'
import type { Kind } from '../kinds/kind.ts'
import { sourceBeside } from '../outside/sources/joined-source.ts'
import { heldBy } from './baseline/held.ts'
import { type Outcome, type OutcomeOptions, outcomeOf } from './check.ts'
import type { Config } from './config.ts'
import type { JoinedGraph, ReadRoot } from './joined-graph.ts'
import { type ProjectRoot, rootOf, topOf } from './open-roots.ts'
import { type ParsingOptions, whileParsing } from './parsing.ts'
import type { Project } from './project.ts'
import { listDocuments, readDocuments } from './read-source.ts'

/** Reads the documents of all roots beside a project, each with the settings of its own. */
export async function readRoots(
  { root: folder, source: joined, roots = [] }: Project,
  options: ParsingOptions,
): Promise<readonly ReadRoot[]> {
  const found: ReadRoot[] = []
  for (const root of roots) {
    const config = configBeside(root)
    const source = sourceBeside(root, joined)
    const place = { root: folder, config, cacheName: `documents-of-${root.name}` }
    const read = await whileParsing(place, { ...options, parsing: undefined }, async ({ parse }) =>
      readDocuments(await listDocuments(source, config, topOf(root)), parse),
    )
    found.push({ root, read })
  }
  return found
}

/**
 * Returns the configuration of a root for paths that begin at the project beside it. Its kinds are
 * asked for paths as they are in the root.
 */
function configBeside(root: ProjectRoot): Config {
  const { config, at } = root
  const top = topOf(root)
  const kinds = config.kinds.map((kind) => kindBeside(kind, top))
  return { ...config, content: join(at, config.content), kinds }
}

function kindBeside(kind: Kind, top: string): Kind {
  const own = (path: string) => (path.startsWith(top) ? path.slice(top.length) : path)
  return {
    ...kind,
    idOf: (path) => kind.idOf(own(path)),
    namesOf: (data, path) => kind.namesOf(data, own(path)),
  }
}

/**
 * Adds the findings of the other roots to the outcome of a project. Each finding counts once. The
 * baseline of the project may hold them, too.
 */
export async function withRoots(
  outcome: Outcome,
  beside: JoinedGraph['beside'],
  options: OutcomeOptions,
): Promise<Outcome> {
  const judged: Outcome[] = []
  for (const each of beside.filter(({ root }) => root.check)) {
    judged.push(await outcomeOf(each, options))
  }
  if (beside.length === 0) return outcome
  const all = [outcome, ...judged]
  const roots = beside.map(({ root }) => root)
  const reported = [...outcome.findings, ...outcome.held.map(({ finding }) => finding)]
  const known = new Set(reported.map(keyOf))
  const more = judged.flatMap((each) => each.findings)
  const found = more.filter((finding) => !known.has(keyOf(finding)))
  const left = [...outcome.gone, ...outcome.unseen]
  const { findings, held, gone, unseen } = heldBy(left, unique(found), outcome)
  const shown = [...outcome.findings, ...findings].map((finding) => inRoot(finding, roots))
  return {
    ...outcome,
    all: all.reduce((sum, { documents }) => sum + documents.length, 0),
    findings: shown.sort(compareFindings),
    held: [...all.flatMap((each) => each.held), ...held],
    gone,
    unseen,
    allowed: all.flatMap(({ allowed }) => allowed),
    passedOver: all.flatMap(({ passedOver }) => passedOver),
  }
}

/** Names the root of a finding about a file that is not the project's own. */
function inRoot(finding: Finding, roots: readonly ProjectRoot[]): Finding {
  const root = rootOf(finding.file, roots)
  return root ? { ...finding, root: root.name } : finding
}

/** Leaves out what two roots find at one place, such as a cycle through both. */
function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()]
}

function keyOf({ rule, file, place, message }: Finding): string {
  return JSON.stringify([rule, file, place, message])
}
