import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { code } from '../../basics/wording.ts'
import { plainPath, realPath } from '../files/project-path.ts'
import { type Walk, walkFolder } from './folder-walk.ts'
import type { Source } from './source.ts'
import { linkOnTheWay, symbolicLink } from './symbolic-links.ts'

/**
 * Reads the folder `content` below a project's root. Symbolic links become findings and are never
 * followed, also on the way to the folder and to `others`, folders that other sources read.
 */
export function diskSource(root: string, content: string, others: readonly string[] = []): Source {
  const base = projectFolder(root)
  return {
    async list() {
      const links = [content, ...others].flatMap((path) => linkOnTheWay(base, path) ?? [])
      const walk: Walk = {
        files: [],
        findings: [...new Set(links)].map((path) => symbolicLink(path)),
        passedOver: [],
      }
      if (linkOnTheWay(base, content) !== undefined) return walk
      if (!isFolder(join(base, content))) throw new Error(noDocuments(base, content))
      walkFolder(join(base, content), content === '.' ? '' : content, walk)
      return walk
    },
    read: (path) => textOf(readPlain(base, path)),
    bytes: (path) => readPlain(base, path),
    has: (path) => realPath(base, path) !== undefined,
    names: (folder) => namesIn(folder === '.' ? base : realPath(base, folder)),
  }
}

function namesIn(folder: string | undefined): readonly string[] {
  try {
    return folder === undefined ? [] : readdirSync(folder)
  } catch {
    return []
  }
}

function projectFolder(root: string): string {
  const folder = resolve(root)
  if (isFolder(folder)) return realpathSync(folder)
  throw new Error(`Cannot find the folder ${code(folder)} of the project.`)
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function noDocuments(base: string, content: string): string {
  const where = `the folder ${code(content)} of documents in ${code(base)}`
  const start = `begin one with ${code('milepost new page <id>')}`
  return `Cannot find ${where}; ${start}, or name the project's folder with ${code('--root')}.`
}

/** The most bytes that are read: more than any list of issues needs. */
const LARGEST = 32 * 1024 * 1024

/** Reads a plain file. Returns undefined also when it is behind a link. */
function readPlain(base: string, path: string): Buffer | undefined {
  const file = plainPath(base, path)
  if (file === undefined) return undefined
  try {
    const stat = lstatSync(file)
    return stat.isFile() && stat.size <= LARGEST ? readFileSync(file) : undefined
  } catch {
    return undefined
  }
}

function textOf(bytes: Buffer | undefined): string | undefined {
  return bytes?.toString('utf8').replace(/^\uFEFF/, '')
}
