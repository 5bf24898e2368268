import { describe, expect, test } from 'vitest'
import { isIgnored } from '../../plugins/engine/files-by-kind.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { findingsOf } from '../vocabulary.ts'

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
