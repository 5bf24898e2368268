import { join } from 'node:path'
import { expect, test } from 'vitest'
import type {
  CodeAction,
  DocumentLink,
  DocumentSymbol,
  SymbolInformation,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { diagnosticRow, startEditor } from './editor.ts'
import { FIRST, PROJECT, SECOND } from './project.ts'

test('quick fixes are the edits of `--fix`, one by one and all at once', async () => {
  const text = mdx('title: Plan', 'One<br>two.\n\n<!-- three -->')
  const path = 'content/process/plan.mdx'
  const editor = await startEditor(scratchProject({ [path]: text }))
  editor.open(path, text)
  const [first] = await editor.diagnostics(path)
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: editor.uri(path) },
    range: first?.range,
    context: { diagnostics: [] },
  })
  const document = TextDocument.create('', '', 0, text)
  const changed = actions.map(({ title, edit }) => [
    title,
    TextDocument.applyEdits(document, edit?.changes?.[editor.uri(path)] ?? [])
      .slice(21)
      .trim(),
  ])
  expect(changed).toMatchInlineSnapshot(`
    [
      [
        "Replace \`<br>\` by \`<br />\`",
        "One<br />two.

    <!-- three -->",
      ],
      [
        "Fix all that has only one fix",
        "One<br />two.

    {/* three */}",
      ],
    ]
  `)
})

test('symbols, links and documents of the workspace', async () => {
  const editor = await startEditor(scratchProject(PROJECT))
  for (const path of [FIRST, SECOND] as const) editor.open(path, PROJECT[path])
  const textDocument = { uri: editor.uri(FIRST) }
  const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument,
  })
  expect(symbols.map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual(
    [
      ['Why', []],
      ['How', ['In detail']],
    ],
  )
  const links = await editor.request<DocumentLink[]>('textDocument/documentLink', {
    textDocument: { uri: editor.uri(SECOND) },
  })
  expect(links.map(({ target = '' }) => target.replace(`${editor.uri('')}/`, ''))).toEqual([
    FIRST,
    FIRST,
    FIRST,
    FIRST,
    'https://example.org/',
    'content/roadmap/next.mdx',
  ])
  const found = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'second' })
  expect(found.map(({ name }) => name)).toEqual(['item:second-step'])
})

test('an address that could run code is no link of an editor', async () => {
  const path = 'content/process/plan.md'
  const text = mdx('title: Plan', '[a](javascript:alert(1)) [b](file:///etc/passwd) [c](command:x)')
  const editor = await startEditor(scratchProject({ [path]: text }))
  editor.open(path, text)
  const textDocument = { uri: editor.uri(path) }
  expect(await editor.request('textDocument/documentLink', { textDocument })).toEqual([])
  expect((await editor.diagnostics(path)).map(diagnosticRow).length).toBeGreaterThan(2)
})

test('a document of a project beside has a card, but no file here and no other name', async () => {
  const root = scratchProject({
    'here/milepost.config.ts': "export default { roots: { lib: '../lib' } }",
    'here/content/process/plan.md': mdx('title: Plan', 'See [[lib:page:parts]].'),
    'lib/milepost.config.ts': 'export default {}',
    'lib/content/process/parts.md': mdx('title: Parts', 'Text.'),
  })
  const path = 'content/process/plan.md'
  const editor = await startEditor(join(root, 'here'))
  editor.open(path, mdx('title: Plan', 'See [[lib:page:parts]].'))
  const ask = (method: string) => editor.ask<object | null>(method, path, 'lib:page:pa▸rts')
  expect(await ask('hover')).toMatchObject({
    contents: { value: expect.stringContaining('Parts') },
  })
  expect([await ask('definition'), await ask('prepareRename')]).toEqual([null, null])
})
