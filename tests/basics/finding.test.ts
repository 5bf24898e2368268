import { expect, test } from 'vitest'
import { compareFindings, type Finding } from '../../plugins/basics/finding.ts'

test('findings come by file, place, severity, rule and message, on every machine alike', () => {
  const inOrder: Finding[] = [
    at({ file: 'Z.mdx' }),
    at({ place: null }),
    at({ line: 1 }),
    at({ line: 2, column: 1 }),
    at({ line: 2, column: 3, severity: 'error', rule: 'broken-link' }),
    at({ line: 2, column: 3, severity: 'error', rule: 'unowned', message: 'A.' }),
    at({ line: 2, column: 3, severity: 'error', rule: 'unowned', message: 'B.' }),
    at({ line: 2, column: 3, severity: 'warning' }),
    at({ line: 2, column: 3, severity: 'info' }),
    at({ line: 10 }),
    at({ file: 'b.mdx' }),
    at({ file: 'é.mdx' }),
  ]
  expect([...inOrder].reverse().sort(compareFindings)).toEqual(inOrder)
})

function at(over: Partial<Finding> & { line?: number; column?: number }): Finding {
  const { line = 1, column = 1, ...rest } = over
  const place = { line, column, endLine: line, endColumn: column }
  const plain = { rule: 'a', severity: 'error', message: 'A.', file: 'a.mdx', place } as const
  return { ...plain, ...rest }
}
