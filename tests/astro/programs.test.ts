import { expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'
import { DOCUMENTS, type project as makeProject, project } from './project.ts'
import { siteBuilder } from './site-builder.ts'

const build = siteBuilder()

/** A document that imports, computes and uses a component of the site. */
const PROGRAM = mdx(
  'title: Sums',
  `import Badge from '../../src/Badge.astro'
export const n = 3

## Why

It begins with [[release]]: {n + 1}, <Badge label="new" /> and [the plan](../roadmap/plan.mdx).

<Items where="roadmap=plan" limit={n} />

<Note>Sums are right.</Note>

\`\`\`milepost
tests
\`\`\`
`,
)

const SITE = {
  ...DOCUMENTS,
  'content/process/sums.mdx': PROGRAM,
  'src/Badge.astro': '---\nconst { label } = Astro.props\n---\n<b class="badge">{label}</b>\n',
  'milepost.config.ts': "export default { trust: { folders: ['process'] } }\n",
}

/** Returns the text of the program on its page. */
function shown(site: ReturnType<typeof makeProject>) {
  const page = site.page('process/sums') ?? ''
  return [
    '<a href="/roadmap/items/release/">Releases are cheap</a>: 4,',
    '<b class="badge">new</b>',
    '<a href="/roadmap/plan/">the plan</a>',
    '<h2 id="why">',
    'href="#why"',
    'class="diagram-node diagram-open diagram-focus" href="/roadmap/items/tests/"',
    '<table class="mp-table" role="table">',
    '<aside class="mp-aside starlight-aside starlight-aside--note"',
  ].filter((part) => !page.includes(part))
}

test('the code of a trusted document runs, its links lead to pages, and the report says so', async () => {
  using site = project(SITE)
  const { code, output } = await build(site)
  expect(code, output).toBe(0)
  expect(shown(site)).toEqual([])
  expect(output).toContain('info[guard-off]: The guard is off for 2 documents')
  site.write({
    'src/Badge.astro': '<b class="badge">other</b>\n',
    'content/process/wrong.mdx': mdx('titel: Wrong', '{1 + 1} [[nobody]]'),
  })
  const second = await build(site)
  expect(second.code).toBe(1)
  expect(second.output).toContain('unknown-field')
  expect(second.output).toContain('unknown-reference')
  expect(second.output).not.toContain('code-in-content')
  site.remove('content/process/wrong.mdx')
  expect((await build(site)).code).toBe(0)
  expect(site.page('process/sums')).toContain('<b class="badge">other</b>')
}, 240_000)

test('documents outside a trusted folder stay data', async () => {
  using site = project({
    ...SITE,
    'content/roadmap/plan.mdx': `${DOCUMENTS['content/roadmap/plan.mdx']}\n{1 + 1}\n`,
  })
  const { code, output } = await build(site)
  expect(code).toBe(1)
  expect(output).toContain('error[code-in-content]')
}, 120_000)

/** A configuration of Astro with some text in the place of its parts. */
function config({ head = '', mdx: options, rest = '', integrations = '' }: Parts): string {
  return `import starlight from '@astrojs/starlight'
import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { unified } from '@astrojs/markdown-remark'
import { milepost } from '../build/astro/index.js'
${head}
export default {
  cacheDir: './.cache',
  integrations: [
    starlight({ title: 'Test', pagefind: false }),
    ${options === undefined ? '' : `mdx(${options}),`}
    milepost({ today: '2026-11-20' }),
    ${integrations}
  ],
  ${rest}
}
`
}

interface Parts {
  readonly head?: string
  readonly mdx?: string
  readonly rest?: string
  readonly integrations?: string
}

const UNSEEN = "Milepost's plugin did not see `content/process/"

/** An integration after ours, with one hook. */
const later = (hook: string, body: string) =>
  `{ name: 'later', hooks: { '${hook}': ({ config, updateConfig }) => { ${body} } } },`

/** A Vite plugin that changes the text of documents before they are compiled. */
const REWRITING = `const rewriting = {
  name: 'rewriting',
  enforce: 'pre',
  transform: (text, id) => (id.endsWith('sums.mdx') ? text + '\\n{process.pid}\\n' : undefined),
}`

/** An integration that takes all plugins away after every check of the configuration. */
const EMPTYING = `let kept
const emptying = {
  name: 'emptying',
  hooks: {
    'astro:config:done': ({ config }) => void (kept = config),
    'astro:build:start': () => void (kept.markdown.processor.options.mdastPlugins.length = 0),
  },
}`

const OTHER = `const other = { ...satteri(), name: 'other' }`

test.each<readonly [string, string | undefined, Parts]>([
  ['the processor of Astro', undefined, {}],
  ['a site with unified', undefined, { rest: 'markdown: { processor: unified() },' }],
  [
    'a later integration that changes the processor, which is looked at last',
    undefined,
    {
      integrations: later(
        'astro:config:setup',
        'updateConfig({ markdown: { processor: unified() } })',
      ),
    },
  ],
  ['a processor of mdx() alone', UNSEEN, { mdx: '{ processor: satteri() }' }],
  ['mdx() without the site’s settings', UNSEEN, { mdx: '{ extendMarkdownConfig: false }' }],
  [
    'plugins of mdx(), for which it makes a processor of its own',
    UNSEEN,
    { mdx: '{ remarkPlugins: [] }', rest: 'markdown: { processor: unified() },' },
  ],
  [
    'a later integration that empties the list of plugins when the build begins',
    UNSEEN,
    { head: EMPTYING, integrations: 'emptying,' },
  ],
  [
    'a processor that takes no plugins that are known',
    'Cannot look into the Markdown processor `other`',
    { head: OTHER, rest: 'markdown: { processor: other },' },
  ],
  [
    'a plugin that changes the text before the compiler',
    'Another plugin changed `content/process/sums.mdx`',
    { head: REWRITING, rest: 'vite: { plugins: [rewriting] },' },
  ],
])(
  '%s',
  async (_, message, parts) => {
    using site = project({ ...SITE, 'astro.config.mjs': config(parts) })
    const { code, output } = await build(site)
    expect(code, output).toBe(message === undefined ? 0 : 1)
    if (message === undefined) expect(shown(site)).toEqual([])
    else expect(output).toContain(message)
    expect(site.page('process/sums') === undefined).toBe(message !== undefined)
  },
  180_000,
)

test.each([
  [
    'a part that the configuration ignores',
    "import Part from './part.mdx'\n\n<Part />",
    'The site compiles `content/process/part.mdx`, and the check did not see it',
  ],
  [
    'a document that is data',
    "import Part from '../roadmap/plan.mdx'\n\n<Part />",
    'The site compiles `content/roadmap/plan.mdx` as a program, and `trust` does not name it',
  ],
])(
  'a trusted document that imports %s stops the build',
  async (_, body, message) => {
    using site = project({
      ...SITE,
      'milepost.config.ts':
        "export default { trust: { folders: ['process'] }, ignore: ['part.mdx'] }\n",
      'content/process/part.mdx': '{1 + 1}\n',
      'content/process/sums.mdx': mdx('title: Sums', body),
    })
    const { code, output } = await build(site)
    expect(code).toBe(1)
    expect(output).toContain(message)
  },
  120_000,
)
