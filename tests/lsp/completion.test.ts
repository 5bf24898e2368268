import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CompletionList } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { type Editor, startEditor } from './editor.ts'
import { PROJECT } from './project.ts'

const PATH = 'content/roadmap/items/new-step.mdx'

let editor: Editor

beforeAll(async () => {
  editor = await startEditor(scratchProject(PROJECT, afterAll), { atEnd: afterAll })
})

/** Returns the labels that are offered at the sign `▸`, and the text once the first is taken. */
async function offered(text: string, path = PATH) {
  const plain = text.replace('▸', '')
  editor.open(path, plain)
  await editor.diagnostics(path)
  const answer = await editor.ask<CompletionList>('completion', path, text)
  editor.close(path)
  const [first] = answer.items
  const edit = first?.textEdit && 'range' in first.textEdit ? [first.textEdit] : []
  const document = TextDocument.create('', '', 0, plain)
  return {
    labels: answer.items.map(({ label }) => label),
    taken: TextDocument.applyEdits(document, edit),
    first,
  }
}

const item = (lines: string, body = '') => mdx(`title: New\n${lines}`, body)

test('fields of the kind that are not there yet, with their sentences', async () => {
  const { labels, first, taken } = await offered(item('roadmap: next\now▸'))
  expect(labels).toEqual(['owners'])
  expect(first?.documentation).toBe('Its owners: people or groups.')
  expect(taken).toContain('roadmap: next\nowners: \n')
})

test('fields above others, where the word runs into the next line', async () => {
  const { labels, taken } = await offered('---\nti▸\nroadmap: next\n---\n')
  expect(labels).toEqual(['title', 'description', 'continuous'])
  expect(taken).toBe('---\ntitle: \nroadmap: next\n---\n')
})

test('fields in a frontmatter that is not closed yet', async () => {
  expect((await offered('---\ntitle: New\nhis▸')).labels).toEqual(['history'])
})

test('no field that is there already', async () => {
  expect((await offered(item('roadmap: next\nroad▸'))).labels).toEqual([])
})

test('fields of a mapping in a list', async () => {
  const { labels } = await offered(item('history:\n  - { status: planned, ▸ }'))
  expect(labels).toEqual(['target', 'on', 'note'])
  expect((await offered(item('history:\n  - status: planned\n    ▸'))).labels).toEqual([
    'target',
    'on',
    'note',
  ])
  expect((await offered(item('history:\n  - st▸'))).labels).toEqual(['status'])
})

test('words of a closed list', async () => {
  const { labels, taken } = await offered(item('history:\n  - { status: in▸ }'))
  expect(labels).toEqual(['in-progress', 'planning'])
  expect(taken).toContain('{ status: in-progress }')
})

test('ids that the field may name, with their titles', async () => {
  const { labels, first } = await offered(item('needs: [▸]'))
  expect(labels).toEqual(['first-step', 'second-step'])
  expect(first?.detail).toBe('A first <b>step</b>')
  expect((await offered(item('needs:\n  - sec▸'))).labels).toEqual(['second-step'])
  expect((await offered(item('owners: [kim, l▸'))).labels).toEqual(['lee'])
  expect((await offered(item('roadmap: ▸\nowners: [kim]'))).labels).toEqual(['next'])
})

test('a value right after the colon, and brackets where a list belongs', async () => {
  expect((await offered(item('roadmap:▸\nowners: [kim]'))).taken).toContain('\nroadmap: next\n')
  expect((await offered(item('needs:▸'))).taken).toContain('\nneeds: [first-step]\n')
  expect((await offered(item('needs: sec▸'))).taken).toContain('\nneeds: [second-step]\n')
  expect((await offered(item('tracking: https:▸'))).labels).toEqual([])
})

test('rules, where a document makes an exception', async () => {
  expect((await offered(item('milepost:\n  allow:\n    missing-tr▸'))).labels).toEqual([
    'missing-tracking-issue',
  ])
})

test('ids in prose, with the brackets that are missing', async () => {
  const { labels, taken } = await offered(item('roadmap: next', 'See [[fir▸'))
  expect(labels).toEqual(['first-step'])
  expect(taken).toContain('See [[first-step]]\n')
  expect((await offered(item('roadmap: next', 'See [[fir▸]].'))).taken).toContain(
    'See [[first-step]].',
  )
  expect((await offered(item('roadmap: next', '[[roadmap:▸]]'))).labels).toEqual(['next'])
  expect((await offered(item('roadmap: next', 'See [[second st▸'))).labels).toEqual(['second-step'])
})

test('headings after an id, a path and in the document itself', async () => {
  expect((await offered(item('roadmap: next', '[[first-step#▸]]'))).labels).toEqual([
    'how',
    'in-detail',
    'why',
  ])
  expect((await offered(item('roadmap: next', '[x](./first-step.mdx#w▸)'))).labels).toEqual([
    'why',
    'how',
  ])
  expect((await offered(item('roadmap: next', '## Own part\n\n[x](#▸)'))).labels).toEqual([
    'own-part',
  ])
})

test('paths to other documents', async () => {
  expect((await offered(item('roadmap: next', '[x](▸)'))).labels).toEqual([
    '../next.mdx',
    './first-step.mdx',
    './second-step.mdx',
  ])
})

test('components in MDX, and ids in a diagram', async () => {
  expect((await offered(item('roadmap: next', 'A <S▸'))).labels).toEqual([
    ...['Status', 'Steps', 'Aside', 'Groups', 'Items', 'Owners', 'Releases', 'Tabs'],
  ])
  expect((await offered(item('roadmap: next', 'A <▸'))).labels).toContain('Items')
  const { labels, taken } = await offered(item('roadmap: next', '<Items where="a=b" l▸'))
  expect([labels, taken]).toEqual([['limit'], expect.stringContaining(`b" limit=""`)])
  expect(
    (await offered(item('roadmap: next', '```milepost\nfirst-step\nsec▸\n```'))).labels,
  ).toEqual(['second-step'])
})
