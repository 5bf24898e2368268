import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { trimSitemaps } from '../../plugins/astro/sitemap.ts'
import { scratchProject } from '../scratch.ts'

const SITE = 'https://example.org/docs/'
const page = (head: string) => `<!DOCTYPE html><html><head>${head}</head><body>Text</body></html>`
const canonical = (address: string) => page(`<link rel="canonical" href="${SITE}${address}"/>`)
const noindex = page('<meta name="robots" content="noindex"/>')

test('a sitemap has no page that search engines are to pass over', () => {
  const kept = trimmed({
    '': canonical(''),
    'a/': page(''),
    'a%20b/': canonical('a%20b/'),
    'v1.1/a/': canonical('a/'),
    'v1.1/only/': canonical('v1.1/only/'),
    'plain/': canonical('plain.html'),
    'v1.0/only/': noindex,
    'latest/a/': `<!doctype html><meta name="robots" content="noindex"><body>Redirecting</body>`,
  })
  expect(kept).toEqual(['', 'a/', 'a%20b/', 'v1.1/only/', 'plain/'])
})

test('addresses without a page, and whatever else a sitemap says, stay', () => {
  const text = sitemap(`<url><loc>${SITE}elsewhere/</loc><lastmod>2026-11-20</lastmod></url>`)
  const folder = scratchProject({ 'sitemap-0.xml': text, 'elsewhere/deep/index.html': noindex })
  trimSitemaps(folder, '/docs/')
  expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).toBe(text)
})

/** Pages by their addresses → the addresses that are left of them. */
function trimmed(pages: Readonly<Record<string, string>>): readonly (string | undefined)[] {
  const rows = Object.keys(pages).map((address) => `<url><loc>${SITE}${address}</loc></url>`)
  const files = Object.entries(pages).map(([address, html]) => [
    `${decodeURIComponent(address)}index.html`,
    html,
  ])
  const all = { ...Object.fromEntries(files), 'sitemap-0.xml': sitemap(rows.join('')) }
  const folder = scratchProject(all)
  trimSitemaps(folder, '/docs')
  const left = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')
  return [...left.matchAll(/<loc>([^<]*)/g)].map(([, address]) => address?.slice(SITE.length))
}

function sitemap(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><urlset>${rows}</urlset>`
}
