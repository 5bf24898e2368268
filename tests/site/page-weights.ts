import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { memoized } from '../../plugins/basics/memo.ts'

/** The bytes that a page may cost a reader before they search: its HTML, styles and scripts. */
export const MOST_WEIGHT = 45_000

/** Returns the packed bytes of each page of a built site, with the styles and scripts that it loads. */
export function pageWeights(folder: string, base: string): ReadonlyMap<string, number> {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  const packed = memoized((file: string) => gzipSync(readFileSync(join(folder, file))).length)
  /** Returns the scripts that a script imports before it runs. */
  const imported = (file: string): string[] => {
    if (!file.endsWith('.js')) return []
    const names = [...text(file).matchAll(/(?:import|from)\s*["'`]\.\/([^"'`]+)["'`]/g)]
    return names.map(([, name = '']) => `_astro/${name}`)
  }
  const weightOf = (page: string): number => {
    const files = [...text(page).matchAll(LINKS)].map(([, href = '']) => href.slice(base.length))
    const all = new Set([page, ...files.flatMap((file) => [file, ...imported(file)])])
    return [...all].reduce((sum, file) => sum + packed(file), 0)
  }
  const pages = globSync('**/*.html', { cwd: folder })
  return new Map(pages.map((page) => [page, weightOf(page)]))
}

const LINKS = /<(?:link rel="stylesheet" href|script type="module" src)="([^"]*)"/g
