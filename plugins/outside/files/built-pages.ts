import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** A page of a site that is written: its file, from the site's folder, and its text. */
export interface BuiltPage {
  readonly path: string
  readonly html: string
}

/** Every page in a folder, in the order of their paths. One is read when it is asked for. */
export function* builtPages(folder: string): Generator<BuiltPage> {
  for (const path of builtPaths(folder, '**/*.html')) {
    yield { path, html: readFileSync(join(folder, path), 'utf8') }
  }
}

/** The files of a written site that match a pattern, from its folder and with `/`. */
export function builtPaths(folder: string, pattern: string): readonly string[] {
  const files = globSync(pattern, { cwd: folder }).sort()
  return files.map((file) => file.split(sep).join('/'))
}

/** The text of a file of a written site; undefined when it has none. */
export function readBuilt(folder: string, path: string): string | undefined {
  const file = join(folder, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Adds files to a written site. Their paths are from its folder. */
export function writeBuilt(folder: string, files: Iterable<BuiltFile>): void {
  for (const { path, content } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

interface BuiltFile {
  readonly path: string
  readonly content: Uint8Array | string
}
