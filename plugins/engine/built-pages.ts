import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** A page of a site that is written: its file, from the site's folder, and its text. */
export interface BuiltPage {
  readonly path: string
  readonly html: string
}

/** Every page in a folder, in the order of their paths. One is read when it is asked for. */
export function* builtPages(folder: string): Generator<BuiltPage> {
  for (const file of globSync('**/*.html', { cwd: folder }).sort()) {
    const path = file.split(sep).join('/')
    yield { path, html: readFileSync(join(folder, file), 'utf8') }
  }
}

/** Adds files to a site that is written. Their paths are from the folder. */
export function writeBuilt(folder: string, files: Iterable<BuiltFile>): void {
  for (const { path, content } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

interface BuiltFile {
  readonly path: string
  readonly content: Uint8Array
}
