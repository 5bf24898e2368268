import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** The pages of a built site by their files, in the order of their paths. */
export function pagesIn(dist: string): ReadonlyMap<string, string> {
  const paths = globSync('**/*.html', { cwd: dist }).sort()
  return new Map(paths.map((path) => [path, readFileSync(join(dist, path), 'utf8')]))
}

/** By where it begins: the files of each search, whose names change with what is in them. */
export function searchesIn(dist: string): ReadonlyMap<string, string> {
  const indexes = globSync('{*/,}pagefind/', { cwd: dist }).sort()
  return new Map(
    indexes.map((index) => [
      index.replace(/pagefind\/?$/, ''),
      globSync('**/*.pf_*', { cwd: join(dist, index) })
        .sort()
        .join('\n'),
    ]),
  )
}

/** Returns the addresses of the links in a page's own text. */
export function linksIn(html: string): readonly (string | undefined)[] {
  const body = /class="mp-body"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? ''
  return [...body.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
}

/** Returns the instructions of a page for search engines. */
export function headOf(html: string): readonly string[] {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
  const robots = /<meta name="robots" content="([^"]+)"/.exec(html)?.[1]
  return [...(canonical ? [`canonical ${canonical}`] : []), ...(robots ? [robots] : [])]
}

/** The rows of the picker on a page. */
export async function rowsIn(tab: Page): Promise<string> {
  const lines = await tab.locator('.mp-version-picker li').allTextContents()
  const hrefs = await tab
    .locator('.mp-version-picker li a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')))
  return lines.map((line, at) => `${line.replace(/\s+/g, ' ').trim()} → ${hrefs[at]}`).join('\n')
}

/** Tells whether a page shows a part of the plan. Only the current version has such pages. */
export function isPartOfPlan(path: string): boolean {
  return /^(?:plan|graph)\/.+\//.test(path)
}
