import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

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
