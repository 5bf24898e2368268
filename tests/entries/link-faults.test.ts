import { expect, test } from 'vitest'
import { z } from 'zod'
import { fields } from '../../plugins/config.ts'
import type { UserConfig } from '../../plugins/engine/settings/user-config.ts'
import { linkFaultsIn } from '../../plugins/entries/link-faults.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

/** The findings that a component has for the address of its open issues. */
function ofIssues(url: string, config: UserConfig = {}): Promise<string> {
  const text = mdx(`title: Tool\nissues: ${JSON.stringify(url)}`)
  return findingsOf({ 'components/tool.mdx': text }, { config, rules: LINKS })
}

const LINKS = ['unsafe-link', 'invalid-field']

test('the link of a field is judged as one of prose is', async () => {
  const urls = [
    'javascript:void(alert(1))',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'inv:#name',
    'https://kubernetes.io@evil.example/',
    'https://user:pw@example.org/',
    'https://xn--80ak6aa92e.com/',
    'https:////evil.example/',
    'https:evil.example',
    'mailto:a@xn--80ak6aa92e.com',
  ]
  const found = await Promise.all(urls.map((url) => ofIssues(url)))
  expect(found.join('\n').replaceAll('components/tool.mdx:3:9 error ', '')).toMatchInlineSnapshot(`
    "unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\` or \`xmpp\`.
    unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\` or \`xmpp\`.
    unsafe-link: Unexpected scheme \`data:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\` or \`xmpp\`.
    unsafe-link: Unexpected scheme \`inv:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\` or \`xmpp\`.
    unsafe-link: Unexpected name before \`@\` in \`https://kubernetes.io@evil.example/\`; it hides the host \`evil.example\`.
    unsafe-link: Unexpected name before \`@\` in \`https://user:pw@example.org/\`; it hides the host \`example.org\`.
    unsafe-link: Unexpected letter \`а\` U+0430 that looks like a Latin one, in \`аррӏе\`.
    unsafe-link: Unexpected \`https:////evil.example/\`, expected \`https://\` and a host.
    unsafe-link: Unexpected \`https:evil.example\`, expected \`https://\` and a host.
    unsafe-link: Unexpected letter \`а\` U+0430 that looks like a Latin one, in \`аррӏе\`."
  `)
})

test.each([
  'https://example.org/issues?q=is%3Aopen',
  'http://example.org',
  'mailto:issues@example.org',
])('%s is a link of a field', async (url) => {
  expect(await ofIssues(url)).toBe('')
})

test.each(['none', '/issues', 'https://a b', '//evil.example'])('%j is no address', async (url) => {
  expect(await ofIssues(url)).toContain('invalid-field')
})

test('a site adds schemes, for fields and for prose', async () => {
  const config = { linkSchemes: ['slack'] }
  const url = 'slack://irc.example.org/project'
  const prose = {
    'process/chat.mdx': mdx('title: Chat', `[Chat](${url}), <a href="${url}">it</a>.`),
  }
  expect(await ofIssues(url, config)).toBe('')
  expect(await findingsOf(prose, { config })).toBe('')
  expect(await ofIssues(url)).toContain('unsafe-link: Unexpected scheme `slack:`')
  expect(await findingsOf(prose, { rules: LINKS })).toContain('Unexpected scheme `slack:`')
  expect(await ofIssues('slack://a:b@irc.example.org/', config)).toContain('hides the host')
})

test.each([
  ['HTTPS://kubernetes.io@evil.example/', 1],
  [' http://a@evil.example/', 1],
  ['see:https://a@evil.example/', 0],
  ['https://a@evil.example/ and more', 0],
])('%j, in a field for any text, is a web address: %i', (text, faults) => {
  const schema = z.object({ text: z.string() })
  expect(linkFaultsIn({ text }, { schema, keys: {} }, [])).toHaveLength(faults)
})

test('an entry with such a link is not published, and no document may be an exception', async () => {
  const { graph, findings } = await checked({
    'components/tool.mdx': mdx(
      'title: Tool\nissues: "javascript:x"\nmilepost: { allow: { unsafe-link: because } }',
    ),
  })
  expect(graph.entry('component:tool')).toBeUndefined()
  expect(findings.map(({ rule }) => rule)).toContain('unsafe-link')
})

test('fields of other forms and of own kinds are looked into where they hold a web address', async () => {
  const decision = defineKind({
    name: 'decision',
    plural: 'decisions',
    describes: 'Something decided.',
    folder: 'decisions',
    fields: {
      where: z.string().describe('Where.'),
      links: z.record(z.string(), fields.url()).optional().describe('More.'),
    },
  })
  const hidden = 'https://kubernetes.io@evil.example/'
  const found = await findingsOf(
    {
      'decisions/a.mdx': mdx(`title: A\nwhere: ${hidden}\nlinks: { one: "vbscript:x" }`),
      'components/tool.mdx': mdx(`title: T\nrepo: ${hidden}\ndocs: { base: ${hidden} }`),
      'people.yaml': `ada:\n  name: Ada\n  url: ${hidden}\n`,
      'issues/a.json': JSON.stringify([issue(hidden), issue('javascript:1')]),
    },
    { config: { kinds: [decision] }, rules: ['unsafe-link'] },
  )
  expect(found).toMatchInlineSnapshot(`
    "components/tool.mdx:3:7 error unsafe-link: Unexpected name before \`@\` in \`https://kubernetes.io@evil.example/\`; it hides the host \`evil.example\`.
    components/tool.mdx:4:15 error unsafe-link: Unexpected name before \`@\` in \`https://kubernetes.io@evil.example/\`; it hides the host \`evil.example\`.
    decisions/a.mdx:3:8 error unsafe-link: Unexpected name before \`@\` in \`https://kubernetes.io@evil.example/\`; it hides the host \`evil.example\`.
    decisions/a.mdx:4:15 error unsafe-link: Unexpected scheme \`vbscript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\` or \`xmpp\`.
    issues/a.json:1:93 error unsafe-link: Unexpected name before \`@\` in \`https://kubernetes.io@evil.example/\`; it hides the host \`evil.example\`.
    issues/a.json:1:274 error unsafe-link: Unexpected scheme \`javascript:\`, expected \`https\`, \`http\`, \`mailto\`, \`tel\`, \`irc\`, \`ircs\` or \`xmpp\`.
    people.yaml:3:8 error unsafe-link: Unexpected name before \`@\` in \`https://kubernetes.io@evil.example/\`; it hides the host \`evil.example\`."
  `)
})

test.each<[string, z.ZodType]>([
  ['optional', fields.url().optional()],
  ['with a default', fields.url().default('https://example.org/')],
  ['filled in before', z.string().prefault('https://example.org/').pipe(fields.url())],
  ['caught', fields.url().catch('https://example.org/')],
  ['read-only', fields.url().readonly()],
  ['changed afterwards', fields.url().transform((url) => url.length)],
  ['changed before', z.preprocess((url) => url, fields.url())],
  ['nullable', fields.url().nullish()],
  ['made later', z.lazy(() => fields.url())],
  ['met twice', fields.url().and(z.string())],
  ['one of two', z.number().or(fields.url().readonly())],
  ['described', fields.url().refine(Boolean).describe('Where.')],
])('an address is judged in a field that is %s', async (_, field) => {
  const schema = z.object({
    one: field,
    list: z.array(field),
    pair: z.tuple([z.string(), field]),
    rest: z.object({}).catchall(field),
  })
  const url = 'javascript:x'
  const data = { one: url, list: [url], pair: [url, url], rest: { any: url }, none: url }
  const found = linkFaultsIn(data, { schema, keys: { '^x-': field } }, [])
  expect(found.map(({ path }) => path.join('.'))).toEqual(['one', 'list.0', 'pair.1', 'rest.any'])
  expect(
    linkFaultsIn({ 'x-a': url, y: url }, { schema, keys: { '^x-': field } }, []),
  ).toMatchObject([{ path: ['x-a'] }])
})

function issue(url: string) {
  return {
    number: 1,
    title: 'One',
    state: 'OPEN',
    labels: [],
    milestone: null,
    assignees: [],
    url,
    createdAt: '2026-11-18T08:00:00Z',
    closedAt: null,
  }
}
