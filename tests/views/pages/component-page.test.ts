import { expect, test } from 'vitest'
import { lines, viewed } from '../project.ts'
import { RELEASES } from '../releases.ts'

test('components stand beside the lines, with their owner and their docs', async () => {
  const page = (await viewed(RELEASES)).components()
  expect(
    page.rows.map(({ text, promise, versions, owner, docs }) =>
      [text, promise, ...versions, owner?.text ?? 'nobody', docs?.href].join(' | '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "Chart | identical | 1.3.0 | 1.2.0 | 1.1.0 | Core | ",
      "Console | aligned | 1.4.0 | 1.2.0 | 1.1.0 | nobody | ",
      "Engine | aligned | 1.3.1 | 1.2.0 | 1.1.0 | Core | https://docs.example.org/engine/v1.3/",
      "IDL | independent |  |  |  | Core | ",
    ]
  `)
})

test('a component shows its lines, its patches and what is planned for it', async () => {
  const page = (await viewed(RELEASES)).component('engine')
  expect(
    page.lines.map(({ title, state, first, newest, nextPatch }) =>
      [title.text, state.text, first, newest, nextPatch].join(' '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "Line 1.3 current 1.3.0 1.3.1 v1.3.2",
      "Line 1.2 security only 1.2.0 1.2.0 v1.2.1",
      "Line 1.1 ended 1.1.0 1.1.0 ",
    ]
  `)
  expect(page.next).toEqual({ release: 'v1.4.0', merge: 'v1.4.0b0' })
  expect(page.patches.map(({ version, line: from }) => `${version} in ${from.text}`)).toEqual([
    '1.3.1 in Line 1.3',
    '1.3.1b0 in Line 1.3',
  ])
  expect(lines(page.items)).toBe('[planned] Pins → /roadmap/items/pins/')
  expect((await viewed(RELEASES)).component('idl').next).toBeUndefined()
})
