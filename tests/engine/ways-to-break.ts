import { bodyWith, SECTIONS } from '../rules/samples.ts'
import { mdx } from '../vocabulary.ts'
import { DECIDED, GOVERNANCE_WAYS } from './governance-ways.ts'
import { GROUP_WAYS } from './group-ways.ts'
import { ISSUE_WAYS } from './issue-ways.ts'
import { PIN_WAYS } from './pin-ways.ts'
import { RELEASE_WAYS } from './release-ways.ts'

/** A `▸` marks the place of a finding of the rule; there must be no other. */
export interface Way {
  readonly rule: string
  readonly documents: Readonly<Record<string, string>>
}

const item = (history: string, fields = '') =>
  mdx(`title: Item
roadmap: loose
owners: [ana]
tracking: https://example.org/1
history: ${history}
${fields}`)

const rfc = (number: string, fields: string, headings: readonly string[] = SECTIONS) =>
  mdx(`title: RFC\nnumber: ${number}\nauthors: [ana]\n${fields}`, bodyWith(headings))

const page = (body: string, fields = '') => mdx(`title: Page\n${fields}`, body)

/** The sound documents that every case adds to. */
export const SOUND = {
  'people.yaml': 'ana: { name: Ana }\n',
  'roadmap/loose.mdx': mdx('title: Without order'),
  'roadmap/items/ready.mdx': item('[{ status: planning }]'),
  'process/sound.mdx': page(
    '## A heading\n\nSee [[ready]] and [the roadmap](../roadmap/loose.mdx).',
  ),
  'groups/docs.mdx': mdx('title: Docs\ntype: team\nstatus: active'),
}

const texts: readonly Way[] = [
  ['invalid-frontmatter', '---\ntitle: A\n▸title: B\n---\n'],
  ['invalid-frontmatter', '---\ntitle: A\ntags: ▸[a\n---\n'],
  ['invalid-field', '---\ntitle: A\ntags: ▸words\n---\n'],
  ['invalid-field', '---\ntitle: A\ncreated: ▸2026-02-30\n---\n'],
  ['invalid-field', '---\n▸description: Without a title\n---\n'],
  ['invalid-field', '---\ntitle: A\nmilepost: { allow: { broken-link: ▸"" } }\n---\n'],
  ['unknown-field', '---\n▸titel: A\n---\n'],
  ['unknown-field', '---\ntitle: A\n▸layout: ../../.env?raw\n---\n'],
  ['unsafe-text', '---\ntitle: In▸\u200bvisible\n---\n'],
  ['invalid-markup', page('<details>\n\nNever ▸<b>closed.\n\n</details>')],
  ['misread-value', '---\ntitle: Close issue ▸#12 in time\n---\n'],
  ['misread-markup', page('See it:\n\n▸```js\nlet a')],
  ['misread-markup', page('▸:::note\nText')],
  ['misread-markup', page('| a | b |\n|---|---|\n| ▸[[ready|it]] | c |')],
  ['undefined-reference', page('See ▸[the plan][plan].')],
  ['undefined-reference', page('As said▸[^7].')],
  ['code-in-content', page("▸import x from './x.js'")],
  ['code-in-content', page('It is ▸{new Date()}.')],
  ['unsafe-link', page('▸[x](java&#115;cript:alert(1))')],
  ['unsafe-html', page('▸<script>alert(1)</script>')],
  ['unknown-reference', page('See ▸[[redy]].')],
  ['unknown-reference', page('See [[ready]] and ▸[[club:ready]].')],
  ['broken-link', page('See [this](▸missing.mdx).')],
  ['broken-link', page('## Here\n\nSee [this](▸here).')],
  ['broken-link', page('See [this][d].\n\n[d]: ▸missing.mdx')],
  ['broken-link', page('See [this](▸#).')],
  ['broken-anchor', page('See [this](▸sound.mdx#b-heading).')],
  ['invalid-block', page('<Items ▸where="status=no" />')],
  ['anchor-case', page('See [this](▸sound.mdx#A-Heading).')],
  ['broken-anchor', page('## Here\n\nSee [this](▸#there).')],
  ['broken-anchor', page('See ▸[[sound#b heading]].')],
  ['placeholder-left', page('## Later\n\n▸TODO(ana): write this')],
  ['picture-without-text', page('![](▸https://example.org/a.png)')],
  ['invalid-allowance', page('', 'milepost: { allow: { ▸brokn-link: Why not } }')],
  ['unused-allowance', page('', 'milepost: { allow: { ▸broken-link: Why not } }')],
].map(([rule = '', text = ''], index) => ({
  rule,
  documents: { [`process/text-${index}.mdx`]: text },
}))

const items: readonly Way[] = [
  ['invalid-field', item('[{ status: ▸plannd }]')],
  ['invalid-field', item('▸[]')],
  ['unknown-reference', item('[{ status: planning }]', 'needs: [ready, ▸redy]')],
  ['unknown-reference', item('[{ status: planning }]', 'needs: [▸loose]')],
  ['status-ahead', item('[{ status: done }]', 'needs: [▸ready]')],
  ['target-passed', item('[{ status: planned, target: ▸2026-Q1 }, { status: in-progress }]')],
  ['unlawful-status-change', item('[{ status: unplanned }, { status: ▸overdue, note: Late }]')],
  ['unlawful-status-change', item('[{ status: done }, { status: ▸in-progress }]')],
  [
    'unlawful-status-change',
    item('[{ status: planned, on: 2026-02 }, { status: done, on: ▸2026-01-31 }]'),
  ],
  ['unowned', item('[{ status: ▸in-progress }]').replace('[ana]', '[]')],
  ['missing-tracking-issue', item('[{ status: ▸planned }]').replace(/tracking.*/, 'tags: []')],
  ['dependency-cycle', item('[{ status: planning }]', 'needs: [▸item-11]')],
  ['listed-twice', item('[{ status: planning }]', 'needs: [ready, ▸ready]')],
].map(([rule = '', text = ''], index) => ({
  rule,
  documents: { [`roadmap/items/item-${index}.mdx`]: text },
}))

const others: readonly Way[] = [
  {
    rule: 'continuous-with-end',
    documents: { 'roadmap/items/ever.mdx': item('[{ status: ▸done }]', 'continuous: true') },
  },
  {
    rule: 'unpublished-picture',
    documents: {
      'process/shown.mdx': page('![A draft](▸.draft.png)'),
      'process/.draft.png': 'png',
    },
  },
  { rule: 'unknown-kind', documents: { 'roadmaps/plan.mdx': '▸---\ntitle: Plan\n---\n' } },
  { rule: 'unportable-name', documents: { 'process/two words.mdx': '▸---\ntitle: Plan\n---\n' } },
  {
    rule: 'duplicate-id',
    documents: {
      'process/one.mdx': mdx('title: ▸One'),
      'process/two.mdx': page('', 'aliases: [former]'),
      'process/more/one.mdx': mdx('title: Another'),
      'process/three.mdx': page('', 'aliases: [▸two]'),
    },
  },
  {
    rule: 'invalid-field',
    documents: { 'releases/v1.10.mdx': mdx('title: Release\nline: ▸1.10\nstatus: planned') },
  },
  {
    rule: 'number-disagrees',
    documents: {
      'rfcs/0001-one.mdx': rfc('▸2', 'status: draft'),
      'rfcs/0003-three.mdx': rfc('3', 'status: draft'),
      'rfcs/0003-trois.mdx': rfc('▸3', 'status: draft'),
    },
  },
  {
    rule: 'not-reciprocal',
    documents: {
      'rfcs/0011-old.mdx': rfc('11', 'status: superseded'),
      'rfcs/0012-new.mdx': rfc('12', `status: accepted\nsupersedes: [▸0011-old]\n${DECIDED}`),
    },
  },
  {
    rule: 'missing-section',
    documents: {
      'rfcs/0021-short.mdx': rfc('21', 'status: draft', SECTIONS.slice(1)).replace('RFC', '▸RFC'),
    },
  },
  {
    rule: 'section-out-of-order',
    documents: {
      'rfcs/0022-last.mdx': rfc('22', 'status: draft', [
        ...SECTIONS.slice(1),
        'Executive Summary',
      ]).replace('## Executive', '▸## Executive'),
    },
  },
  {
    rule: 'placeholder-left',
    documents: {
      'rfcs/0023-empty.mdx': rfc('23', 'status: draft').replace(
        /## Drawbacks\n\nSome words./,
        '▸## Drawbacks',
      ),
    },
  },
  {
    rule: 'needs-later-target',
    documents: {
      'roadmap/items/early.mdx': item('[{ status: planned, target: 2027-Q1 }]', 'needs: [▸late]'),
      'roadmap/items/late.mdx': item('[{ status: planned, target: 2027-Q2 }]'),
    },
  },
  {
    rule: 'needs-dropped',
    documents: {
      'roadmap/items/open.mdx': item('[{ status: planned }]', 'needs: [▸given-up]'),
      'roadmap/items/given-up.mdx': item('[{ status: cancelled }]'),
    },
  },
  {
    rule: 'unlisted-item',
    documents: {
      'roadmap/ranked.mdx': mdx('title: Ranked\norder: [ready]'),
      'roadmap/items/stray.mdx': item('[{ status: planning }]').replace('loose', '▸ranked'),
    },
  },
  {
    rule: 'done-but-listed',
    documents: {
      'roadmap/stale.mdx': mdx('title: Stale\norder:\n  - ready\n  - ▸over'),
      'roadmap/items/over.mdx': item('[{ status: done }]'),
    },
  },
  {
    rule: 'listed-twice',
    documents: {
      'roadmap/double.mdx': mdx('title: Double\norder:\n  - ready\n  - ▸ready'),
    },
  },
]

export const WAYS: readonly Way[] = [
  ...texts,
  ...items,
  ...others,
  ...GOVERNANCE_WAYS,
  ...GROUP_WAYS,
  ...RELEASE_WAYS,
  ...ISSUE_WAYS,
  ...PIN_WAYS,
]
