import { describe, expect, test } from 'vitest'
import * as readers from '../../plugins/documents/metadata/readers.ts'
import { isIgnored } from '../../plugins/engine/files-by-kind.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

describe('`ignore` leaves files out as Git does', () => {
  test.each([
    ['*.draft.md', 'process/a.draft.md', true],
    ['*.draft.md', 'process/a.md', false],
    ['drafts/', 'drafts/a.md', true],
    ['drafts/', 'process/drafts/a.md', true],
    ['drafts', 'drafts/deep/a.md', true],
    ['drafts', 'drafts-of-2026/a.md', false],
    ['./process/', 'process/a.md', true],
    ['./process/', 'old/process/a.md', false],
    ['/process/', 'process/a.md', true],
    ['process/a.md', 'process/a.md', true],
    ['process/a', 'process/a.md', false],
    ['process/*.md', 'process/deep/a.md', false],
    ['process/**/a.md', 'process/very/deep/a.md', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(isIgnored(`content/${path}`, { content: 'content', ignore: [pattern] })).toBe(expected)
    expect(isIgnored(path, { content: '.', ignore: [pattern] })).toBe(expected)
  })
})

test('a file that is left out has no findings', async () => {
  const documents = { 'process/a.draft.md': 'No frontmatter.\n', 'nowhere/b.md': 'Lost.\n' }
  expect(await findingsOf(documents, { config: { ignore: ['*.draft.md', 'nowhere'] } })).toBe('')
})

test('a file whose ending or capitals are wrong is no document, and its author hears it', async () => {
  const documents = {
    'people.yml': 'kim: { name: Kim }\n',
    'People.yaml': 'kim: { name: Kim }\n',
    'process/plan.markdown': '---\ntitle: Plan\n---\n',
    'process/notes.yml': 'a: 1\n',
  }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "People.yaml:1:1 error unknown-kind: Nothing is read from \`content/People.yaml\`; did you mean \`content/people.yaml\`?
      help: Give the file that name, or add it to \`ignore\` in the configuration.
    people.yml:1:1 error unknown-kind: Nothing is read from \`content/people.yml\`; did you mean \`content/people.yaml\`?
      help: Give the file that name, or add it to \`ignore\` in the configuration.
    process/plan.markdown:1:1 error unknown-kind: Nothing is read from \`content/process/plan.markdown\`; did you mean \`content/process/plan.md\`?
      help: Give the file that name, or add it to \`ignore\` in the configuration."
  `)
  expect(
    await findingsOf(documents, { config: { ignore: ['*.yml', 'People*', '*.markdown'] } }),
  ).toBe('')
})

test('the folder of a kind may be written with a slash at either end', () => {
  const folders = ['EIPS/', './EIPS', './EIPS/', 'EIPS\\'].map((folder) =>
    defineKind({ name: 'eip', plural: 'eips', describes: 'One.', folder, fields: {} }),
  )
  expect(folders.map(({ folder, address }) => [folder, address])).toEqual(
    folders.map(() => ['EIPS', 'EIPS']),
  )
})

test('a text of no kind is a warning where documents stand at the root of a repository', async () => {
  const rfc = defineKind({
    name: 'rfc',
    plural: 'rfcs',
    describes: 'One.',
    folder: 'content/text',
    files: ['content/text/*/README.md'],
    fields: {},
  })
  const files = { 'README.md': 'About us.\n', 'text/a/README.md': '---\ntitle: A\n---\n' }
  const config = { kinds: [rfc], builtInKinds: false, content: '.' }
  expect(await findingsOf(files, { config })).toMatchInlineSnapshot(`
    "README.md:1:1 warning unknown-kind: No kind keeps its documents in \`content/\`.
      help: Kinds keep theirs in \`content/text/*/README.md\`."
  `)
})

describe('the kind that names the deepest folder above a file has it', () => {
  const parts: Readonly<Record<string, readonly [folder: string, files?: readonly string[]]>> = {
    anything: ['.', ['*.md']],
    rfc: ['rfcs'],
    old: ['rfcs/old'],
    index: ['.', ['rfcs/*/README.md']],
    one: ['.', ['rfcs/old/first.md']],
    top: ['.', ['/*.md']],
  }
  const kinds = (names: readonly string[]) =>
    names.flatMap((name) => {
      const [folder = '.', files] = parts[name] ?? []
      const rest = { plural: `${name}s`, describes: 'One.', reader: readers.none(), fields: {} }
      return [defineKind({ name, folder, ...(files ? { files } : {}), ...rest })]
    })

  test.each([
    ['a pattern for any depth gives way to a folder', 'rfcs/a.md', 'anything rfc', 'rfc'],
    ['a folder gives way to one inside it', 'rfcs/old/a.md', 'rfc anything old', 'old'],
    ['a pattern comes before a folder of the same depth', 'rfcs/a/README.md', 'rfc index', 'index'],
    ['a pattern gives way to a deeper folder', 'rfcs/old/README.md', 'index old', 'old'],
    ['a path comes first of all', 'rfcs/old/first.md', 'old rfc one', 'one'],
    ['of two patterns for one folder the earlier counts', 'a.md', 'anything top', 'anything'],
    ['of two patterns for one folder the earlier counts', 'a.md', 'top anything', 'top'],
    ['a pattern with a slash at its beginning stays there', 'b/a.md', 'top anything', 'anything'],
  ])('%s: %s', async (_, path, names, expected) => {
    const config = { kinds: kinds(names.split(' ')), builtInKinds: false }
    const { graph } = await checked({ [path]: 'Text.\n' }, { config })
    expect(graph.nodes.map(({ kind }) => kind.name)).toEqual([expected])
  })
})

describe('a document with the fields of another kind lies in the wrong folder', () => {
  const history = 'history:\n  - { status: planned, target: 2027-Q1 }'

  test.each([
    ['process/a.mdx', `roadmap: main\n${history}`, 'page', '`roadmap` and `history`'],
    ['roadmap/a.mdx', `roadmap: main\nneeds: [b]\n${history}`, 'roadmap', '`history`'],
    ['rfcs/0007-a.mdx', `roadmap: main\n${history}`, 'rfc', '`roadmap` and `history`'],
  ])('%s', async (path, fields, kind, named) => {
    const rules = ['unknown-field', 'invalid-field']
    const found = await findingsOf({ [path]: mdx(`title: A\n${fields}`) }, { rules })
    expect(found.split('\n').map((line) => line.trim())).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${path}:3:1 error unknown-field: .*${named} in a document of kind \`${kind}\``,
        ),
      ),
      'help: Move the document to `content/roadmap/items/`.',
    ])
  })

  test('but one unknown field is a slip', async () => {
    const found = await findingsOf({ 'process/a.mdx': mdx('title: A\nroadmap: main') })
    expect(found).toContain('Unknown field `roadmap`')
  })
})
