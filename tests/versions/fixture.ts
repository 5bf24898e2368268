import { project } from '../astro/project.ts'
import { repositoryAt } from '../branches.ts'
import { mdx } from '../vocabulary.ts'

const page = (title: string, body: string, more = '') => mdx(`title: ${title}${more}`, body)
const release = (line: string, status: string, patch: string) => ({
  [`content/releases/v${line}.mdx`]: mdx(
    `title: Release ${line}\nline: "${line}"\nstatus: ${status}\non: 202${line.slice(2)}-03-01\ncomponents: { engine: "${patch}" }`,
  ),
})
const item = (title: string, more: string) =>
  mdx(
    `title: ${title}\nroadmap: plan\nowners: [ada]\nhistory:\n  - { status: done }\n${more}`,
    'Why.',
  )

/** A site with links to documents and to guides beside them. */
export const astroConfig = (more = '') => `import starlight from '@astrojs/starlight'
import { milepost } from '../build/astro/index.js'

export default {
  ${more}
  cacheDir: './.cache',
  experimental: { incrementalBuild: true },
  integrations: [
    starlight({
      title: 'Test',
      sidebar: [
        { label: 'Overview', link: '/' },
        { label: 'Process', link: '/process/' },
        { label: 'Ink', link: '/process/ink/' },
        { label: 'Guides', items: [{ label: 'Health', link: '/health/' }, 'about'] },
      ],
    }),
    milepost({ today: '2026-11-20' }),
  ],
}
`

const ISSUE = {
  number: 1,
  title: 'It stalls',
  state: 'OPEN',
  labels: [],
  milestone: null,
  assignees: [],
  url: 'https://example.org/engine/issues/1',
  createdAt: '2026-11-01T08:00:00Z',
  closedAt: null,
}

/** The documents that every version has. */
const BASIS = {
  'content/people.yaml': 'ada: { name: Ada }\n',
  'content/components/engine.mdx': mdx('title: Engine\nrepo: example/engine'),
  'content/policies/train.mdx': mdx(
    'title: Train\nfrom: 2020-01-01\nmajor: 1\ncadence: quarterly\naligned: [engine]\nbranch: release-v{major}.{minor}\nsupport: { releases: 2, security: 3 }',
  ),
  'content/process/start.mdx': page('Start', 'The first words. Go on to [[releases]].'),
  'content/process/releases.mdx': page(
    'Releases',
    '## When\n\nEach quarter, from [here](/process/start/) and [there](/process/?a=b#c), if [well](/health/). See [home](/), [before](/process/upgrade/) and [how](/about/).',
  ),
  'content/process/upgrade.mdx': page('Upgrade', 'Every marmalade counts.'),
  'content/process/ink.mdx': page('Ink', 'Only the first version had ink.'),
  'content/roadmap/plan.mdx': mdx('title: Plan\norder: []'),
  'content/roadmap/items/below.mdx': item('Below', ''),
  'content/roadmap/items/above.mdx': item('Above', 'needs: [below]'),
}

/** A project whose repository has the branches of five lines, and a work tree beyond them. */
export function versionedProject() {
  const site = project({
    '.gitignore': 'node_modules\n.astro\n.cache\ndist\n',
    'astro.config.mjs': astroConfig(),
    'milepost.config.ts': 'export default { versions: { branches: true } }\n',
    'src/content/docs/about.md': '---\ntitle: About\n---\n\nHow marmalade is made.\n',
    ...BASIS,
  })
  const repo = repositoryAt(site.root)
  repo.commit(release('1.0', 'released', '1.0.4'))
  repo.branch('release-v1.0')
  repo.commit({
    'content/process/ink.mdx': undefined,
    ...release('1.1', 'released', '1.1.0'),
  })
  repo.branch('release-v1.1')
  repo.commit({
    'content/process/upgrade.mdx': undefined,
    ...release('1.2', 'released', '1.2.0'),
    'content/process/move-up.mdx': page(
      'Move up',
      'Every marmalade counts.',
      '\naliases: [upgrade]',
    ),
  })
  repo.branch('release-v1.2')
  repo.commit({
    ...release('1.3', 'released', '1.3.2'),
    'content/issues/engine.json': JSON.stringify([ISSUE]),
    'content/process/start.mdx': page(
      'Start',
      'Other words. Go on to [[releases#When]], or [[ink@1.0]].',
    ),
  })
  repo.branch('release-v1.3')
  repo.commit(release('1.4', 'beta', '1.4.0b1'))
  repo.branch('release-v1.4')
  repo.write({ 'content/process/fresh.mdx': page('Fresh', 'Nobody has released this.') })
  return { site, repo }
}
