import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BUILT_IN } from '../../../plugins/kinds/index.ts'
import { defineKind } from '../../../plugins/kinds/kind.ts'
import { listHead } from '../../../plugins/views/pages/page-heads.ts'
import { PLAIN } from '../../../plugins/words/words.ts'
import { mdx } from '../../vocabulary.ts'
import { viewed } from '../project.ts'

test('the list of every built-in kind has a title and a sentence', () => {
  const heads = BUILT_IN.map((kind) => listHead(kind, PLAIN))
  expect(heads.filter(({ title, description }) => !title || !/\.$/.test(description))).toEqual([])
})

test('the list of another kind has the words of the kind', () => {
  const decision = defineKind({
    name: 'decision',
    plural: 'decisions',
    describes: 'One decision.',
    folder: 'decisions',
    fields: {},
  })
  expect(listHead(decision, PLAIN)).toEqual({
    title: 'Decisions',
    description: 'One decision.',
  })
})

test('no route writes the title or the description of its page', () => {
  const routes = globSync('src/routes/*.astro').map((file) => readFileSync(file, 'utf8'))
  expect(routes.length).toBeGreaterThan(20)
  const written = routes.flatMap((text) => text.match(/<(?:Document)?Shell [^>]*"[^>]*>/g) ?? [])
  expect(written).toEqual([])
})

test('lists and the front page have their text as Markdown beside them, and views of the plan do not', async () => {
  const views = await viewed({ 'process/a.mdx': mdx('title: A') }, { base: '/docs/' })
  const [list] = BUILT_IN.filter(({ name }) => name === 'page')
  expect([
    views.textHref({ front: true }),
    list && views.textHref({ list }),
    views.textHref({ page: 'by-time' }),
  ]).toEqual(['/docs/index.md', '/docs/process.md', undefined])
})
