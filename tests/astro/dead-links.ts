import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Addresses that Starlight itself offers on every site: other languages of the error page, and an
 * icon.
 */
const OF_STARLIGHT = /\/(?:404(?:\.html|\/)?|favicon\.svg)$/

/**
 * The addresses of a built site, in links, pickers, redirects and `<head>`, and in its sitemaps, feeds,
 * calendars, texts and JSON, that lead to none of its files, each once. `home` is where the site is published: `https://example.org/docs`.
 */
export function deadLinks(folder: string, home: string): readonly string[] {
  const { origin, pathname } = new URL(home)
  const base = pathname.replace(/\/$/, '')
  const pages = globSync('**/*.html', { cwd: folder })
  if (pages.length === 0) throw new Error('A site without pages has no links to look at.')
  const found = pages.flatMap((page) => {
    const html = readFileSync(join(folder, page), 'utf8')
    return [...html.matchAll(/(?:href|src|value|url)="?=?([^"#?\s>]+)/g)].flatMap(
      ([, link = '']) => {
        const path = link.startsWith(`${origin}/`) ? link.slice(origin.length) : link
        return /^\/(?!\/)/.test(path) && !OF_STARLIGHT.test(path) && !isThere(path) ? [path] : []
      },
    )
  })
  const beside = globSync('**/*.{xml,txt,json,ics,md}', { cwd: folder }).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/\r?\n /g, '')
    const named = [...text.matchAll(/https?:\/\/[^\s"'<>()[\]#?,;\\]+/g)].map(([url]) => url)
    const own = named.filter((url) => url.startsWith(`${origin}/`))
    return own.map((url) => url.slice(origin.length)).filter((path) => !isThere(path))
  })
  return [...new Set([...found, ...beside])].sort()

  function isThere(path: string): boolean {
    if (path !== base && !path.startsWith(`${base}/`)) return false
    const below = decodeURI(path.slice(base.length))
    return ['', 'index.html', '/index.html', '.html'].some((ending) =>
      statSync(join(folder, below + ending), { throwIfNoEntry: false })?.isFile(),
    )
  }
}
