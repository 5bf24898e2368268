import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { mdx } from '../vocabulary.ts'
import { lines, viewed } from './project.ts'

const documents = {
  'people.yaml': 'ada:\n  name: Ada\n  url: https://example.org/ada\nbob:\n  name: Bob\n',
  'rfcs/0007-releases.mdx': mdx(`
    title: How we release
    description: Every quarter.
    number: 7
    authors: [ada]
    status: superseded
    superseded-by: ["12"]
    discussion: https://example.org/rfc/7
    decided: { on: 2026-03-04, for: 4, against: 0 }
  `),
  'rfcs/0012-faster.mdx': mdx(`
    title: Faster releases
    number: 12
    authors: [bob]
    status: review
    supersedes: [0007-releases]
  `),
  'process/planning.mdx': mdx('title: Planning\ndescription: How we plan.'),
  'process/archive.mdx': mdx('title: Archive'),
}

test('RFCs are listed by number, the newest first', async () => {
  const rows = (await viewed(documents)).rfcs()
  expect(rows.map((row) => `${row.number} ${lines([row])}`)).toMatchInlineSnapshot(`
    [
      "0012 [review] Faster releases → /rfcs/0012-faster/",
      "0007 [superseded] How we release → /rfcs/0007-releases/",
    ]
  `)
})

test('an RFC shows its vote and what took its place', async () => {
  const page = (await viewed(documents)).rfc('0007-releases')
  const { number, decided, discussion, supersededBy, authors } = page
  expect({
    number,
    decided,
    discussion,
    by: lines(supersededBy),
    authors: lines(authors),
  }).toMatchInlineSnapshot(`
    {
      "authors": "Ada → /people/ada/",
      "by": "[review] Faster releases → /rfcs/0012-faster/",
      "decided": {
        "on": "2026-03-04",
        "percent": 100,
        "text": "4 for, 0 against",
      },
      "discussion": {
        "href": "https://example.org/rfc/7",
        "text": "example.org/rfc/7",
      },
      "number": "0007",
    }
  `)
})

test('prose is listed by title', async () => {
  expect(lines((await viewed(documents)).prose())).toMatchInlineSnapshot(`
    "Archive → /process/archive/
    Planning → /process/planning/"
  `)
})

test('a person shows what they wrote', async () => {
  const [ada] = (await viewed(documents)).people().flatMap(({ people }) => people)
  expect(ada).toMatchInlineSnapshot(`
    {
      "handle": "ada",
      "href": "/people/ada/",
      "leads": [],
      "led": [],
      "memberOf": [],
      "name": "Ada",
      "owns": [],
      "url": {
        "href": "https://example.org/ada",
        "text": "example.org/ada",
      },
      "wrote": [
        {
          "badge": {
            "name": "superseded",
            "phase": "dropped",
            "text": "superseded",
          },
          "href": "/rfcs/0007-releases/",
          "kind": "rfc",
          "text": "How we release",
        },
      ],
    }
  `)
})

const decision = defineKind({
  name: 'decision',
  plural: 'decisions',
  describes: 'Something decided.',
  folder: 'decisions',
  fields: {
    author: z.string().describe('Who decided.'),
    votes: z.strictObject({ for: z.number(), against: z.number() }).describe('The vote.'),
    source: z.string().optional().describe('Where.'),
    replaces: z.array(z.string()).optional().describe('What it replaces.'),
  },
  relations: {
    author: { to: ['person'], inverse: 'decided' },
    replaces: { to: ['decision'], inverse: 'replaced-by' },
  },
})

test("a site's own kind shows its fields, and what names it", async () => {
  const own = {
    'people.yaml': 'ada:\n  name: Ada\n',
    'decisions/one.mdx': mdx(
      'title: One\nauthor: ada\nvotes: { for: 3, against: 1 }\nsource: https://example.org/one',
    ),
    'decisions/two.mdx': mdx(
      'title: Two\nauthor: ada\nvotes: { for: 2, against: 2 }\nreplaces: [one]',
    ),
  }
  const views = await viewed(own, { config: { kinds: [decision] } })
  const { fields, namedBy } = views.own(decision, 'one')
  const show = (rows: typeof fields) => rows.map(({ name, values }) => `${name}: ${lines(values)}`)
  expect(show(fields)).toMatchInlineSnapshot(`
    [
      "Author: Ada → /people/ada/",
      "Votes: for: 3, against: 1",
      "Source: example.org/one → https://example.org/one",
    ]
  `)
  expect(show(namedBy)).toMatchInlineSnapshot(`
    [
      "Replaced by: Two → /decisions/two/",
    ]
  `)
  expect(lines(views.ownKind(decision).rows)).toMatchInlineSnapshot(`
    "One → /decisions/one/
    Two → /decisions/two/"
  `)
})
