import { expect, test } from 'vitest'
import { proseCompletion } from '../../plugins/editing/prose-completion.ts'
import type { UserConfig } from '../../plugins/engine/settings/user-config.ts'
import { page, project } from '../links/pinned.ts'
import { checked } from '../vocabulary.ts'

const PATH = 'process/page.mdx'

/** Returns the suggestions at the sign `▸` of a text, and the text once the first is taken. */
async function offered(body: string, config: UserConfig = {}) {
  const written = page(body)
  const offset = written.indexOf('▸')
  const text = written.replace('▸', '')
  const outcome = await checked({ ...project, [PATH]: text }, { config })
  const { list } = proseCompletion({ outcome, path: `content/${PATH}`, text, offset })
  const [first] = list
  const taken = first && `${text.slice(0, first.start)}${first.text}${text.slice(first.end)}`
  return { labels: list.map(({ label }) => label), first, line: taken?.trim().split('\n').at(-1) }
}

test('components whose docs have an inventory', async () => {
  expect(await offered('[x](inv:fl▸)')).toMatchObject({
    labels: ['flytekit'],
    line: '[x](inv:flytekit#)',
  })
})

test('the names of the version that the page means', async () => {
  const { labels, first, line } = await offered('[x](inv:flytekit#tas▸)')
  expect(labels).toEqual(['flytekit.Task', 'flytekit.Tasks', 'flytekit.task'])
  expect(first?.detail).toBe('py:class')
  expect(line).toBe('[x](inv:flytekit#flytekit.Task)')
  expect((await offered('[x](inv:flytekit#flytekit.ol▸)')).labels).toEqual([])
})

test('the names of every component, where none is named', async () => {
  expect((await offered('<inv:#flyte▸>')).labels).toContain('flyteidl.Task')
})

test('versions of the site after an id, the newest first', async () => {
  const versions = { branches: true, folders: { '1.1': 'old/1.1' } } as const
  expect(await offered('[[page@▸', { versions })).toMatchObject({
    labels: ['1.3', '1.2', '1.1', 'latest', 'next'],
    line: '[[page@1.3]]',
  })
  expect((await offered('[[page@1.▸]]', { versions })).line).toBe('[[page@1.3]]')
})

test('a site without versions has none to offer', async () => {
  expect((await offered('[[page@▸')).labels).toEqual([])
})

test('headings of a document in another version', async () => {
  const versions = { branches: true } as const
  expect((await offered('## Own part\n\n[[page@1.3#▸]]', { versions })).labels).toEqual([
    'own-part',
  ])
})
