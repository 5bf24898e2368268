import { expect, test } from 'vitest'
import { mdx } from '../../vocabulary.ts'
import { item, viewed } from '../project.ts'

const DOCUMENTS = {
  'people.yaml': 'ada:\n  name: Ada Lovelace\n  organisation: Engines\nbob:\n  name: Bob\n',
  'roadmap/items/late.mdx': item('Late', ['planned 2026-11-01'], 'owners: [ada, bob]'),
  'roadmap/items/old.mdx': item('Old', ['planned 2026-Q1', 'done'], 'owners: [ada]'),
  'groups/core.mdx': mdx(`title: Core
type: team
status: active
leads:
  - { person: ada, role: chair, since: 2026-01-01, leave: [{ from: 2026-07-01, to: 2026-07-14 }] }
  - { person: ada, role: lead, since: 2025-01-01, until: 2025-12-31 }
members: [{ person: bob }]`),
}

test('the page of a person shows what they carry, their roles and their leave', async () => {
  const page = (await viewed(DOCUMENTS)).person('ada')
  expect([page.title, page.organisation, page.description]).toEqual([
    'Ada Lovelace',
    'Engines',
    'The work, roles and groups of Ada Lovelace.',
  ])
  const rows = [...page.open, ...page.closed]
  expect(rows.map(({ text, badge, lateness }) => [text, badge?.text, lateness?.text])).toEqual([
    ['Late', 'planned', '19 days overdue'],
    ['Old', 'done', undefined],
  ])
  expect(
    page.terms.map(({ group, role, since, until }) => [group.text, role, since, until]),
  ).toEqual([
    ['Core', 'Chair', '2026-01-01', undefined],
    ['Core', 'Lead', '2025-01-01', '2025-12-31'],
  ])
  expect(page.leave.map(({ group, from, to }) => [group.text, from, to])).toEqual([
    ['Core', '2026-07-01', '2026-07-14'],
  ])
  expect(page.follow?.calendar).toBe('/people/ada.ics')
})

test('the items of a person name the others who own them', async () => {
  const { open, closed } = (await viewed(DOCUMENTS)).person('ada')
  const owners = [...open, ...closed].map((row) => [
    row.text,
    ...row.owners.map(({ text }) => text),
  ])
  expect(owners).toEqual([['Late', 'Bob'], ['Old']])
})

test('a person is linked to their page wherever they are named', async () => {
  const views = await viewed(DOCUMENTS)
  expect(views.item('late').owners.map(({ href }) => href)).toEqual([
    '/people/ada/',
    '/people/bob/',
  ])
  expect(views.person('bob').memberOf.map(({ text }) => text)).toEqual(['Core'])
})

test.each(['../../evil', 'a/b', '..', '.hidden', 'a b', '-x', 'a?b', ''])(
  'a handle that is no step of a path has no page: %j',
  async (handle) => {
    const people = `${JSON.stringify(handle)}:\n  name: Evil\n`
    const views = await viewed({ 'people.yaml': people })
    expect(
      views
        .people()
        .flatMap(({ people: rows }) => rows.map(({ href }) => href))
        .filter(Boolean),
    ).toEqual([])
  },
)

test('a long list of people has a section for each first letter', async () => {
  const people = (names: readonly string[]) =>
    names.map((name, at) => `p${at}:\n  name: ${name}\n`).join('')
  const names = ['Élodie', 'e\u0301mile', ...Array.from({ length: 28 }, (_, at) => `Ada ${at}`)]
  const sectionsOf = async (list: readonly string[]) =>
    (await viewed({ 'people.yaml': people(list) }))
      .people()
      .map(({ letter, people: rows }) => [letter, rows.length])
  expect(await sectionsOf(names)).toEqual([
    ['A', 28],
    ['É', 2],
  ])
  expect(await sectionsOf(names.slice(1))).toEqual([[undefined, 29]])
})

test('the page of a person shows how they voted, where the project makes names public', async () => {
  const views = await viewed({
    ...DOCUMENTS,
    'groups/sig-a.mdx': mdx(`title: SIG A
type: sig
status: active
approval: { on: 2026-02-01, for: 1, against: 1, votes: { ada: for, bob: against } }`),
    'rfcs/0001-a.mdx': mdx(`title: A
number: 1
authors: [bob]
status: accepted
decided: { on: 2026-03-01, for: 1, against: 0, abstain: 1, votes: { ada: abstain, bob: for } }`),
  })
  const votesOf = (id: string) =>
    views.person(id).votes.map(({ document, choice, on }) => [document.text, choice, on])
  expect(votesOf('ada')).toEqual([
    ['A', 'Abstained', '2026-03-01'],
    ['SIG A', 'For', '2026-02-01'],
  ])
  expect(votesOf('bob')).toEqual([
    ['A', 'For', '2026-03-01'],
    ['SIG A', 'Against', '2026-02-01'],
  ])
  expect(
    views
      .rfc('0001-a')
      .decidedRecord?.choices.map(({ choice, people }) => [choice, people.map(({ text }) => text)]),
  ).toEqual([
    ['For', ['Bob']],
    ['Abstained', ['Ada Lovelace']],
  ])
})
