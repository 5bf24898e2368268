import { expect, test } from 'vitest'
import { project } from '../../astro/project.ts'
import { siteBuilder } from '../../astro/site-builder.ts'
import { BARE, BASE, CASES, expected, FILES, RELATIVE, shown } from '../../links/cases.ts'
import { BROKEN_PAGE, BROKEN_ROWS } from '../../links/faulty-pages.ts'
import { OFFLINE } from '../../offline.ts'
import { mdx } from '../../vocabulary.ts'
import { DRAWN, drawn, FENCE, FIGURE } from '../drawn.ts'

/** A page with each case below a heading of its number. */
const page = (cases: readonly (readonly [string, string, string])[]) =>
  mdx('title: Cases', cases.map(([, written], at) => `## Case ${at}\n\n${written}`).join('\n\n'))

const buildOffline = siteBuilder(OFFLINE)

/**
 * Returns the HTML of each case on a built page, in one way of writing: MDX writes `alt/>` for
 * `alt="">`.
 */
function casesIn(html: string, cases: readonly (readonly [string, string, string])[]) {
  const plain = html
    .replaceAll(' dir="auto"', '')
    .replaceAll(' alt/>', ' alt="">')
    .replaceAll('"/>', '">')
  return cases.map(([name], at) => shown(name, plain.split(`id="case-${at}"`)[1] ?? ''))
}

const MILEPOST = `{ root: import.meta.dirname, base: '${BASE}' }`

const STOCK = {
  'astro.config.mjs': `import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import milepost from '../plugins/markdown/satteri/index.ts'

export default {
  base: '${BASE}',
  integrations: [mdx()],
  markdown: { processor: satteri({ mdastPlugins: [milepost(${MILEPOST})] }) },
}
`,
  'src/content.config.ts': 'export const collections = {}\n',
  'src/pages/plain.md': page([...CASES, BARE]),
  'src/pages/mdx.mdx': page(CASES),
  'src/pages/drawn.md': mdx('title: Drawn', FENCE),
  'src/pages/drawn-mdx.mdx': mdx('title: Drawn', FENCE),
}

const STARLIGHT = {
  'astro.config.mjs': `import { unified } from '@astrojs/markdown-remark'
import starlight from '@astrojs/starlight'
import milepost from '../plugins/markdown/remark/index.ts'

export default {
  base: '${BASE}',
  integrations: [starlight({ title: 'Test', pagefind: false })],
  markdown: { processor: unified({ remarkPlugins: [[milepost, ${MILEPOST}]] }) },
}
`,
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro/content/config'

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
  'src/content/docs/plain.md': page([...CASES, BARE]),
  'src/content/docs/mdx.mdx': page(CASES),
  'src/content/docs/drawn.md': mdx('title: Drawn', FENCE),
  'src/content/docs/drawn-mdx.mdx': mdx('title: Drawn', FENCE),
}

test.each([
  ['a stock Astro site, with Sätteri', STOCK],
  ['a Starlight site, with unified', STARLIGHT],
])(
  '%s, pins its links and draws its fences without the network',
  async (_, site) => {
    using built = project({ ...FILES, ...DRAWN, ...site })
    const { code, output } = await buildOffline(built)
    expect(code, output).toBe(0)
    const withBare = [...CASES, BARE]
    expect(casesIn(built.page('plain') ?? '', withBare)).toEqual(expected(withBare))
    expect(casesIn(built.page('mdx') ?? '', CASES)).toEqual(expected(CASES))
    for (const name of ['drawn', 'drawn-mdx']) expect(drawn(built.page(name) ?? '')).toEqual(FIGURE)
  },
  180_000,
)

test('a site of Milepost pins its links without the network', async () => {
  const sound = [...CASES, ...RELATIVE, BARE].filter(([, , html]) => !/title="Cannot/.test(html))
  using built = project({ ...FILES, 'content/process/cases.md': page(sound) })
  const { code, output } = await buildOffline(built)
  expect(code, output).toBe(0)
  expect(casesIn(built.page('process/cases') ?? '', sound)).toEqual(
    expected(sound).map((row) => row.replaceAll(`"${BASE}/`, '"/')),
  )
}, 180_000)

const failing = (site: Readonly<Record<string, string>>) => ({
  ...FILES,
  'src/content.config.ts': site['src/content.config.ts'] ?? '',
  'astro.config.mjs': String(site['astro.config.mjs']).replace(
    `base: '${BASE}' }`,
    `base: '${BASE}', brokenLinks: 'fail' }`,
  ),
})

/** Astro tells of a `.md` page of a collection that cannot be rendered, and builds on without it. */
test.each([
  ['a stock Astro site, in MDX', STOCK, 'src/pages/broken.mdx', 1],
  ['a Starlight site, in Markdown', STARLIGHT, 'src/content/docs/broken.md', 0],
])(
  '%s, does not show a page with links to nowhere, if that is asked for',
  async (_, site, path, exit) => {
    using built = project({ ...failing(site), [path]: BROKEN_PAGE })
    const { code, output } = await buildOffline(built)
    expect(output).toContain([`\`${path}\` has 6 links to nowhere:`, ...BROKEN_ROWS].join('\n  '))
    expect(code).toBe(exit)
    expect(built.page('broken') ?? '').not.toContain('Words, and')
  },
  180_000,
)

const refusing = (site: Readonly<Record<string, string>>) => ({
  ...FILES,
  'src/content.config.ts': site['src/content.config.ts'] ?? '',
  'astro.config.mjs': String(site['astro.config.mjs'])
    .replace('import', "import { refuseBrokenLinks } from '../build/astro/index.js'\nimport")
    .replace('integrations: [', 'integrations: [refuseBrokenLinks(), '),
})

test.each([
  ['a stock Astro site', STOCK, 'src/pages/broken.md'],
  ['a Starlight site', STARLIGHT, 'src/content/docs/broken.md'],
])(
  '%s, fails once it is built when a page has links to nowhere, and fails again',
  async (_, site, path) => {
    using built = project({ ...refusing(site), [path]: BROKEN_PAGE })
    for (const time of site === STOCK ? ['first', 'second'] : ['first']) {
      const { code, output } = await built.build()
      expect(code, time).toBe(1)
      const reasons = BROKEN_ROWS.map((row) => /Cannot.*?[.?](?= |$)/.exec(row)?.[0])
      const rows = output.match(/(?<=^ {2}broken\/index\.html: ).*/gm)
      expect(rows?.toSorted()).toEqual(reasons.toSorted())
    }
    if (site === STARLIGHT) return
    built.write({ [path]: mdx('title: Mended', '[[planning]]') })
    expect((await built.build()).code).toBe(0)
  },
  180_000,
)
