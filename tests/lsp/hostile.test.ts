import { expect, test } from 'vitest'
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  SymbolInformation,
} from 'vscode-languageserver'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { startEditor } from './editor.ts'

/** A turn of direction, an escape of a terminal and a hidden character, as YAML writes them. */
const TITLE = String.raw`"A \u202eplan\u001b[2J\u200b"`
const PLAN = 'content/process/plan.md'
const OTHER = 'content/process/other.md'
const FILES = {
  [PLAN]: mdx(`title: ${TITLE}`, '# Goals \u202ehtlaew\n\n[a](othr.md)\n\n## b\u200bc'),
  [OTHER]: mdx('title: Other', 'See [[plan]].'),
  'content/people.yaml': `kim: { name: ${TITLE} }\n`,
}

/** Characters that nobody sees, or that act. */
const HIDDEN = /[\p{Cc}\p{Cf}]/u

test('what an editor shows of a document is text without hidden characters', async () => {
  const editor = await startEditor(scratchProject(FILES))
  for (const path of [PLAN, OTHER, 'content/people.yaml'] as const) editor.open(path, FILES[path])
  const symbolsOf = (path: string) =>
    editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: editor.uri(path) },
    })
  const [heading] = await symbolsOf(PLAN)
  const [person] = await symbolsOf('content/people.yaml')
  const all = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'plan' })
  const found = all.filter(({ name }) => name.startsWith('page:'))
  const { items } = await editor.ask<CompletionList>('completion', OTHER, 'See [[▸plan]].')
  const names = {
    heading: [heading?.name, heading?.children?.map(({ name }) => name)],
    person: person?.detail,
    found: found.map(({ name, containerName }) => `${name}: ${containerName}`),
    offered: items.find(({ label }) => label === 'plan')?.detail,
  }
  expect(names).toEqual({
    heading: ['Goals \\u{202e}htlaew', ['b\\u{200b}c']],
    person: 'A \\u{202e}plan\\u{1b}[2J\\u{200b}',
    found: ['page:plan: A \\u{202e}plan\\u{1b}[2J\\u{200b}'],
    offered: 'A \\u{202e}plan\\u{1b}[2J\\u{200b}',
  })
})

test('the title of a quick fix and the refusal of a new name show what is hidden', async () => {
  const editor = await startEditor(scratchProject(FILES))
  for (const path of [PLAN, OTHER] as const) editor.open(path, FILES[path])
  const lines = FILES[PLAN].split('\n').length
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: editor.uri(PLAN) },
    range: { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } },
    context: { diagnostics: [] },
  })
  const titles = actions.map(({ title }) => title)
  expect(titles).toContain('Remove `\\u{202e}`')
  expect(titles.filter((title) => HIDDEN.test(title))).toEqual([])
  const newName = 'a\u202eb\u001b[2J'
  const refusal = await editor
    .ask('rename', OTHER, '[[pl▸an', { newName })
    .catch((error: Error) => error.message)
  expect(refusal).toMatch(/^Unexpected id `a\\u\{202e\}b\\u\{1b\}\[2J`/)
})

test('the address of a file is encoded, whatever its name holds', async () => {
  const path = 'content/process/a %2e#?\u202e.md'
  const editor = await startEditor(scratchProject({ [path]: mdx('title: A') }))
  editor.open(path, mdx('title: A'))
  expect(editor.uri(path)).toMatch(/\/a%20%252e%23%3F%E2%80%AE\.md$/)
  const messages = (await editor.diagnostics(path)).map(({ message }) => message)
  expect(messages.join('\n')).toContain('\\u{202e}')
  expect(messages.filter((message) => HIDDEN.test(String(message).replaceAll('\n', '')))).toEqual(
    [],
  )
})
