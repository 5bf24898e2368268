import { expect, test } from 'vitest'
import { kubernetesSigs } from '../../plugins/imports/kubernetes-sigs/format.ts'
import { findingsOf } from '../vocabulary.ts'
import { SIGS } from './sigs-sample.ts'

const folders: Readonly<Record<string, readonly string[]>> = {
  '': ['sigs.yaml', 'sig-docs', 'wg-links', 'wg-lost', 'wg-empty', 'docs'],
  'sig-docs': ['charter.md'],
  'wg-links': ['charter.md'],
  'wg-lost': ['charter.md'],
  'wg-empty': [],
}

const read = (text: string) =>
  kubernetesSigs.read({ name: 'sigs.yaml', text, namesIn: (folder) => folders[folder] })

test('groups become charters, with what the source says in words', () => {
  const { files } = read(SIGS)
  expect(files.map(({ path }) => path)).toEqual([
    'groups/sig-docs.mdx',
    'groups/wg-links.mdx',
    'groups/committee-steering.mdx',
    'people.yaml',
  ])
  expect(files[0]?.text).toMatchInlineSnapshot(`
    "---
    title: SIG Docs
    type: sig
    status: active
    leads:
      - person: Ana
        role: chair
      - person: ben
        role: co-chair
      - person: Ana
        role: lead
    assets:
      - title: site
        repo: example/site
      - title: site
        repo: example/site
        paths:
          - blog/
      - title: site
        repo: example/handbook
        paths:
          - docs/
    channels:
      slack: "#sig-docs"
      list: https://example.org/list
    meetings:
      - title: Regular
        cadence: biweekly
        day: tuesday
        time: 09:00
        tz: America/Los_Angeles
        url: https://example.org/meet
        notes: https://example.org/notes
        recordings: https://example.org/recordings
      - title: Evening
        cadence: monthly
        day: thursday
        week: first
    ---

    ## Scope

    Writes \\{docs\\} for \\*everyone\\*; see the [guide](https://example.org/guide_a).

    ## Out of Scope

    The [charter](https://github.com/kubernetes/community/blob/master/sig-docs/charter.md) says more.

    ## Roles

    Those who lead the group now are listed above.

    ## Communication

    The channels and the meetings are listed above.

    In the words of the source:

    - Evening: Thursdays (starting May 5th), 4PM CET (Central European Time), First Thursday of the month
    - Scrub: every day, noon UTC, every four weeks

    ## Subprojects

    - site: The site
    "
  `)
  expect(files[1]?.text).toMatchInlineSnapshot(`
    "---
    title: WG Links
    type: wg
    status: active
    leads:
      - person: ben
        role: chair
      - person: dee
        role: chair
    with:
      - sig-docs
    ---

    ## Problem

    Checks links.

    ## Deliverables

    The [charter](https://github.com/kubernetes/community/blob/master/wg-links/charter.md) says more.

    ## Roles

    Those who lead the group now are listed above.

    ## Communication

    The channels and the meetings are listed above.
    "
  `)
})

test('people are listed once, without their mail addresses', () => {
  expect(read(SIGS).files.at(-1)?.text).toMatchInlineSnapshot(`
    "Ana:
      name: Ana
      organisation: Example Maps
    ben:
      name: Ben
    dee:
      name: Dee
    "
  `)
})

test('what cannot be said is noted at its place', () => {
  const { notes, summary } = read(SIGS)
  const rows = notes.map(({ message, place: { line, column } }) => `${line}:${column} ${message}`)
  expect(rows.join('\n')).toMatchInlineSnapshot(`
    "1:1 wg-lost: has a charter and no entry.
    6:19 sig-docs: the charter \`CHARTER.md\` is not there, \`charter.md\` is.
    10:9 sig-docs: of several chairs, the first became chair, the others co-chairs.
    13:32 people: \`Ana A, Example Maps\` is \`Ana, Example Maps\` elsewhere, which was kept.
    15:9 sig-docs: 1 former lead left out: nobody says when they led.
    26:14 sig-docs: \`Evening\`: \`Thursdays (starting May 5th)\` became \`thursday\`.
    28:13 sig-docs: \`Evening\`: \`CET (Central European Time)\` may be several time zones; the time is left out.
    30:22 sig-docs: \`Evening\`: \`TBD\` is not a web address.
    32:14 sig-docs: \`Scrub\`: \`every day\` is not a day of the week.
    33:15 sig-docs: \`Scrub\`: \`noon\` is not a time of day.
    35:20 sig-docs: \`Scrub\`: \`every four weeks\` is not a cadence; the meeting is left out.
    47:13 sig-docs: \`https://example.org/OWNERS\` is not an owner file on GitHub; it is left out.
    49:11 sig-docs: the leads of \`site\` are left out.
    55:30 wg-links: no SIG is named \`Dogs\`."
  `)
  expect(summary).toEqual([
    '1 SIG',
    '1 working group',
    '1 committee',
    '3 people',
    '2 subprojects',
    '5 owner files',
  ])
})

test('the documents check, but for an owner file that two groups claim', async () => {
  const documents = Object.fromEntries(read(SIGS).files.map(({ path, text }) => [path, text]))
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "groups/sig-docs.mdx:18:9 error asset-owned-twice: \`github.com/example/site/blog\` is already owned by \`committee-steering\`; leave it to one of the two.
      groups/committee-steering.mdx:9:9 claimed by \`committee-steering\` here
    groups/sig-docs.mdx:35:12 warning meeting-unrecorded: Meeting \`Evening\` has neither \`notes\` nor \`recordings\`; add one of them."
  `)
})

test.each([
  ['sigs: 3', 'sigs.yaml:1:7 Wrong or missing `sigs`, expected a list.'],
  [
    'sigs:\n  - { dir: ../up, name: Up }',
    'sigs.yaml:2:12 Wrong or missing `dir`, expected text of the form',
  ],
  ['sigs:\n  - { dir: up }', 'sigs.yaml:2:5 Wrong or missing `name`, expected text.'],
  ['groups: []', '`sigs.yaml` lists no group'],
  ['sigs: &a []', 'is not YAML that can be read'],
  ['sigs:\n  - name: a: b', 'sigs.yaml:2:11 Unexpected `: `'],
  ['sigs: []\n\nworkinggroups: [', 'sigs.yaml:3:16 '],
])('%j is refused', (text, message) => {
  expect(() => read(text)).toThrow(message)
})

test('a handle that no file of people can hold becomes another one, with a note', async () => {
  const odd = read(SIGS.replaceAll('github: ben', 'github: constructor'))
  const renamed = odd.notes.filter(({ message }) => message.includes('constructor'))
  expect(renamed.map(({ message, place }) => [place.line, message])).toEqual([
    [11, 'people: `constructor` cannot be a handle here; it became `ben`.'],
  ])
  const content = Object.fromEntries(odd.files.map(({ path, text }) => [path, text]))
  expect(content['people.yaml']).toContain('\nben:\n  name: Ben\n')
  expect(await findingsOf(content)).not.toContain('person')
})
