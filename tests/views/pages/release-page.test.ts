import { expect, test } from 'vitest'
import { lines, viewed } from '../project.ts'
import { RELEASES } from '../releases.ts'

test('a line shows its components by what is promised of them', async () => {
  const page = (await viewed(RELEASES)).release('v1.3')
  const rows = page.promises.flatMap(({ title, rows: each }) => [
    title,
    ...each.map(({ component, first, newest, nextPatch, nextBeta, expected }) =>
      [
        component.text,
        first,
        newest,
        nextPatch,
        nextBeta,
        expected && `should be ${expected}`,
      ].join(' '),
    ),
  ])
  expect(rows).toMatchInlineSnapshot(`
    [
      "Identical",
      "Chart 1.3.0 1.3.0 v1.3.1 v1.3.1b0 ",
      "Aligned",
      "Console 1.3.0 1.4.0 v1.4.1 v1.4.1b0 should be 1.3.x",
      "Engine 1.3.0 1.3.1 v1.3.2 v1.3.2b0 ",
      "Independent",
      "IDL     ",
    ]
  `)
})

test('a line shows its patches, newest first, and the items that aim for it now', async () => {
  const page = (await viewed(RELEASES)).release('v1.3')
  expect(
    page.patches.map(({ on, component, version, sort, fixes }) =>
      [on, component.text, version, sort, fixes?.text].join(' '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "2026-11-01 Console 1.4.0 security ",
      "2026-10-20 Engine 1.3.1  example.org/1",
      "2026-10-13 Engine 1.3.1b0 beta ",
    ]
  `)
  expect(lines(page.items)).toMatchInlineSnapshot(`
    "[planned] Pins → /roadmap/items/pins/
    [planned] Speed → /roadmap/items/speed/"
  `)
  expect(page.turns.map(({ state, from }) => `${state.text} ${from}`)).toMatchInlineSnapshot(`
    [
      "planned undefined",
      "beta 2026-06-30",
      "current 2026-09-30",
    ]
  `)
  expect([page.milestone, page.changelog, page.on]).toMatchInlineSnapshot(`
    [
      {
        "href": "https://example.org/milestones/3",
        "text": "example.org/milestones/3",
      },
      undefined,
      "2026-09-30",
    ]
  `)
})
