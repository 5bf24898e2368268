import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hover, Location, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { scratchProject } from '../scratch.ts'
import { type Editor, startEditor } from './editor.ts'
import { FIRST, PROJECT, SECOND } from './project.ts'

async function opened(): Promise<Editor> {
  const editor = await startEditor(scratchProject(PROJECT))
  for (const path of [FIRST, SECOND] as const) editor.open(path, PROJECT[path])
  return editor
}

let reading: Editor

beforeAll(async () => {
  reading = await startEditor(scratchProject(PROJECT, afterAll), { atEnd: afterAll })
  for (const path of [FIRST, SECOND] as const) reading.open(path, PROJECT[path])
})

async function hovered(editor: Editor, path: string, where: string): Promise<string | undefined> {
  const hover = await editor.ask<Hover | null>('hover', path, where)
  return hover && 'value' in Object(hover.contents) ? Object(hover.contents).value : undefined
}

test('hover shows the title, status, due date and owners of a document, as plain text', async () => {
  const editor = reading
  const card = `**A first &#60;b&#62;step&#60;/b&#62;**  
<code>item</code> first-step  
Status: planned  
Due: 2027-Q1  
Owners: Kim

It comes first.`
  expect(await hovered(editor, SECOND, 'See [[first▸-step]]')).toBe(card)
  expect(await hovered(editor, SECOND, '  - first▸-step')).toBe(card)
  expect(await hovered(editor, SECOND, 'how](./first▸-step')).toBe(card)
})

test('hover says what a field is, and what a rule finds', async () => {
  const editor = await opened()
  expect(await hovered(editor, SECOND, 'nee▸ds:')).toBe(
    '**item.needs**  \nThe items it waits for.  \nNames: item.',
  )
  editor.type(SECOND, '[[next]]', '[[nxt]]')
  expect(await hovered(editor, SECOND, '[[nx▸t]]')).toMatch(
    /^\[unknown-reference\]\(https:.*\/rules\/unknown-reference\/\): finds /,
  )
})

test('definition leads to the title, the heading or the entry', async () => {
  const editor = reading
  const at = async (where: string) => {
    const found = await editor.ask<Location | null>('definition', SECOND, where)
    return found && `${found.uri.slice(editor.uri('').length + 1)}:${found.range.start.line}`
  }
  expect(await at('See [[first▸-step]]')).toBe(`${FIRST}:1`)
  expect(await at('[[item:first▸-step#why')).toBe(`${FIRST}:10`)
  expect(await at('owners: [ki▸m]')).toBe('content/people.yaml:0')
  expect(await at('https://exam▸ple.org/)')).toBeNull()
})

test('references are the places that name a document, in fields, prose and diagrams', async () => {
  const editor = reading
  const context = { includeDeclaration: false }
  const found = await editor.ask<Location[]>('references', SECOND, 'See [[first▸-step]]', {
    context,
  })
  const place = ({ uri, range }: Location) =>
    `${uri.slice(editor.uri('').length + 1)}:${range.start.line}`
  expect(found.map(place)).toEqual([
    `${SECOND}:5`,
    'content/roadmap/next.mdx:2',
    `${SECOND}:11`,
    `${SECOND}:11`,
    `${SECOND}:11`,
    `${SECOND}:14`,
  ])
})

/** Applies the edit of a workspace to the files on disk, as an editor does. */
function apply({ documentChanges = [] }: WorkspaceEdit): void {
  for (const change of documentChanges) {
    if ('kind' in change) {
      if (change.kind === 'rename')
        renameSync(fileURLToPath(change.oldUri), fileURLToPath(change.newUri))
      continue
    }
    const file = fileURLToPath(change.textDocument.uri)
    const document = TextDocument.create('', '', 0, readFileSync(file, 'utf8'))
    writeFileSync(
      file,
      TextDocument.applyEdits(document, (change as TextDocumentEdit).edits as never),
    )
  }
}

test('a rename moves the file, rewrites every place and keeps the old id as an alias', async () => {
  const editor = await opened()
  const prepared = await editor.ask('prepareRename', SECOND, '[[item:first▸-step')
  expect(prepared).toEqual({
    range: { start: { line: 11, character: 27 }, end: { line: 11, character: 37 } },
    placeholder: 'first-step',
  })
  const edit = await editor.ask<WorkspaceEdit>('rename', SECOND, '[[item:first▸-step', {
    newName: 'start',
  })
  apply(edit)
  const text = (path: string) => readFileSync(join(editor.root, path), 'utf8')
  expect(existsSync(join(editor.root, FIRST))).toBe(false)
  expect(text('content/roadmap/items/start.mdx')).toContain(
    '---\naliases: [first-step]\ntitle: A first',
  )
  expect(text('content/roadmap/next.mdx')).toContain('order: [start]')
  expect(text(SECOND)).toBe(PROJECT[SECOND].replaceAll('first-step', 'start'))
})

test('a rename of an entry changes its key, and an id that is taken or unsound is refused', async () => {
  const editor = await opened()
  const asPerson = (newName: string) =>
    editor.ask<WorkspaceEdit>('rename', SECOND, 'owners: [ki▸m]', { newName })
  await expect(asPerson('constructor')).rejects.toThrow('Unexpected id `constructor`')
  apply(await asPerson('kimberly'))
  const text = (path: string) => readFileSync(join(editor.root, path), 'utf8')
  expect(text('content/people.yaml')).toBe('kimberly:\n  name: Kim\nlee:\n  name: Lee\n')
  expect([text(FIRST), text(SECOND)].every((each) => each.includes('owners: [kimberly]'))).toBe(
    true,
  )
  const refused = (newName: string) =>
    editor
      .ask('rename', SECOND, 'See [[first▸-step', { newName })
      .catch((error: Error) => error.message)
  expect(await refused('second-step')).toBe(
    'The item `item:second-step` has the name `second-step`.',
  )
  expect(await refused('../../etc/passwd')).toMatch(/^Unexpected id/)
  expect(await refused('A B')).toMatch(/^Unexpected id/)
  expect(await refused('con')).toMatch(/^Unexpected name `con.mdx`/)
  expect(await refused('x'.repeat(200))).toMatch(/^Unexpected path of/)
})
