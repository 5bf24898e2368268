import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, inject, test } from 'vitest'

type Node = DefaultTreeAdapterTypes.Node

interface Page {
  readonly address: string
  readonly ids: ReadonlySet<string>
  /** Ids that more than one element of the page has. */
  readonly shared: readonly string[]
  readonly targets: readonly string[]
}

test('every link and every picture inside the site leads somewhere, and every anchor exists', () => {
  const site = new URL(inject('siteUrl'))
  const pages = pagesIn(inject('siteFolder'), site)
  const files = new Set(globSync('**/*', { cwd: inject('siteFolder') }).map(asAddress))
  const broken = [...pages.values()].flatMap((page) =>
    page.targets.flatMap((target) =>
      fault(new URL(target, page.address), { site, pages, files }).map(
        (why) => `${page.address} → ${target}: ${why}`,
      ),
    ),
  )
  expect(pages.size).toBeGreaterThan(50)
  expect(broken).toEqual([])

  function asAddress(path: string): string {
    return new URL(path.split('\\').join('/'), site).pathname
  }
})

test('no two parts of a page have one id, such as a section of ours and a heading of an author', () => {
  const pages = pagesIn(inject('siteFolder'), new URL(inject('siteUrl')))
  const charter = pages.get(
    new URL('groups/wg-documentation-versions/', inject('siteUrl')).pathname,
  )
  expect(charter?.ids).toContain('deliverables')
  expect(charter?.ids).toContain('mp-page.deliverables')
  expect(
    [...pages.values()].flatMap(({ address, shared }) => shared.map((id) => address + id)),
  ).toEqual([])
})

interface Context {
  readonly site: URL
  readonly pages: ReadonlyMap<string, Page>
  readonly files: ReadonlySet<string>
}

function fault(to: URL, { site, pages, files }: Context): readonly string[] {
  if (to.origin !== site.origin) return []
  if (!to.pathname.startsWith(site.pathname)) return ['outside the base']
  const page = pages.get(to.pathname)
  if (!page) return files.has(to.pathname) && !to.pathname.endsWith('/') ? [] : ['no such page']
  const id = decodeURIComponent(to.hash.slice(1))
  return id === '' || page.ids.has(id) ? [] : [`no such anchor`]
}

function pagesIn(folder: string, site: URL): ReadonlyMap<string, Page> {
  const names = globSync('**/*.html', { cwd: folder }).map((name) => name.split('\\').join('/'))
  const pages = names.map((name) => {
    const address = new URL(name.replace(/(^|\/)index\.html$/, '$1'), site).href
    return readPage(address, readFileSync(join(folder, name), 'utf8'))
  })
  return new Map(pages.map((page) => [new URL(page.address).pathname, page]))
}

function readPage(address: string, html: string): Page {
  const ids: string[] = []
  const targets: string[] = []
  const visit = (node: Node): void => {
    for (const { name, value } of 'attrs' in node ? node.attrs : []) {
      if (name === 'id') ids.push(value)
      if (name === 'src' || (name === 'href' && isFollowed(node))) targets.push(value)
    }
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child)
  }
  visit(parse(html))
  const shared = ids.filter((id, at) => ids.indexOf(id) !== at)
  return { address, ids: new Set(ids), shared, targets }
}

/** `<use href>` names a part of its own picture; a canonical address is no link. */
function isFollowed(node: Node): boolean {
  return node.nodeName === 'a' || node.nodeName === 'link'
}
