import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { makeFolder } from '../made-folder.ts'
import { isBelow } from './project-path.ts'

/** A page of a built site: its path from the site's folder, and its HTML. */
export interface BuiltPage {
  readonly path: string
  readonly html: string
}

/** Yields every page in a folder, sorted by path. Each file is read only when it is needed. */
export function* builtPages(folder: string): Generator<BuiltPage> {
  for (const path of builtPaths(folder, '**/*.html')) {
    yield { path, html: readFileSync(join(folder, path), 'utf8') }
  }
}

/** Returns the files of a built site that match a pattern, as paths from its folder with `/`. */
export function builtPaths(folder: string, pattern: string): readonly string[] {
  const files = globSync(pattern, { cwd: folder }).sort()
  return files.map((file) => file.split(sep).join('/'))
}

/** Returns the text of a file of a built site, or undefined when there is no such file. */
export function readBuilt(folder: string, path: string): string | undefined {
  const file = join(folder, path)
  return statSync(file, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(file, 'utf8')
    : undefined
}

/** Returns the file behind an address of a built site, whichever form its pages have. */
export function builtFileAt(folder: string, address: string): string {
  const path = decodeURIComponent(address).replace(/^\/|\/$/g, '')
  const names = [`${path}/index.html`, `${path}.html`, path].map((name) => name.replace(/^\//, ''))
  return (
    names.find((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()) ?? path
  )
}

/** Adds files to a built site. Their paths start at its folder, and never lead out of it. */
export function writeBuilt(folder: string, files: Iterable<BuiltFile>): void {
  const top = resolve(folder)
  for (const { path, content } of files) {
    const file = join(top, path)
    if (!isBelow(top, file)) throw new Error(`\`${path}\` is outside the built site.`)
    makeFolder(dirname(file))
    writeFileSync(file, content)
  }
}

interface BuiltFile {
  readonly path: string
  readonly content: Uint8Array | string
}
