import { expect, test } from 'vitest'
import { gitlab } from '../../plugins/reports/gitlab.ts'
import { finding, sample } from './sample.ts'

const place = { line: 9, column: 3, endLine: 9, endColumn: 11 }

test('a finding is an issue of Code Quality, with its line', () => {
  const report = gitlab(sample([finding({ place, help: 'Or add it.' })]))
  expect(JSON.parse(report)).toEqual([
    {
      description: 'Cannot find item `ci-dockr`; did you mean `ci-docker`? Or add it.',
      check_name: 'unknown-reference',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'major',
      location: { path: 'content/e2e.mdx', lines: { begin: 9 } },
    },
  ])
})

test('a finding about a whole file stands at its first line, and none makes an empty list', () => {
  const [issue] = JSON.parse(gitlab(sample([finding({ severity: 'info' })])))
  expect(issue).toMatchObject({ severity: 'info', location: { lines: { begin: 1 } } })
  expect(gitlab(sample([]))).toBe('[]\n')
})

test.each([
  ['error', 'major'],
  ['warning', 'minor'],
  ['info', 'info'],
] as const)('a finding of severity %s is %s', (severity, shown) => {
  expect(JSON.parse(gitlab(sample([finding({ severity })])))).toMatchObject([{ severity: shown }])
})

test('equal findings have their own fingerprints, and a moved one keeps its own', () => {
  const prints = (findings: Parameters<typeof sample>[0]) =>
    JSON.parse(gitlab(sample(findings))).map((each: { fingerprint: string }) => each.fingerprint)
  const twice = prints([finding({ place }), finding({ place: { ...place, line: 12 } })])
  expect(new Set(twice).size).toBe(2)
  expect(prints([finding({ place: { ...place, line: 40 } })])).toEqual([twice[0]])
})

test('a finding in a root outside the repository stands at the configuration, and says where', () => {
  const file = '../ERCs/ERCS/erc-20.md'
  const related = [{ message: 'first defined here', file: '../ERCs/ERCS/erc-1.md', place: null }]
  const [issue] = JSON.parse(gitlab(sample([finding({ file, place, related })])))
  expect(issue).toMatchObject({
    description:
      '../ERCs/ERCS/erc-20.md:9:3: Cannot find item `ci-dockr`; did you mean `ci-docker`? first defined here: ../ERCs/ERCS/erc-1.md',
    location: { path: 'milepost.config.ts', lines: { begin: 1 } },
  })
})
