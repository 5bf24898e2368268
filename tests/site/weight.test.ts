import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { memoized } from '../../plugins/basics/memo.ts'

/** The bytes that a page may cost a reader before they search: its HTML, styles and scripts. */
const MOST = 45_000
const BASE = '/some/where/'
const folder = inject('siteFolder')
const packed = memoized((file: string) => gzipSync(readFileSync(join(folder, file))).length)

test('no page weighs more than 45 kB', () => {
  const pages = globSync('**/*.html', { cwd: folder })
  expect(pages.length).toBeGreaterThan(100)
  const heavy = pages.map((page) => [page, weightOf(page)] as const)
  expect(heavy.filter(([, weight]) => weight > MOST)).toEqual([])
})

function weightOf(page: string): number {
  const html = readFileSync(join(folder, page), 'utf8')
  const links = /<(?:link rel="stylesheet" href|script type="module" src)="([^"]*)"/g
  const files = [...html.matchAll(links)].map(([, href = '']) => href.slice(BASE.length))
  const all = new Set([page, ...files.flatMap((file) => [file, ...imported(file)])])
  return [...all].reduce((sum, file) => sum + packed(file), 0)
}

/** Returns the scripts that a script imports before it runs. */
function imported(file: string): string[] {
  if (!file.endsWith('.js')) return []
  const script = readFileSync(join(folder, file), 'utf8')
  const names = [...script.matchAll(/(?:import|from)\s*["'`]\.\/([^"'`]+)["'`]/g)]
  return names.map(([, name = '']) => `_astro/${name}`)
}
