import { relative, resolve, sep } from 'node:path'
import { compareText, type Finding } from '../basics/finding.ts'
import { code, didYouMean } from '../basics/wording.ts'
import { pathPattern } from '../changes/path-pattern.ts'
import type { OutcomeSummary } from '../engine/report.ts'
import { isFolder, isThere } from '../outside/files/disk.ts'

/** The findings in chosen files, and the chosen files that are no documents. */
export interface ChosenFindings {
  readonly summary: OutcomeSummary
  /** Files that are there, and that no document and no finding comes from. */
  readonly without: readonly string[]
}

/** The folder from which chosen files are named, and the project's root. */
export interface Folders {
  readonly root: string
  readonly cwd: string
}

/**
 * Returns the part of a check that concerns these files, folders and patterns. A finding that only
 * points at a chosen file, as at the first of two equal ids, belongs to it. Throws for a path that
 * is not there, and for a folder or a pattern without documents.
 */
export function inChosenFiles(
  summary: OutcomeSummary,
  chosen: readonly string[],
  where: Folders,
): ChosenFindings {
  const found = [...summary.findings, ...summary.held.map(({ finding }) => finding)]
  const known = [...new Set([...summary.paths, ...found.map(({ file }) => file)])]
  const choices = chosen.map((written) => choiceOf(written, { ...where, known: new Set(known) }))
  for (const choice of choices) requireMatch(choice, known)
  const isChosen = (file: string) => choices.some((choice) => choice.has(file))
  const concerns = ({ file, related = [] }: Finding) =>
    isChosen(file) || related.some((other) => isChosen(other.file))
  const paths = summary.paths.filter(isChosen)
  const allowedIn = summary.allowedIn.filter(isChosen)
  const files = choices.filter(({ sort }) => sort === 'file')
  return {
    summary: {
      ...summary,
      paths,
      documents: paths.length,
      findings: summary.findings.filter(concerns),
      allowedIn,
      allowed: allowedIn.length,
      held: summary.held.filter(({ finding }) => concerns(finding)),
      gone: summary.gone.filter(({ file }) => isChosen(file)),
      passedOver: summary.passedOver.filter(({ path }) => isChosen(path)),
    },
    without: files.filter((file) => !known.some(file.has)).map(({ written }) => written),
  }
}

interface Choice {
  readonly written: string
  readonly sort: 'file' | 'folder' | 'pattern' | 'nothing'
  has(file: string): boolean
}

interface Known extends Folders {
  readonly known: ReadonlySet<string>
}

function choiceOf(written: string, where: Known): Choice {
  const full = fullPath(written, where)
  const path = pathIn(where.root, full)
  if (isFolder(full)) {
    const start = path === '' ? '' : `${path}/`
    return { written, sort: 'folder', has: (file) => file.startsWith(start) }
  }
  if (isThere(full) || where.known.has(path)) {
    return { written, sort: 'file', has: (file) => file === path }
  }
  if (!/[*?]/.test(written)) return { written, sort: 'nothing', has: () => false }
  return { written, sort: 'pattern', has: pathPattern(anchored(written, where)) }
}

/** Returns a whole path: from here, or from the project's root for a path that is there alone. */
function fullPath(written: string, { root, cwd, known }: Known): string {
  const [here, below] = [resolve(cwd, written), resolve(root, written)]
  const isHere = isThere(here) || isFolder(here) || known.has(pathIn(root, here))
  const isBelow = isThere(below) || isFolder(below) || known.has(pathIn(root, below))
  return isBelow && !isHere ? below : here
}

/** Returns the pattern from the project's root. One without `/` matches at any depth below here. */
function anchored(written: string, { root, cwd }: Folders): string {
  const plain = written.replaceAll(sep, '/')
  if (plain.includes('/')) return `/${pathIn(root, resolve(cwd, plain))}`
  const here = pathIn(root, cwd)
  return here === '' || here.startsWith('..') ? `/**/${plain}` : `/${here}/**/${plain}`
}

/** Returns a path from the project's root with `/`; it begins with `..` for one outside. */
export function pathIn(root: string, full: string): string {
  return relative(root, full).replaceAll(sep, '/')
}

function requireMatch({ written, sort, has }: Choice, known: readonly string[]): void {
  if (sort === 'file' || known.some(has)) return
  if (sort === 'nothing') {
    const near = didYouMean(written, [...known].sort(compareText))
    throw new Error(`Cannot find the file ${code(written)}${near}`)
  }
  const what = sort === 'folder' ? 'in the folder' : 'that matches'
  throw new Error(`Cannot find a document ${what} ${code(written)}.`)
}
