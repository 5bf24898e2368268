import { expect, test } from 'vitest'
import { group } from '../../../plugins/kinds/group.ts'
import { page } from '../../../plugins/kinds/page.ts'
import { release } from '../../../plugins/kinds/release.ts'
import { rfc } from '../../../plugins/kinds/rfc.ts'
import { structuredData } from '../../../plugins/views/beside/structured-data.ts'
import { checked, mdx } from '../../vocabulary.ts'

const FILES = {
  'people.yaml': 'ada: { name: Ada }\nben: { name: Ben }\n',
  'process/plan.mdx': mdx('title: Plan\ndescription: A plan.'),
  'groups/core.mdx': mdx('title: Core\ntype: team\nstatus: active'),
  'groups/cache.mdx': mdx(`
    title: Cache
    description: It is fast.
    type: team
    status: retired
    formed: 2025-01-06
    parent: core
    with: [tools]
    retired: { on: 2026-02-03, why: It is done. }
  `),
  'groups/tools.mdx': mdx('title: Tools\ntype: team\nstatus: active'),
  'policies/train.mdx': mdx('title: Train\nfrom: 2020-04-01\nmajor: 1\ncadence: monthly'),
  'releases/v1.1.mdx': mdx(`
    title: Spring
    description: The first one.
    line: "1.1"
    status: released
    on: 2026-03-31
    changelog: https://example.org/log
  `),
  'releases/v1.2.mdx': mdx('title: Summer\nline: "1.2"\nstatus: planned'),
  'rfcs/0007-fast.mdx': mdx(`
    title: Fast
    description: Make it fast.
    created: 2026-01-06
    number: 7
    authors: [ada, ben]
    sponsor: core
    status: draft
  `),
  'rfcs/0008-bare.mdx': mdx('title: Bare\nnumber: 8\nauthors: []\nstatus: draft'),
}

const CONTEXT = { '@context': 'https://schema.org' }

test('search engines read groups, releases and proposals in words of schema.org', async () => {
  const { graph } = await checked(FILES)
  const kinds = [group, release, rfc, page].flatMap((kind) => [...graph.entries(kind)])
  const rows = kinds.map((entry) => [entry.id, structuredData(graph, entry)])
  expect(Object.fromEntries(rows)).toEqual({
    core: { ...CONTEXT, '@type': 'Organization', name: 'Core' },
    tools: { ...CONTEXT, '@type': 'Organization', name: 'Tools' },
    cache: {
      ...CONTEXT,
      '@type': 'Organization',
      name: 'Cache',
      description: 'It is fast.',
      foundingDate: '2025-01-06',
      dissolutionDate: '2026-02-03',
      parentOrganization: { '@type': 'Organization', name: 'Core' },
    },
    'v1.1': {
      ...CONTEXT,
      '@type': 'SoftwareApplication',
      name: 'Spring',
      description: 'The first one.',
      softwareVersion: '1.1',
      datePublished: '2026-03-31',
      releaseNotes: 'https://example.org/log',
    },
    'v1.2': { ...CONTEXT, '@type': 'SoftwareApplication', name: 'Summer', softwareVersion: '1.2' },
    '0007-fast': {
      ...CONTEXT,
      '@type': 'TechArticle',
      headline: 'Fast',
      description: 'Make it fast.',
      dateCreated: '2026-01-06',
      author: [
        { '@type': 'Person', name: 'Ada' },
        { '@type': 'Person', name: 'Ben' },
      ],
    },
    '0008-bare': { ...CONTEXT, '@type': 'TechArticle', headline: 'Bare', author: [] },
    plan: undefined,
  })
})
