import { expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'
import { viewed } from './project.ts'

const documents = {
  'people.yaml':
    'ana: { name: Ana, organisation: Maps, rung: member }\nben: { name: Ben, organisation: Rail }\n',
  'groups/tsc.mdx': mdx(
    'title: TSC\ntype: committee\nstatus: active\nmembers: [{ person: ben, until: 2026-01-31 }, { person: ana, since: 2025-01-01 }]\npriorities: [{ title: Docs for each version, for: [sig-docs] }]',
  ),
  'groups/sig-docs.mdx': mdx(
    `title: Docs
type: sig
scope: horizontal
status: active
sunset: 2027-06-30
leads: [{ person: ben, role: chair, since: 2025-01-01 }]
members: [{ person: ana }]
assets: [{ label: area/docs, repo: example/docs }, { test: Links, url: https://example.org/links }]
meetings: [{ title: M, cadence: monthly, day: monday, week: second }, { title: P, cadence: dated, dates: [2027-01-12, 2026-10-01] }]
reports: [{ on: 2026-09-01 }, { on: 2026-10-01, title: Second, url: https://example.org/2 }]`,
  ),
}

test('a group shows its members, with those of today first', async () => {
  const { members } = (await viewed(documents)).group('tsc')
  expect(members.map(({ person, current, rung }) => [person.text, current, rung])).toEqual([
    ['Ana', true, 'member'],
    ['Ben', false, undefined],
  ])
})

test('the committee and the SIG both show a priority', async () => {
  const views = await viewed(documents)
  expect(views.group('tsc').priorities).toMatchObject([
    { title: { text: 'Docs for each version' }, links: [{ text: 'Docs' }], isGiven: false },
  ])
  expect(views.group('sig-docs').priorities).toMatchObject([
    { title: { text: 'Docs for each version' }, links: [{ text: 'TSC' }], isGiven: true },
  ])
})

test('a charter shows where people come from, what it owns, when it meets and what it reported', async () => {
  const page = (await viewed(documents)).group('sig-docs')
  expect(page.organisations).toBe('2 organisations: Maps, Rail')
  expect(page.sunset).toBe('2027-06-30')
  expect(page.assets.map(({ what, link, where }) => [what, link.text, where?.text])).toEqual([
    ['Issues labelled', 'area/docs', 'example/docs'],
    ['Test', 'Links', undefined],
  ])
  expect(page.meetings.map(({ when }) => when)).toEqual([
    'every month on the second Monday',
    'on 2026-10-01 and 2027-01-12',
  ])
  expect(page.reports.map(({ on, link }) => [on, link.text])).toEqual([
    ['2026-10-01', 'Second'],
    ['2026-09-01', 'Report'],
  ])
})

test('a person shows the groups they are a member of, and their rung', async () => {
  const [ana, ben] = (await viewed(documents)).people().flatMap(({ people }) => people)
  expect([ana?.rung, ana?.memberOf.map(({ text }) => text)]).toEqual(['member', ['Docs', 'TSC']])
  expect(ben?.memberOf).toEqual([])
})
