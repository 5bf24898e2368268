import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { asksForBranches } from '../clocks/releases/release-documents.ts'
import type { Outcome } from '../engine/check.ts'
import type { ProjectCheck } from '../engine/check-project.ts'
import { configFile } from '../engine/load-config.ts'
import type { ProjectRoot } from '../engine/open-roots.ts'
import type { Project, ProjectOptions } from '../engine/project.ts'
import { type OutcomeSummary, summaryOf } from '../engine/report.ts'
import { cacheFile } from '../outside/files/cache-file.ts'
import { digestOf } from '../outside/files/digest.ts'
import { fileStamp, isThere, readText } from '../outside/files/disk.ts'
import { isRepeatable, isTransientFinding } from '../outside/parsing/transient-findings.ts'
import type { Listing, Source } from '../outside/sources/source.ts'

interface Kept {
  readonly summary: OutcomeSummary
  /**
   * The files besides the documents that the check asked about, each with a digest of the answer.
   */
  readonly asked: readonly (readonly [question: Question, path: string, answer: string])[]
}

interface RememberedCheck extends ProjectCheck, ProjectOptions {
  /** False for a source that is not as it is on disk. Default: true. */
  readonly isRemembered?: boolean
}

/** The questions that a check can ask about a file. */
const QUESTIONS = ['has', 'read', 'bytes', 'names'] as const
type Question = (typeof QUESTIONS)[number]

/**
 * Checks a project, or returns the kept summary if nothing that it depends on has changed. The code
 * of the check is loaded only when it runs.
 */
export async function rememberedCheck(
  project: Project,
  options: RememberedCheck,
): Promise<OutcomeSummary> {
  const context = configuration(project, options)
  if (context === undefined) return summaryOf(await wholeCheck(project, options))
  const listing = await project.source.list()
  const roots = await listedOnce(project.roots ?? [])
  const listings = [listing, ...roots.map(({ listing: each }) => each)]
  const depends = [...context, options.today, digestOf(listings.map(stampsOf))]
  const file = cacheFile<Kept>(project.root, 'outcome', depends)
  const kept = file.read()
  const isSame = ([question, path, answer]: Kept['asked'][number]) =>
    digestOfAnswer(project.source[question]?.(path)) === answer
  if (kept?.asked.every(isSame)) return kept.summary
  const asked = new Map<string, Kept['asked'][number]>()
  const source = recording({ ...project.source, list: async () => listing }, asked)
  const outcome = await wholeCheck({ ...project, source, roots }, options)
  const summary = summaryOf(outcome)
  if (isLasting(outcome, options)) file.write({ summary, asked: [...asked.values()] })
  return summary
}

async function wholeCheck(project: Project, options: RememberedCheck): Promise<Outcome> {
  const { checkProject } = await import('../engine/check-project.ts')
  return checkProject(project, options)
}

/**
 * Returns the facts besides documents and the day that a summary depends on, or undefined when they
 * cannot be known.
 */
function configuration(
  project: Project,
  { cached = true, base, newSince, config, configFrom, isRemembered = true }: RememberedCheck,
): readonly unknown[] | undefined {
  if (!cached || !isRemembered) return undefined
  if ([base, newSince, configFrom].some((each) => each !== undefined)) return undefined
  if (project.config.versions) return undefined
  const roots = project.roots ?? []
  const folders = [project.root, ...roots.map(({ folder }) => folder)]
  const paths = [pathOf(project.root, config), ...roots.map(({ folder }) => configFile(folder))]
  const texts = paths.map((path) => (path !== undefined && isThere(path) ? readText(path) : ''))
  if (texts.some((text) => IMPORTS_OWN_FILES.test(text))) return undefined
  return [texts, folders.map(installed), roots.map(({ name, at, check }) => [name, at, check])]
}

/** Returns the roots with sources that are listed only here. */
function listedOnce(roots: readonly ProjectRoot[]) {
  return Promise.all(
    roots.map(async (root) => {
      const listing = await root.source.list()
      return { ...root, listing, source: { ...root.source, list: async () => listing } }
    }),
  )
}

function pathOf(root: string, config: ProjectOptions['config']): string | undefined {
  if (config === false) return undefined
  return config === undefined ? configFile(root) : resolve(root, config)
}

function stampsOf({ files, findings, passedOver }: Listing): readonly unknown[] {
  const stamps = files.map((file) => ('stamp' in file ? [file.path, file.stamp] : []))
  return [stamps, findings, passedOver]
}

/** Matches a configuration that imports files of its own. It is checked anew each time. */
const IMPORTS_OWN_FILES = /(?:from|import)\s*\(?\s*['"](?:\.|\/)/

/** Returns a fingerprint of the installed packages, which may hold kinds and rules. */
function installed(root: string): readonly number[] {
  const path = join(root, 'node_modules', '.package-lock.json')
  return isThere(path) ? fileStamp(path) : []
}

function recording(source: Source, asked: Map<string, Kept['asked'][number]>): Source {
  const noted = QUESTIONS.map((question) => [
    question,
    (path: string) => {
      const answer = source[question]?.(path)
      asked.set(`${question} ${path}`, [question, path, digestOfAnswer(answer)])
      return answer
    },
  ])
  return { ...source, ...Object.fromEntries(noted) }
}

type Answer = boolean | string | Uint8Array | readonly string[] | undefined

function digestOfAnswer(answer: Answer): string {
  if (typeof answer === 'boolean' || answer === undefined) return String(answer)
  const isText = typeof answer === 'string' || answer instanceof Uint8Array
  const bytes = isText ? answer : JSON.stringify(answer)
  return createHash('sha256').update(bytes).digest('hex')
}

/** Tells whether the next run would get the same result if nothing changed. */
function isLasting(
  { findings, allowed, held, documents, unchecked, graph }: Outcome,
  { diagrams }: RememberedCheck,
): boolean {
  const all = [...findings, ...[...allowed, ...held].map(({ finding }) => finding)]
  if (asksForBranches(graph)) return false
  const isWhole = diagrams === undefined || unchecked.length === 0
  return isWhole && !all.some(isTransientFinding) && documents.every(isRepeatable)
}
