import { component, lockedBytes } from '../../links/pinned.ts'
import { item, roadmap } from '../../views/project.ts'
import { type Files, mdx } from '../../vocabulary.ts'

const inContent = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text]))

const group = (chair: string) =>
  mdx(
    `title: SIG Docs\ntype: sig\nscope: horizontal\nstatus: active\nformed: 2026-11-01\nleads:\n  - { person: ${chair}, role: chair, since: 2026-11-01 }`,
    ['Mission', 'Scope', 'Out of Scope', 'Roles', 'Communication']
      .map((title) => `## ${title}\n\nIt writes.`)
      .join('\n\n'),
  )
const release = (on: string) => mdx(`title: Release 1.3\nline: "1.3"\nstatus: released\non: ${on}`)
const tests = (title: string, status: string, more = '') =>
  item(title, [status], `owners: [ada]\ntracking: https://example.org/1\n${more}`)
const planning = (heading: string, more = '') =>
  mdx(
    'title: Planning',
    `## ${heading}\n\nIt begins with [[tests]]. See [[release]] and [it](inv:kit#kit.task).${more}`,
  )

const inventory = (version: string) =>
  Buffer.from(
    `# Sphinx inventory version 1\n# Project: kit\n# Version: ${version}\nkit.task mod api.html\n`,
  )
const COPIES = ['1.2', '1.3'].map((version) => {
  return { component: 'kit', version, bytes: inventory(version) }
})

/** A site with one of everything that pages of others show. */
export const SITE: Files = {
  ...inContent({
    'people.yaml': 'ada: { name: Ada }\nlin: { name: Lin }\n',
    'roadmap/plan.mdx': roadmap(['tests', 'release']),
    'roadmap/items/tests.mdx': tests('Tests run alone', 'planned 2027-Q1', 'needs: [release]'),
    'roadmap/items/release.mdx': item('Releases are cheap', ['planned 2027-Q1'], 'owners: [ada]'),
    'groups/sig-docs.mdx': group('ada'),
    'releases/v1.3.mdx': release('2026-10-01'),
    'policies/train.mdx': mdx('title: Train\nfrom: 2020-01-01\nmajor: 1\ncadence: quarterly'),
    'components/kit.mdx': component('kit', '  pin: "1.3"'),
    ...lockedBytes(COPIES),
    'process/planning.mdx': planning('When'),
    'process/reading.mdx': mdx('title: Reading', 'See [the day](./planning.mdx#when).'),
  }),
  'public/robots.txt': 'User-agent: *\n',
  'src/pages/own.astro': "---\nimport Card from '../card.astro'\n---\n<Card />\n",
  'src/card.astro': '<p>A card</p>\n',
  'src/own.css': ':root { --own: 1px }\n',
  'node_modules/.package-lock.json': '{}',
}

/** One fact of the site that changes after another: its name, and the files that say it. */
export const FACTS: readonly (readonly [string, Files])[] = [
  [
    'a title',
    {
      'content/roadmap/items/release.mdx': item(
        'Releases cost nothing',
        ['planned 2027-Q1'],
        'owners: [ada]',
      ),
    },
  ],
  [
    'a status',
    inContent({ 'roadmap/items/tests.mdx': tests('Tests run alone', 'done', 'needs: [release]') }),
  ],
  ['a need', inContent({ 'roadmap/items/tests.mdx': tests('Tests run alone', 'planned 2027-Q2') })],
  [
    'an alias',
    inContent({
      'roadmap/items/tests.mdx': tests(
        'Tests run alone',
        'planned 2027-Q2',
        'aliases: [old-tests]',
      ),
    }),
  ],
  ['a person', { 'content/people.yaml': 'ada: { name: Ada Again }\nlin: { name: Lin }\n' }],
  ['the lead of a group', inContent({ 'groups/sig-docs.mdx': group('lin') })],
  ['the day of a release', inContent({ 'releases/v1.3.mdx': release('2026-10-02') })],
  ['a pin', inContent({ 'components/kit.mdx': component('kit', '  pin: "1.2"') })],
  [
    'a heading',
    inContent({
      'process/planning.mdx': planning('At which time'),
      'process/reading.mdx': mdx('title: Reading', 'See [the day](./planning.mdx#at-which-time).'),
    }),
  ],
  [
    'a word that readers search',
    inContent({ 'process/planning.mdx': planning('At which time', ' Marmalade.') }),
  ],
  ['the version of a package', { 'node_modules/.package-lock.json': '{ "version": 2 }' }],
  [
    'a part of a page, a style, a file or a page of the site itself',
    {
      'src/card.astro': '<p>Another card</p>\n',
      'src/own.css': ':root { --own: 2px }\n',
      'public/robots.txt': 'User-agent: you\n',
      'src/content/docs/about.md': '---\ntitle: About us\n---\n\nNo document.\n',
    },
  ],
]
