import { expect, test } from 'vitest'
import { check } from '../../plugins/engine/check.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { memorySource } from '../../plugins/outside/sources/memory-source.ts'
import { symbolicLink } from '../../plugins/outside/sources/symbolic-links.ts'
import { findingsOf, mdx, TODAY } from '../vocabulary.ts'

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
