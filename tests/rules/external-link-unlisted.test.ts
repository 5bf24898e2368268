import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['external-link-unlisted']
const config = { links: { external: { allow: ['*.example.org', 'github.com/flyteorg'] } } }
const page = (body: string, fields = '') => ({
  'process/page.mdx': mdx(`title: Page\n${fields}`, body),
  'themes/bugs.mdx': mdx('title: Bugs\nquery: https://issues.example.com/bugs'),
})

test('a link to a site that is not listed, in prose and in a field', async () => {
  const body =
    'See [it](https://docs.google.com/document/d/1) and [that](https://github.com/flyte/x).'
  expect(await findingsOf(page(body), { rules, config })).toMatchInlineSnapshot(`
    "process/page.mdx:5:10 warning external-link-unlisted: \`docs.google.com\` is not among the sites that links may lead to; change the link, or add the site to \`links.external.allow\`.
      help: Listed are \`*.example.org\` or \`github.com/flyteorg\`.
    process/page.mdx:5:59 warning external-link-unlisted: \`github.com\` is not among the sites that links may lead to; change the link, or add the site to \`links.external.allow\`.
      help: Listed are \`*.example.org\` or \`github.com/flyteorg\`.
    themes/bugs.mdx:3:8 warning external-link-unlisted: \`issues.example.com\` is not among the sites that links may lead to; change the link, or add the site to \`links.external.allow\`.
      help: Listed are \`*.example.org\` or \`github.com/flyteorg\`."
  `)
})

test('a listed site is allowed with all that is below it, and no list allows all', async () => {
  const body = `[A](https://docs.example.org/x) [b](https://example.org) [c](https://github.com/flyteorg/flyte)
[own](page.mdx) [mail](mailto:team@elsewhere.test)`
  const good = { 'process/page.mdx': mdx('title: Page', body) }
  expect(await findingsOf(good, { rules, config })).toBe('')
  expect(await findingsOf(page('[x](https://docs.google.com/x)'), { rules })).toBe('')
})

test.each([
  ['github.com', 1],
  ['github.com/flyteorg', 1],
  ['github.com/*', 1],
  ['github.com/flyteorg/*', 1],
  ['github.com/other/*', 0],
])('%s allows its repositories: %i', async (site, allowed) => {
  const config = { links: { external: { allow: [site] } } }
  const documents = {
    'process/a.mdx': mdx('title: A', 'See [it](https://github.com/flyteorg/flyte).'),
  }
  const found = await findingsOf(documents, { config, rules: ['external-link-unlisted'] })
  expect(found === '').toBe(allowed === 1)
})
