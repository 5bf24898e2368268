import { expect, test } from 'vitest'
import type { LineRow } from '../../../plugins/views/lines/line-row.ts'
import { mdx } from '../../vocabulary.ts'
import { viewed } from '../project.ts'
import { asHistory, line, RELEASES } from '../releases.ts'

test('every line says its state, what it gets, and what follows', async () => {
  const page = (await viewed(RELEASES)).releases()
  expect(page.judged).toEqual({ day: '2026-11-20', text: '2026-11-20', history: false })
  expect(shown(page.lines)).toMatchInlineSnapshot(`
    [
      "1.3 | current | 2026-09-30 | All fixes | release-v1.3 | becomes security only when the next line is out",
      "1.2 | security only | 2026-09-30 | Security fixes | release-v1.2 | ends when the next line is out",
      "1.1 | ended | 2026-09-30 | None",
    ]
  `)
})

test('a line that is planned for a day tells when the others turn', async () => {
  const planned = { ...RELEASES, 'releases/v1.4.mdx': line('1.4', '2026-12-31', '', 'planned') }
  const page = (await viewed(planned)).releases()
  expect(shown(page.lines)).toMatchInlineSnapshot(`
    [
      "1.4 | beta | 2026-09-30 | becomes current on 2026-12-31",
      "1.3 | current | 2026-09-30 | All fixes | release-v1.3 | becomes security only on 2026-12-31",
      "1.2 | security only | 2026-09-30 | Security fixes | release-v1.2 | ends on 2026-12-31",
      "1.1 | ended | 2026-09-30 | None",
    ]
  `)
  expect(page.next).toMatchInlineSnapshot(`
    {
      "branch": "release-v1.4",
      "due": "planned for 2026-12-31",
      "line": {
        "badge": {
          "name": "planned",
          "phase": "open",
          "text": "planned",
        },
        "href": "/releases/v1.4/",
        "kind": "release",
        "text": "Line 1.4",
      },
      "merge": "v1.4.0b0",
      "release": "v1.4.0",
    }
  `)
})

test('lines that are kept as history stand below those that are alive', async () => {
  const views = await viewed({
    ...asHistory('2026-11-20'),
    'policies/quarterly.mdx': String(RELEASES['policies/quarterly.mdx']).replace(
      'from:',
      'as-of: 2026-11-20\nfrom:',
    ),
    'policies/own.mdx': mdx('title: Own\nfrom: 2026-11-01\nmajor: 0\ncadence: quarterly'),
    'releases/v0.1.mdx': mdx('title: Own 0.1\nline: "0.1"\nstatus: planned\non: 2027-03-31'),
  })
  const { judged, lines, next, policy, kept } = views.releases()
  expect(judged.history).toBe(false)
  expect(shown(lines)).toMatchInlineSnapshot(`
    [
      "0.1 | planned | becomes current on 2027-03-31",
    ]
  `)
  expect([next?.release, policy?.text]).toEqual(['v0.1.0', 'Own'])
  expect(kept?.judged.history).toBe(true)
  expect(shown(kept?.lines ?? [])).toMatchInlineSnapshot(`
    [
      "1.3 | current | 2026-09-30 | All fixes | release-v1.3 | becomes security only when the next line is out",
      "1.2 | security only | 2026-09-30 | Security fixes | release-v1.2 | ends when the next line is out",
      "1.1 | ended | 2026-09-30 | None",
    ]
  `)
  expect(views.policies().inForce?.text).toBe('Own')
  expect(views.policies().kept?.rows.map(({ text }) => text)).toEqual(['Quarterly'])
  expect(views.components().rows.find(({ text }) => text === 'Engine')?.versions).toEqual([
    '1.3.1',
    '1.2.0',
    '1.1.0',
  ])
})

test('what comes next is named as the policy names it', async () => {
  const { next, policy, fixes } = (await viewed(RELEASES)).releases()
  expect({ next, policy, fixes }).toMatchInlineSnapshot(`
    {
      "fixes": [
        {
          "branches": [
            "release-v1.3",
          ],
          "name": "Ordinary fix",
        },
        {
          "branches": [
            "release-v1.3",
            "release-v1.2",
          ],
          "name": "Security fix",
        },
      ],
      "next": {
        "branch": "release-v1.4",
        "due": "expected on 2026-12-30, a quarter after the last, of 2026-09-30",
        "line": {
          "text": "1.4",
        },
        "merge": "v1.4.0b0",
        "release": "v1.4.0",
      },
      "policy": {
        "href": "/policy/quarterly/",
        "kind": "policy",
        "text": "Quarterly",
      },
    }
  `)
})

test('without a policy, the next line is the oldest that is planned after the newest release', async () => {
  const documents = {
    'releases/v1.2.mdx': line('1.2', '2026-06-30', '', 'planned'),
    'releases/v1.3.mdx': line('1.3', '2026-09-30', ''),
    'releases/v1.4.mdx': line('1.4', '2027-01-15', '', 'planned'),
    'releases/v1.5.mdx': line('1.5', '2027-04-15', '', 'planned'),
  }
  const { next } = (await viewed(documents)).releases()
  expect([next?.line.text, next?.due, next?.release, next?.branch]).toEqual([
    'Line 1.4',
    'planned for 2027-01-15',
    undefined,
    undefined,
  ])
})

test('where all lines are history, the page is that of their day', async () => {
  const page = (await viewed(asHistory('2026-08-01'))).releases()
  expect(page.judged).toEqual({ day: '2026-08-01', text: '2026-08-01', history: true })
  expect(shown(page.lines)).toMatchInlineSnapshot(`
    [
      "1.3 | beta | 2026-06-30 | becomes current on 2026-09-30",
      "1.2 | current | 2026-06-30 | All fixes | release-v1.2 | becomes security only on 2026-09-30",
      "1.1 | security only | 2026-06-30 | Security fixes | release-v1.1 | ends on 2026-09-30",
    ]
  `)
})

test('a project without release lines has an empty page', async () => {
  const {
    lines: none,
    next,
    fixes,
  } = (await viewed({ 'process/start.mdx': mdx('title: Start') })).releases()
  expect({ none, next, fixes: fixes.map(({ branches }) => branches) }).toEqual({
    none: [],
    next: undefined,
    fixes: [[], []],
  })
})

function shown(rows: readonly LineRow[]): readonly string[] {
  return rows.map(({ line: number, state, since, gets, branch, next }) =>
    [number, state.text, since, gets, branch, next].filter(Boolean).join(' | ').trim(),
  )
}
