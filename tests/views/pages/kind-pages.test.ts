import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { routesOf } from '../../../plugins/astro/theme.ts'
import { readConfig } from '../../../plugins/engine/config.ts'
import { defineKind, type Kind } from '../../../plugins/kinds/kind.ts'
import { hasOwnPages, KINDS_WITH_PAGES } from '../../../plugins/views/pages/kind-pages.ts'

test('a kind with sections of its site keeps the pages made for it', () => {
  const { kinds } = readConfig({ sections: { rfc: ['Why', 'How'] } })
  expect(kinds.filter(hasOwnPages)).toHaveLength(KINDS_WITH_PAGES.length)
})

test('a kind that takes the place of a built-in one has no pages made for it', () => {
  const definition = { name: 'rfc', plural: 'RFCs', describes: 'Ours.', folder: 'rfcs', fields: {} }
  const { kinds } = readConfig({ kinds: [defineKind(definition) as Kind] })
  const known = new Set<string>(KINDS_WITH_PAGES.map(({ name }) => name))
  const without = kinds.filter((kind) => known.has(kind.name) && !hasOwnPages(kind))
  expect(without.map(({ name }) => name)).toEqual(['rfc'])
})

test('a built-in kind that has no pages made for it gets no route of its own', () => {
  const { kinds } = readConfig()
  const decision = defineKind({
    name: 'decision',
    plural: 'decisions',
    describes: 'Something decided.',
    folder: 'decisions',
    fields: {},
  })
  const routes = (of: readonly Kind[]) => routesOf({ kinds: of, versions: undefined })
  expect(routes([...kinds, decision as Kind])).toEqual(routes(kinds))
})

test('each route of the theme is a file, and each file about a kind is a route', () => {
  const { kinds } = readConfig()
  const routes = routesOf({ kinds, versions: undefined })
  const files = routes.map(({ entrypoint }) => basename(entrypoint))
  const there = globSync('src/routes/*').map((file) => basename(file))
  expect(files.filter((file) => !there.includes(file))).toEqual([])
  const forVersions = ['alias.astro', 'versions.json.ts']
  expect(there.filter((file) => !files.includes(file)).sort()).toEqual(forVersions)
})
