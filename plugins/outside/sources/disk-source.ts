import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Finding } from '../../basics/finding.ts'
import { startBelow } from '../../basics/paths.ts'
import { code } from '../../basics/wording.ts'
import { realPath } from '../files/project-path.ts'
import type { Source, SourceFile } from './source.ts'
import { SOURCE_RULES } from './source-rules.ts'

const DOCUMENT = /\.(mdx?|ya?ml|json)$/i
/** A check depends on inventories too: that one has changed must be known without reading it. */
const LISTED = /\.(mdx?|ya?ml|json|inv)$/i
const PASSED_OVER = /^(\.|node_modules$)/

/** Whether a path below the content folder may be a document, as a walk over a disk finds them. */
export function isDocument(path: string, content: string): boolean {
  if (!path.startsWith(content) || !DOCUMENT.test(path)) return false
  const steps = path.slice(content.length).split('/')
  return !steps.some((step) => PASSED_OVER.test(step))
}

/** The folder `content` below a project's root. Symbolic links are findings and never followed. */
export function diskSource(root: string, content: string): Source {
  const base = projectFolder(root)
  return {
    async list() {
      if (!isFolder(join(base, content))) throw new Error(noDocuments(base, content))
      const files: SourceFile[] = []
      const findings: Finding[] = []
      walk(join(base, content), startBelow(content), files, findings)
      return { files, findings }
    },
    read(path) {
      const file = realPath(base, path)
      return file === undefined ? undefined : readText(file)
    },
    bytes(path) {
      const file = realPath(base, path)
      return file === undefined || file !== resolve(base, path) ? undefined : readBytes(file)
    },
    has: (path) => realPath(base, path) !== undefined,
  }
}

function projectFolder(root: string): string {
  const folder = resolve(root)
  if (isFolder(folder)) return realpathSync(folder)
  throw new Error(`Cannot find the folder ${code(folder)}, where the project was said to be.`)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function noDocuments(base: string, content: string): string {
  const where = `the folder ${code(content)} of documents in ${code(base)}`
  return `Cannot find ${where}; name the project's folder with ${code('--root')}.`
}

function walk(folder: string, top: string, files: SourceFile[], findings: Finding[]): void {
  for (const entry of sorted(folder)) {
    if (PASSED_OVER.test(entry.name)) continue
    const below = top + entry.name
    const onDisk = join(folder, entry.name)
    if (entry.isSymbolicLink()) findings.push(symbolicLink(below))
    else if (entry.isDirectory()) walk(onDisk, startBelow(below), files, findings)
    else if (entry.isFile() && LISTED.test(entry.name)) files.push(stamped(below, onDisk))
  }
}

function sorted(folder: string): Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function stamped(path: string, onDisk: string): SourceFile {
  const { mtimeMs, ctimeMs, size, ino } = lstatSync(onDisk)
  return { path, onDisk, stamp: `${mtimeMs} ${ctimeMs} ${size} ${ino}` }
}

export function symbolicLink(path: string): Finding {
  return {
    rule: 'symbolic-link',
    severity: SOURCE_RULES['symbolic-link'].severity,
    message: `Unexpected symbolic link ${code(path)}, expected a file; put the file itself there.`,
    file: path,
    place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    help: 'A link can lead out of the project and publish what nobody meant to publish.',
  }
}

/** More than any list of issues needs; a larger file is not asked for. */
const LARGEST = 32 * 1024 * 1024

function readText(file: string): string | undefined {
  return readBytes(file)
    ?.toString('utf8')
    .replace(/^\uFEFF/, '')
}

function readBytes(file: string): Buffer | undefined {
  try {
    const stat = lstatSync(file)
    if (!stat.isFile() || stat.size > LARGEST) return undefined
    return readFileSync(file)
  } catch {
    return undefined
  }
}
