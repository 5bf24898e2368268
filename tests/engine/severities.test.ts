import { expect, test } from 'vitest'
import { checkProject, checkVersions } from '../../plugins/engine/check-project.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { openLinkedProject } from '../../plugins/engine/linked-project.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { scratchProject } from '../scratch.ts'
import { checked, findingsOf, mdx, TODAY } from '../vocabulary.ts'

const item = (fields: string, body = '') => mdx(`title: Item\nroadmap: main\n${fields}`, body)
const documents = {
  'roadmap/main.mdx': mdx('title: Main\nas-of: 2026-11-01'),
  'roadmap/items/a.mdx': item('history: [{ status: done }]\nneeds: [ghost]'),
  'process/a.mdx': mdx('title: Page', 'See [[ghost]].'),
}

const unknown = (strictness: object | string) =>
  findingsOf(documents, { config: { rules: { 'unknown-reference': strictness as 'off' } } })

test('a rule has another severity everywhere, or none', async () => {
  expect(await unknown('warning')).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 warning unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    roadmap/items/a.mdx:5:9 warning unknown-reference: Cannot find item \`ghost\`."
  `)
  expect(await unknown('off')).toBe('')
})

test('a rule has another severity for a kind', async () => {
  expect(await unknown({ kinds: { page: 'info' } })).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 info unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    roadmap/items/a.mdx:5:9 error unknown-reference: Cannot find item \`ghost\`."
  `)
  expect(await unknown({ severity: 'warning', kinds: { page: 'off' } })).toMatchInlineSnapshot(
    `"roadmap/items/a.mdx:5:9 warning unknown-reference: Cannot find item \`ghost\`."`,
  )
})

test('a rule is softer for what is done or kept as history', async () => {
  expect(await unknown({ closed: 'off' })).toMatchInlineSnapshot(
    `
    "process/a.mdx:5:5 error unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks."
  `,
  )
  const open = {
    ...documents,
    'roadmap/items/a.mdx': item('history: [{ status: planned }]\nneeds: [ghost]'),
  }
  const config = { rules: { 'unknown-reference': { closed: 'info' } } } as const
  expect(await findingsOf(open, { config, rules: ['unknown-reference'] })).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 error unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    roadmap/items/a.mdx:5:9 info unknown-reference: Cannot find item \`ghost\`."
  `)
  const living = { ...open, 'roadmap/main.mdx': mdx('title: Main') }
  expect(await findingsOf(living, { config, rules: ['unknown-reference'] })).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 error unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    roadmap/items/a.mdx:5:9 error unknown-reference: Cannot find item \`ghost\`."
  `)
})

test('a document may be an exception from a rule for a reason, and that is counted', async () => {
  const allow = 'milepost: { allow: { unknown-reference: Written before the item was } }'
  const exempt = { ...documents, 'process/a.mdx': mdx(`title: Page\n${allow}`, 'See [[ghost]].') }
  const { findings, allowed } = await checked(exempt)
  expect(findings.map(({ file }) => file)).toEqual(['content/roadmap/items/a.mdx'])
  expect(allowed.map(({ finding, reason }) => [finding.file, reason])).toEqual([
    ['content/process/a.mdx', 'Written before the item was'],
  ])
})

test('an exception needs a rule that exists, a reason, and something to allow', async () => {
  const allow = `title: Page
milepost:
  allow:
    unknown-refrence: Misspelt
    broken-link: "  "
    broken-anchor: There is none
    code-in-content: Nothing bends this`
  expect(
    await findingsOf({ 'process/a.mdx': mdx(allow, 'See [[ghost]].') }),
  ).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 error invalid-allowance: Unknown rule \`unknown-refrence\`; did you mean \`unknown-reference\`?
    process/a.mdx:6:18 error invalid-field: Unexpected empty text in \`broken-link\`, expected text.
      help: Exceptions: rules this document may break, each with the reason.
    process/a.mdx:7:5 info unused-allowance: The document does not break \`broken-anchor\`; remove this line.
    process/a.mdx:8:5 error invalid-allowance: Rule \`code-in-content\` allows no exceptions; remove this line and fix the finding.
    process/a.mdx:11:5 error unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks."
  `)
})

test('rules that keep readers safe allow no exceptions', async () => {
  const text = mdx(
    'title: Page\nmilepost: { allow: { unsafe-link: Trust me } }',
    '[x](javascript:alert(1))',
  )
  expect(
    await findingsOf({ 'process/a.mdx': text }, { rules: ['invalid-allowance'] }),
  ).toMatchInlineSnapshot(
    `"process/a.mdx:3:22 error invalid-allowance: Rule \`unsafe-link\` allows no exceptions; remove this line and fix the finding."`,
  )
  expect(() => readConfig({ rules: { 'unsafe-link': 'off' } })).toThrowErrorMatchingInlineSnapshot(
    `
    [Error: Cannot use the configuration:
    The rule \`unsafe-link\` cannot be changed, because it keeps readers safe; only a project with \`publish: false\` may change it.]
  `,
  )
})

test('a configuration that names a rule nobody knows is refused', () => {
  const rules = { 'unknown-refrence': 'off' }
  expect(() => readConfig({ rules })).toThrowErrorMatchingInlineSnapshot(
    `
    [Error: Cannot use the configuration:
    Unknown rule \`unknown-refrence\`; did you mean \`unknown-reference\`?]
  `,
  )
})

test('rules about texts have a severity by kind and for what is closed', async () => {
  const texts = {
    'process/a.md': '# A\n',
    'roadmap/main.mdx': mdx('title: Main'),
    'roadmap/items/a.mdx': item('history: [{ status: done }]\ntracking: no'),
    'roadmap/items/b.mdx': item('history: [{ status: planned }]\ntracking: no'),
    'roadmap/items/c.mdx': item('history: [{ status: cancelled }]', '\u200b'),
  }
  const rules = {
    'invalid-frontmatter': { kinds: { page: 'info' } },
    'invalid-field': { closed: 'info' },
    'unsafe-text': { closed: 'info' },
  } as const
  const conditions = { config: { rules }, rules: Object.keys(rules) }
  expect(await findingsOf(texts, conditions)).toMatchInlineSnapshot(`
    "process/a.md:1:1 info invalid-frontmatter: Cannot find the frontmatter; begin the file with a line \`---\`.
    roadmap/items/a.mdx:5:11 info invalid-field: Unexpected text \`no\` in \`tracking\`, expected a web address that begins with \`https://\` or \`http://\` or a mapping.
      help: The issue or board that tracks it, or the reason why there is none. Write a whole address, such as \`https://example.org/\`, or \`{ none: TODO }\`.
    roadmap/items/b.mdx:5:11 error invalid-field: Unexpected text \`no\` in \`tracking\`, expected a web address that begins with \`https://\` or \`http://\` or a mapping.
      help: The issue or board that tracks it, or the reason why there is none. Write a whole address, such as \`https://example.org/\`, or \`{ none: TODO }\`.
    roadmap/items/c.mdx:7:1 info unsafe-text: Unexpected invisible character U+200B; delete it."
  `)
})

test('a rule has another severity by path; the first pattern that fits decides', async () => {
  const paths = { '*.mdx': 'off', 'process/': 'error' } as const
  expect(
    await unknown({ kinds: { page: 'error' }, paths: { 'process/': 'info' } }),
  ).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 info unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    roadmap/items/a.mdx:5:9 error unknown-reference: Cannot find item \`ghost\`."
  `)
  expect(await unknown({ paths })).toBe('')
  expect(
    await unknown({ severity: 'info', paths: { 'process/': 'warning' }, closed: 'error' }),
  ).toMatchInlineSnapshot(`
    "process/a.mdx:5:5 warning unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    roadmap/items/a.mdx:5:9 error unknown-reference: Cannot find item \`ghost\`."
  `)
})

test('many documents are exceptions from a rule for one reason, and that is counted', async () => {
  const allow = [{ rule: 'unknown-reference', paths: ['process/'], reason: 'Being moved' }]
  const { findings, allowed } = await checked(documents, { config: { allow } })
  expect(findings.map(({ file }) => file)).toEqual(['content/roadmap/items/a.mdx'])
  expect(allowed.map(({ finding, reason }) => [finding.file, reason])).toEqual([
    ['content/process/a.mdx', 'Being moved'],
  ])
})

test('a setting without effect is a finding', async () => {
  const config = {
    ignore: ['drafts/', './process/'],
    rules: { 'broken-link': { paths: { 'old/': 'off' } } },
    allow: [{ rule: 'broken-anchor', paths: ['roadmap/', '*.md'], reason: 'Being moved' }],
  } as const
  expect(await findingsOf(documents, { config, rules: ['unused-setting'] })).toMatchInlineSnapshot(`
    "milepost.config.ts:- info unused-setting: No document in \`roadmap/\` or \`*.md\` breaks \`broken-anchor\`; remove this exception from \`allow\`.
    milepost.config.ts:- info unused-setting: Pattern \`drafts/\` in \`ignore\` matches no file; correct or remove it.
    milepost.config.ts:- info unused-setting: Pattern \`old/\` in \`rules.broken-link.paths\` matches no file; correct or remove it."
  `)
})

test('rules that keep readers safe bend where nothing is published', async () => {
  const unsafe = {
    'process/a.md': mdx('title: A', '<p onclick="x()">[x](ftp:1)</p>'),
  }
  const rules = { 'unsafe-html': 'warning', 'unsafe-link': 'off' } as const
  expect(() => readConfig({ rules })).toThrow('`publish: false`')
  const bent = { config: { publish: false, rules } }
  expect(await findingsOf(unsafe, bent)).toMatchInlineSnapshot(`
    "process/a.md:5:4 warning unsafe-html: Unexpected attribute \`onclick\` of \`<p>\`.
      help: Leave the attribute out."
  `)
  const { neverShown } = await checked(unsafe, bent)
  expect([...new Set(neverShown.map(({ rule }) => rule))]).toEqual(['unsafe-html'])
  const allow = [{ rule: 'unsafe-html', paths: ['process/'], reason: 'Nobody publishes this' }]
  expect(await findingsOf(unsafe, { config: { publish: false, allow } })).toBe('')
})

test('a project that publishes nothing has no site', async () => {
  const root = scratchProject({
    'milepost.config.mjs': 'export default { publish: false }',
    'content/process/a.md': mdx('title: A'),
  })
  await expect(openLinkedProject({ root })).rejects.toThrow('`publish: false`')
  const project = await openProject(root)
  await expect(checkVersions(project, { today: TODAY })).rejects.toThrow('`publish: false`')
  expect((await checkProject(project, { today: TODAY, processes: 0 })).findings).toEqual([])
})
