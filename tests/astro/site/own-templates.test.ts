import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownTemplatesFirst } from '../../../plugins/astro/site/own-templates.ts'
import { openVersions } from '../../../plugins/engine/opening.ts'
import { openProject } from '../../../plugins/engine/project.ts'
import { scratchProject } from '../../scratch.ts'
import { mdx, TODAY } from '../../vocabulary.ts'

const DOCUMENTS = {
  'content/process/plan.md': mdx('title: Plan'),
  'content/people.yaml': 'ada: { name: Ada }\n',
}

type Given = Parameters<typeof ownTemplatesFirst>[0]
type Route = Parameters<typeof ownTemplatesFirst>[1]['routes'][number]
type Paths = Awaited<ReturnType<Given['getStaticPaths']>>

/** The pages that are built where templates make these, and the lines of the log. */
async function built(
  paths: Readonly<Record<string, string>>,
  routes: readonly Partial<Route>[] = [],
) {
  const root = scratchProject(DOCUMENTS)
  const { versions } = await openVersions(await openProject(root), { today: TODAY })
  const given = Object.entries(paths).map(([name, component]) => {
    const [pathname = ''] = name.split(' ')
    return { pathname, route: { component } }
  })
  const lines: string[] = []
  const prerenderer = { name: 'test', getStaticPaths: async () => given as unknown as Paths }
  const { getStaticPaths } = ownTemplatesFirst(prerenderer as unknown as Given, {
    root,
    ours: new Set([join(root, 'ours.astro')]),
    siteVersions: versions,
    routes: routes as readonly Route[],
    log: (line) => void lines.push(line),
  })
  const kept = await getStaticPaths()
  return { kept: kept.map(({ pathname, route }) => `${pathname} ${route.component}`), lines }
}

test('a list of ours gives way to the page of a template, and a line names both', async () => {
  const TEMPLATE = 'src/pages/[...all].astro'
  const { kept, lines } = await built({
    '/people/ ours': 'ours.astro',
    '/people theirs': TEMPLATE,
    '/process/plan ours': 'ours.astro',
    '/deep/people theirs': TEMPLATE,
  })
  expect(kept).toEqual([
    `/people ${TEMPLATE}`,
    '/process/plan ours.astro',
    `/deep/people ${TEMPLATE}`,
  ])
  expect(lines).toEqual([
    "Your page `src/pages/[...all].astro` stays at `/people/`; Milepost's page there gives way to it.",
  ])
})

test('a template at the address of a document stops the build, in every language', async () => {
  const clash = built({ '/fr/process/plan ours': 'ours.astro', '/fr/process/plan': 'a/[id].astro' })
  await expect(clash).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: 1 page would be lost:
      \`content/process/plan.md\` and \`a/[id].astro\` have the same address, \`/fr/process/plan/\`.
    Move one of the two files, or begin Milepost's pages elsewhere: \`base: '/governance/'\` in milepost.config.ts.]
  `)
})

test('a line names a route whose pages nobody knows, and the first address of ours that it may mean', async () => {
  const onDemand = { origin: 'project' as const, isPrerendered: false, params: ['any'] }
  const { kept, lines } = await built(
    {
      '/people/ ours': 'ours.astro',
      '/process/plan ours': 'ours.astro',
      '/team ours': 'ours.astro',
    },
    [
      { ...onDemand, entrypoint: 'src/pages/[...all].astro', patternRegex: /^\/(.*?)\/?$/ },
      {
        ...onDemand,
        entrypoint: 'src/pages/process/[id].ts',
        patternRegex: /^\/process\/([^/]+)$/,
      },
      { ...onDemand, entrypoint: 'src/pages/shop/[id].ts', patternRegex: /^\/shop\/([^/]+)$/ },
    ],
  )
  expect(kept).toHaveLength(3)
  expect(lines).toMatchInlineSnapshot(`
    [
      "Your route \`src/pages/[...all].astro\` is rendered on demand, so nobody knows its pages. Milepost's page stays at \`/people/\`, and at 2 more addresses: \`base\` gives it this folder.",
      "Your route \`src/pages/process/[id].ts\` is rendered on demand, so nobody knows its pages. Milepost's page stays at \`/process/plan/\`: \`base\` gives it this folder.",
    ]
  `)
})
