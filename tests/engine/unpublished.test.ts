import { expect, test } from 'vitest'
import type { Finding } from '../../plugins/basics/finding.ts'
import { FILE_START } from '../../plugins/basics/place.ts'
import * as readers from '../../plugins/documents/metadata/readers.ts'
import { check } from '../../plugins/engine/check.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { whereUnpublished } from '../../plugins/engine/settings/where-unpublished.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { memorySource } from '../../plugins/outside/sources/memory-source.ts'
import { symbolicLink } from '../../plugins/outside/sources/symbolic-links.ts'
import { checked, findingsOf, mdx, TODAY } from '../vocabulary.ts'

test('a link that only some program opens is a warning where nothing is published', async () => {
  const links = { 'process/a.md': mdx('title: A', '[bug](rdar://1) [x](javascript:1)') }
  const shown = await findingsOf(links, { config: { publish: false } })
  expect(shown).toMatchInlineSnapshot(`
    "process/a.md:5:7 warning unsafe-link: Unexpected scheme \`rdar:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link.
      help: A site that wants such links adds \`linkSchemes: ['rdar']\` to its configuration.
    process/a.md:5:21 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link."
  `)
})

test('brackets round a word are a warning where nothing is published', async () => {
  const slots = '[[construct]], [[registry.mirror]]; not [[plam]], [[page:gone]], [[gone|a plan]]'
  const files = {
    'process/plan.md': mdx('title: Plan'),
    'process/a.md': mdx('title: A', slots),
  }
  const shown = await findingsOf(files, { config: { publish: false } })
  expect(shown.split('\n').filter((line) => !line.includes('help:'))).toMatchInlineSnapshot(`
    [
      "process/a.md:5:1 warning unknown-reference: Cannot find document \`construct\`.",
      "process/a.md:5:16 warning unknown-reference: Cannot find document \`registry.mirror\`.",
      "process/a.md:5:41 error unknown-reference: Cannot find document \`plam\`; did you mean \`plan\`?",
      "process/a.md:5:51 error unknown-reference: Cannot find page \`gone\`.",
      "process/a.md:5:66 error unknown-reference: Cannot find document \`gone\`.",
    ]
  `)
  expect(await findingsOf(files)).not.toContain('warning')
})

test('a symbolic link is a warning where nothing is published', async () => {
  const source = memorySource({ 'content/process/a.md': mdx('title: A') })
  const linked = {
    ...source,
    list: async () => ({ ...(await source.list()), findings: [symbolicLink('testdata/b')] }),
  }
  const severities = async (publish: boolean) => {
    const config = readConfig({ publish })
    const { findings } = await check(linked, config, { today: TODAY, processes: 0 })
    return findings.map(({ rule, severity }) => `${severity} ${rule}`)
  }
  expect(await severities(false)).toEqual(['warning symbolic-link'])
  expect(await severities(true)).toEqual(['error symbolic-link'])
})

test('words in angle brackets of a template are a warning where nothing is published', async () => {
  const words = '<github handle> <b>x</b> <script> <iframe> <x-y>'
  const files = {
    'process/0000-template.md': mdx('title: A', words),
    'process/empty-adr.md': mdx('title: <ADR>', '## <context>'),
    'process/empty-arrays.md': mdx('title: B', '<github handle>'),
  }
  const severities = async (publish: boolean) => {
    const { findings } = await checked(files, { config: { publish } })
    return findings
      .filter(({ rule }) => rule === 'unsafe-html')
      .map(({ file, severity, message }) => `${file} ${severity} ${message}`)
  }
  expect(await severities(false)).toMatchInlineSnapshot(`
    [
      "content/process/0000-template.md warning Unexpected element \`<github>\`.",
      "content/process/0000-template.md error Unexpected element \`<script>\`.",
      "content/process/0000-template.md warning Unexpected element \`<iframe>\`.",
      "content/process/0000-template.md error Unexpected element \`<x-y>\`.",
      "content/process/empty-adr.md warning Unexpected element \`<context>\`.",
      "content/process/empty-arrays.md error Unexpected element \`<github>\`.",
    ]
  `)
  expect((await severities(true)).filter((each) => each.includes(' warning '))).toEqual([])
})

test('a diagram that only our pages cannot draw is a warning where nothing is published', () => {
  const found = (message: string): Finding => ({
    rule: 'invalid-diagram',
    severity: 'error',
    file: 'a.md',
    message,
    place: FILE_START,
  })
  const faults = [
    'Cannot draw a word of more than 300 characters.',
    'Cannot draw an empty diagram.',
  ]
  const severities = (publish: boolean) =>
    whereUnpublished(faults.map(found), { publish }).map(({ severity }) => severity)
  expect(severities(false)).toEqual(['warning', 'error'])
  expect(severities(true)).toEqual(['error', 'error'])
})

test('an id in braces is an anchor where another program makes the pages', async () => {
  const files = {
    'process/plan.md': mdx('title: Plan', '## Order of work {#order}\n\n## Days {: #On-days }'),
    'process/a.md': mdx('title: A', '[a](plan.md#order) [b](plan.md#On-days) [c](plan.md#gone)'),
  }
  const anchors = async (publish: boolean) => {
    const { findings } = await checked(files, { config: { publish } })
    return findings.filter(({ rule }) => rule === 'broken-anchor').length
  }
  expect(await anchors(false)).toBe(1)
  expect(await anchors(true)).toBe(3)
})

test('labels and attributes of other programs are anchors where these make the pages', async () => {
  const body =
    '(Where-to-go)=\n\n## A\n\n(in-person)=\n\nText. {#told .big}\n\n## Agent Tooling\n\n`(code)=` {#other}\n\n```\n{#fenced}\n```'
  const links = ['where-to-go', 'in-person', 'told', 'sec-Agent-Tooling', 'other', 'fenced', 'code']
  const files = {
    'process/plan.md': mdx('title: Plan', body),
    'process/a.md': mdx('title: A', links.map((id) => `[a](plan.md#${id})`).join(' ')),
  }
  const broken = async (publish: boolean) => {
    const { findings } = await checked(files, { config: { publish } })
    return findings.filter(({ rule }) => rule === 'broken-anchor').map(({ message }) => message)
  }
  expect((await broken(false)).map((each) => /#([\w-]+)/.exec(each)?.[1])).toEqual([
    'fenced',
    'code',
  ])
  expect(await broken(true)).toHaveLength(7)
})

test('what code hosts leave out or show is a warning where nothing is published', async () => {
  const found = (rule: string, message: string): Finding => ({
    rule,
    severity: 'error',
    file: 'a.md',
    message,
    place: FILE_START,
  })
  const faults = [
    found('unsafe-html', 'Unexpected element `<meta>`.'),
    found('unsafe-html', 'Unexpected HTML `<a` in a diagram, expected plain text and `<br>`.'),
    found('unsafe-html', 'Unexpected HTML `<span` in a diagram, expected plain text and `<br>`.'),
    found('unsafe-html', 'Unexpected HTML `<script` in a diagram, expected plain text and `<br>`.'),
    found('unsafe-html', 'Unexpected element `<script>`.'),
  ]
  const severities = (publish: boolean) =>
    whereUnpublished(faults, { publish }).map(({ severity }) => severity)
  expect(severities(false)).toEqual(['warning', 'warning', 'warning', 'error', 'error'])
  expect(new Set(severities(true))).toEqual(new Set(['error']))
})

test('plain documents of one name in two folders are a warning where nothing is published', async () => {
  const doc = defineKind({
    name: 'doc',
    plural: 'docs',
    describes: 'A document.',
    folder: '.',
    reader: readers.none(),
    fields: {},
  })
  const files = {
    'wg-a/charter.md': '# A',
    'wg-b/charter.md': '# B',
    'Working Mode.md': '---------\nname: a\n---------\n',
    'R&Rs.md': '----\n\n# Roles',
  }
  const shown = (publish: boolean) =>
    findingsOf(files, { config: { publish, builtInKinds: false, kinds: [doc] } })
  expect(await shown(false)).toMatchInlineSnapshot(`
    "R&Rs.md:1:1 warning unportable-name: Unexpected name \`R&Rs.md\`: it holds a sign that shells or addresses read as their own; name it \`r-rs.md\`.
    Working Mode.md:1:1 warning unportable-name: Unexpected name \`Working Mode.md\`: it holds a blank; name it \`working-mode.md\`.
    wg-b/charter.md:1:1 warning duplicate-id: Duplicate doc \`charter\`, already defined by \`content/wg-a/charter.md\`; rename one of them, or give the kind \`idOf\`.
      wg-a/charter.md:1:1 first used here"
  `)
  expect(await shown(true)).toMatchInlineSnapshot(`
    "R&Rs.md:1:1 warning unportable-name: Unexpected name \`R&Rs.md\`: it holds a sign that shells or addresses read as their own; name it \`r-rs.md\`.
    Working Mode.md:1:1 warning unportable-name: Unexpected name \`Working Mode.md\`: it holds a blank; name it \`working-mode.md\`.
    wg-b/charter.md:1:1 error duplicate-id: Duplicate doc \`charter\`, already defined by \`content/wg-a/charter.md\`; rename one of them, or give the kind \`idOf\`.
      wg-a/charter.md:1:1 first used here"
  `)
})
