import { expect, test } from 'vitest'
import { github } from '../../plugins/reports/github.ts'
import { finding, sample } from './sample.ts'

const place = { line: 9, column: 3, endLine: 9, endColumn: 11 }

test('a finding is an annotation at its place', () => {
  expect(github(sample([finding({ place })]))).toMatchInlineSnapshot(`
    "::error file=content/e2e.mdx,line=9,endLine=9,col=3,endColumn=11,title=unknown-reference::Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?%0Ahttps://milepost.example/rules/unknown-reference/
    1 error in 61 documents, checked for 2026-11-20.
    "
  `)
})

test('second places, help and the reason for no place are lines of the message', () => {
  const related = [
    { message: 'first listed here', file: 'content/map.mdx', place },
    { message: 'and by this file', file: 'content/lost.mdx', place: null },
  ]
  const report = sample([
    finding({ place, related, help: 'Keep one.' }),
    finding({ placeless: 'The file is not UTF-8.' }),
  ])
  expect(github(report)).toMatchInlineSnapshot(`
    "::error file=content/e2e.mdx,line=9,endLine=9,col=3,endColumn=11,title=unknown-reference::Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?%0Afirst listed here: content/map.mdx:9:3%0Aand by this file: content/lost.mdx%0AKeep one.%0Ahttps://milepost.example/rules/unknown-reference/
    ::error file=content/e2e.mdx,title=unknown-reference::Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?%0AThe file is not UTF-8.%0Ahttps://milepost.example/rules/unknown-reference/
    2 errors in 61 documents, checked for 2026-11-20.
    "
  `)
})

test('a place on several lines has no columns, and info is a notice', () => {
  const report = sample([finding({ severity: 'info', place: { ...place, endLine: 12 } })])
  expect(github(report).split('\n')[0]).toMatch(
    /^::notice file=content\/e2e\.mdx,line=9,endLine=12,title=unknown-reference::/,
  )
})

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const)('%s is the command %s of GitHub', (severity, command) => {
  expect(github(sample([finding({ severity })]))).toMatch(new RegExp(`^::${command} file=`))
})

test('what separates the parts of a command is escaped', () => {
  const at = finding({ file: 'a,b:c%0A.mdx', message: '100% :: a, b', place })
  expect(github(sample([at])).split('\n')[0]).toBe(
    '::error file=a%2Cb%3Ac%250A.mdx,line=9,endLine=9,col=3,endColumn=11,title=unknown-reference::' +
      '100%25 :: a, b%0Ahttps://milepost.example/rules/unknown-reference/',
  )
})

test('what is left out is counted', () => {
  const findings = [finding(), finding({ severity: 'warning' }), finding({ severity: 'warning' })]
  const lines = github({ ...sample(findings), maxFindings: 1 }).split('\n')
  expect(lines.slice(1)).toEqual([
    '2 more findings are not shown.',
    '1 error and 2 warnings in 61 documents, checked for 2026-11-20.',
    '',
  ])
})

test('a file outside the repository, and a subject that is no file, have no place on GitHub', () => {
  const outside = finding({ file: '../eips/a.md', place, message: 'Lost.' })
  const about = finding({ file: 'pull request #12', place, message: 'Large.' })
  const lines = github({ ...sample([outside, about]), subject: 'pull request #12' }).split('\n')
  expect(lines.slice(0, 2)).toEqual([
    '::error title=unknown-reference::../eips/a.md:9:3: Lost.%0Ahttps://milepost.example/rules/unknown-reference/',
    '::error title=unknown-reference::Large.%0Ahttps://milepost.example/rules/unknown-reference/',
  ])
})

test('what was passed over and what a baseline holds is said', () => {
  const held = [{ finding: finding(), by: 'baseline' }]
  const passedOver = [{ path: 'content/a\u001b.txt', reason: 'ending' as const }]
  const lines = github({ ...sample([]), held, passedOver }).split('\n')
  expect(lines).toMatchInlineSnapshot(`
    [
      "Passed over 1 file with another ending (\`.txt\` 1).",
      "The baseline holds 1 finding.",
      "No findings in 61 documents, checked for 2026-11-20.",
      "",
    ]
  `)
})
