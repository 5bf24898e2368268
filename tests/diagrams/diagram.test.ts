import { expect, test } from 'vitest'
import { toRows } from '../../plugins/diagrams/diagram.ts'
import { PORTRAIT } from './samples.ts'

test('the rows say what the lines say', () => {
  const rows = toRows(PORTRAIT).map(({ from, relation, to, status }) =>
    [from.label, relation, to.label, status].join(' | '),
  )
  expect(rows).toMatchInlineSnapshot(`
    [
      "Releasing should be automated | needs | CI runs containers reliably | in progress, 2020-Q2",
      "Releasing should be automated | needs | Release captain | accepted",
      "End-to-end tests on every change | needs | Releasing should be automated | delayed",
      "Releasing should be automated | needs | End-to-end tests on every change | planned",
      "Releasing should be automated | needs | Release by hand | cancelled",
      "Unplanned work | needs | CI runs containers reliably | in progress, 2020-Q2",
    ]
  `)
})
