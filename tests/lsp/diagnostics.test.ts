import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { diagnosticRow, startEditor } from './editor.ts'

const PLAN = 'content/process/plan.md'
const START = mdx('title: Plan', 'See [[start]].')

async function rows(editor: Awaited<ReturnType<typeof startEditor>>, path: string) {
  return (await editor.diagnostics(path)).map(diagnosticRow)
}

test('what is typed is checked before it is saved, with the whole project', async () => {
  const root = scratchProject({ [PLAN]: START, 'content/process/start.md': mdx('title: Start') })
  const editor = await startEditor(root)
  editor.open(PLAN, START)
  expect(await rows(editor, PLAN)).toEqual([])
  editor.type(PLAN, '[[start]]', '[[strat]]')
  expect(await rows(editor, PLAN)).toEqual([
    '4:4-4:13 error unknown-reference: Cannot find document `strat`; did you mean `start`?',
  ])
  editor.type(PLAN, '[[strat]]', '[[start]]')
  expect(await rows(editor, PLAN)).toEqual([])
  expect(readFileSync(join(root, PLAN), 'utf8')).toBe(START)
  expect(await editor.leave()).toBe(0)
})

test('an unsaved text of one document changes the findings of another', async () => {
  const start = 'content/process/start.md'
  const texts = {
    [PLAN]: mdx('title: Plan', 'See [it](start.md#first).'),
    [start]: mdx('title: Start', '## First'),
  }
  const editor = await startEditor(scratchProject(texts))
  editor.open(PLAN, texts[PLAN] ?? '')
  editor.open(start, texts[start] ?? '')
  expect(await rows(editor, PLAN)).toEqual([])
  editor.type(start, '## First', '## Second')
  expect(await rows(editor, PLAN)).toEqual([
    '4:9-4:23 error broken-anchor: Cannot find the heading `#first` in `content/process/start.md`.',
  ])
  editor.close(start)
  expect(await rows(editor, PLAN)).toEqual([])
})

test('columns count UTF-16 units, and lines end as an editor ends them', async () => {
  const emoji = '---\r\ntitle: 🚀 Plan\r\n---\r\n\r\n👩🏽‍🚀 sees [[strat]].\r\n'
  const mark = `\ufeff${mdx('title: Plan', 'See [[strat]].')}`
  const lone = mdx('title: Plan', 'one\rSee [[strat]].')
  const editor = await startEditor(scratchProject({ 'content/process/a.md': emoji }))
  editor.open('content/process/a.md', emoji)
  editor.open('content/process/b.md', mark)
  editor.open('content/process/c.md', lone)
  const placed = async (path: string) => {
    const found = await editor.diagnostics(path)
    return found.filter(({ code }) => code === 'unknown-reference').map(diagnosticRow)
  }
  expect(await placed('content/process/a.md')).toEqual([
    '4:13-4:22 error unknown-reference: Cannot find document `strat`.',
  ])
  expect(await placed('content/process/b.md')).toEqual([
    '4:4-4:13 error unknown-reference: Cannot find document `strat`.',
  ])
  expect(await placed('content/process/c.md')).toEqual([
    '5:4-5:13 error unknown-reference: Cannot find document `strat`.',
  ])
})

test('a document that hangs or crashes a parser is reported, and the next one is read', async () => {
  const bad = `---\ntitle: Bad\n---\n\n${'<a '.repeat(60_000)}\n${'['.repeat(60_000)}\n`
  const editor = await startEditor(scratchProject({ [PLAN]: START }))
  editor.open('content/process/bad.mdx', bad)
  for (let time = 0; time < 6; time += 1) {
    editor.type('content/process/bad.mdx', 'title: Bad', 'title: Bad')
    await editor.diagnostics('content/process/bad.mdx')
  }
  expect((await editor.diagnostics('content/process/bad.mdx')).length).toBeGreaterThan(0)
  editor.open(PLAN, START)
  expect(await rows(editor, PLAN)).toEqual([
    '4:4-4:13 error unknown-reference: Cannot find document `start`.',
  ])
}, 120_000)

test('texts that no document should have end no server', async () => {
  const texts = [
    '',
    '---',
    '---\n---',
    '\0',
    '---\n- a\n---\n',
    '\ud800',
    '---\ntitle: &a [*a]\n---',
    '<',
  ]
  const editor = await startEditor(scratchProject({ [PLAN]: START }))
  for (const [at, text] of texts.entries()) {
    const path = `content/process/odd-${at}.mdx`
    editor.open(path, text)
    const position = { line: 0, character: 0 }
    for (const method of ['completion', 'hover', 'definition', 'prepareRename', 'documentLink']) {
      const textDocument = { uri: editor.uri(path) }
      await editor.request(`textDocument/${method}`, { textDocument, position })
    }
  }
  editor.open(PLAN, START)
  expect(await rows(editor, PLAN)).toEqual([
    '4:4-4:13 error unknown-reference: Cannot find document `start`.',
  ])
})

test('files that change on disk are read again when the editor says so', async () => {
  const start = 'content/process/start.md'
  const root = scratchProject({ [PLAN]: START, [start]: mdx('title: Start') })
  const editor = await startEditor(root)
  editor.open(PLAN, START)
  expect(await rows(editor, PLAN)).toEqual([])
  rmSync(join(root, start))
  editor.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: editor.uri(start), type: 3 }],
  })
  expect(await rows(editor, PLAN)).toEqual([
    '4:4-4:13 error unknown-reference: Cannot find document `start`.',
  ])
})

test('a configuration that changes is loaded again, and one that is wrong is told', async () => {
  const config = 'milepost.config.mjs'
  const root = scratchProject({
    [PLAN]: START,
    [config]: 'console.log("noise")\nexport default {}\n',
  })
  const editor = await startEditor(root)
  editor.open(PLAN, START)
  expect((await rows(editor, PLAN)).length).toBe(1)
  const change = (text: string) => {
    writeFileSync(join(root, config), text)
    editor.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uri(config), type: 2 }],
    })
  }
  change('export default { rules: { "unknown-reference": "off" } } // quiet\n')
  expect(await rows(editor, PLAN)).toEqual([])
  change('export default { rulez: {} } // wrong\n')
  expect(await rows(editor, PLAN)).toEqual([])
  expect(editor.shown).toEqual([expect.stringContaining('rulez')])
})

test('a file of no project, and an address that is no file, have no diagnostics', async () => {
  const editor = await startEditor(scratchProject({ [PLAN]: START }))
  editor.open('README.md', '# Read me\n[[nothing]]\n')
  expect(await editor.diagnostics('README.md')).toEqual([])
  const textDocument = { uri: 'untitled:one', languageId: 'markdown', version: 1, text: '[[x]]' }
  editor.notify('textDocument/didOpen', { textDocument })
  const position = { line: 0, character: 2 }
  expect(await editor.request('textDocument/hover', { textDocument, position })).toBeNull()
})

test('hidden characters of a value are shown in what an editor prints', async () => {
  const path = 'content/groups/docs.md'
  const text = mdx('title: Docs\ntype: "s\u202Eig"', 'Text.')
  const editor = await startEditor(scratchProject({ [path]: text }))
  editor.open(path, text)
  const messages = (await editor.diagnostics(path)).map(({ message }) => message)
  expect(messages.join('\n')).toContain('text `s\\u{202e}ig` in `type`')
  expect(messages.join('\n')).not.toContain('\u202E')
})
