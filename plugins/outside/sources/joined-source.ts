import { join, relative, resolve } from 'node:path/posix'
import type { Finding } from '../../basics/finding.ts'
import type { Source, SourceFile } from './source.ts'

/** The files of another folder, and the path to it from the project: `../ERCs`. */
export interface SourceBeside {
  readonly at: string
  readonly source: Source
}

/**
 * Returns a source that lists the files of one folder and knows those of the folders beside it too,
 * by their path from the project. `folder` is the project's own, in the form of the system.
 */
export function joinedSource(own: Source, beside: readonly SourceBeside[], folder: string): Source {
  if (beside.length === 0) return own
  const plain = plainPathFrom(folder)
  const deepestFirst = [...beside].sort((a, b) => b.at.length - a.at.length)
  const answer = <Answer>(path: string, ask: (source: Source, below: string) => Answer) => {
    const known = plain(path)
    const there = deepestFirst.find(({ at }) => known === at || known.startsWith(`${at}/`))
    return there ? ask(there.source, known.slice(there.at.length + 1) || '.') : ask(own, known)
  }
  return {
    list: own.list,
    read: (path) => answer(path, (source, below) => source.read(below)),
    bytes: (path) => answer(path, (source, below) => source.bytes(below)),
    has: (path) => answer(path, (source, below) => below === '.' || source.has(below)),
    names: (path) => answer(path, (source, below) => source.names?.(below) ?? []),
    plainPath: plain,
    wayTo: wayFrom(folder),
  }
}

/** Returns a source that lists the files of a folder beside the project, and knows all files. */
export function sourceBeside({ at, source }: SourceBeside, joined: Source): Source {
  return {
    ...joined,
    async list() {
      const { files, findings, passedOver = [] } = await source.list()
      return {
        files: files.map((file): SourceFile => ({ ...file, path: join(at, file.path) })),
        findings: findings.map(
          (finding): Finding => ({
            ...finding,
            file: join(at, finding.file),
          }),
        ),
        passedOver: passedOver.map((each) => ({ ...each, path: join(at, each.path) })),
      }
    },
  }
}

/**
 * Returns a function that gives a path its only form. A link between two checkouts can lead out of
 * the project and back into it: `../project/content/a.md` is `content/a.md`.
 */
function plainPathFrom(folder: string): (path: string) => string {
  const start = absolute(folder)
  return (path) => (path.startsWith('..') ? relative(start, resolve(start, path)) : path)
}

/** Returns a function that says how a file is written in a link from a folder, in any checkout. */
function wayFrom(folder: string): (from: string, path: string) => string {
  const start = absolute(folder)
  return (from, path) => relative(resolve(start, from), resolve(start, path))
}

function absolute(folder: string): string {
  return `/${folder.replaceAll('\\', '/').replace(/^[a-z]:/i, '')}`
}
