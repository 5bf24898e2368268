import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

test('a link that only some program opens is a warning where nothing is published', async () => {
  const links = { 'process/a.md': mdx('title: A', '[bug](rdar://1) [x](javascript:1)') }
  const shown = await findingsOf(links, { config: { publish: false } })
  expect(shown).toMatchInlineSnapshot(`
    "process/a.md:5:7 warning unsafe-link: Unexpected scheme \`rdar:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link.
      help: A site that wants such links adds \`linkSchemes: ['rdar']\` to its configuration.
    process/a.md:5:21 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\`, \`xmpp\` or \`inv\`, or a relative link."
  `)
})
