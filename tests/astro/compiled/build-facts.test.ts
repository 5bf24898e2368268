import { expect, test } from 'vitest'
import { factsIn, restoreFacts } from '../../../plugins/astro/compiled/build-facts.ts'

const page = (styles: readonly unknown[]) => ({ key: 'a', styles })
const styles = [{ depth: 0, order: -1, sheet: { type: 'external', src: '_astro/a.css' } }]

test('facts that are kept as text are those of another build', () => {
  const pages = new Map([['/&a.astro', page(styles)]])
  const first = {
    pagesByKeys: pages,
    entrySpecifierToBundleMap: new Map([['page.js', '_astro/page.1.js']]),
    pageDependencyHashes: new Map([['a.astro', '12ab']]),
    serverIslandPageComponents: new Set(['a.astro']),
    discoveredScripts: new Set(['page.js']),
  }
  const kept = JSON.parse(JSON.stringify(factsIn(first)))
  const next = {
    pagesByKeys: new Map([
      ['/&a.astro', page([])],
      ['/new&b.astro', page([])],
    ]),
    entrySpecifierToBundleMap: new Map(),
  }
  restoreFacts(next, kept)
  expect(next).toEqual({
    pagesByKeys: new Map([...pages, ['/new&b.astro', page([])]]),
    entrySpecifierToBundleMap: first.entrySpecifierToBundleMap,
    pageDependencyHashes: first.pageDependencyHashes,
    serverIslandPageComponents: first.serverIslandPageComponents,
  })
})

test('nothing is kept of a build that knows something more', () => {
  expect(factsIn({ pagesByKeys: new Map(), somethingNew: new Map() })).toBeUndefined()
})
