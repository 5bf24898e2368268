import { expect, test } from 'vitest'
import { sarif } from '../../plugins/reports/sarif.ts'
import { finding, sample } from './sample.ts'

const place = { line: 9, column: 9, endLine: 9, endColumn: 17 }

test('a run names its rules once and places its results', () => {
  const related = [{ message: 'first listed here', file: 'content/map.mdx', place }]
  const at = finding({ file: 'content/a b#c.mdx', place, related, help: 'Keep one.' })
  const ruleInfo = () =>
    ({ severity: 'error', finds: 'a reference to nothing', source: '' }) as const
  expect(run({ ...sample([at]), ruleInfo, version: '0.1.0' })).toMatchInlineSnapshot(`
    {
      "columnKind": "utf16CodeUnits",
      "invocations": [
        {
          "executionSuccessful": true,
          "toolExecutionNotifications": [],
        },
      ],
      "results": [
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/a%20b%23c.mdx",
                  "uriBaseId": "%SRCROOT%",
                },
                "region": {
                  "endColumn": 17,
                  "endLine": 9,
                  "startColumn": 9,
                  "startLine": 9,
                },
              },
            },
          ],
          "message": {
            "text": "Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`? Keep one.",
          },
          "partialFingerprints": {
            "milepost/v1": "f6193f62146c64954dcb2ee89fe694a4",
          },
          "relatedLocations": [
            {
              "id": 0,
              "message": {
                "text": "first listed here",
              },
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/map.mdx",
                  "uriBaseId": "%SRCROOT%",
                },
                "region": {
                  "endColumn": 17,
                  "endLine": 9,
                  "startColumn": 9,
                  "startLine": 9,
                },
              },
            },
          ],
          "ruleId": "unknown-reference",
          "ruleIndex": 0,
        },
      ],
      "tool": {
        "driver": {
          "name": "Milepost",
          "rules": [
            {
              "defaultConfiguration": {
                "level": "error",
              },
              "helpUri": "https://milepost.example/rules/unknown-reference/",
              "id": "unknown-reference",
              "shortDescription": {
                "text": "Finds a reference to nothing.",
              },
            },
          ],
          "version": "0.1.0",
        },
      },
    }
  `)
})

test('a report names its format, and what it leaves out', () => {
  const three = ['error', 'warning', 'info'] as const
  const report = sample(three.map((severity) => finding({ severity })))
  const { $schema, version, runs } = JSON.parse(sarif(report))
  expect([$schema, version]).toEqual(['https://json.schemastore.org/sarif-2.1.0.json', '2.1.0'])
  expect(runs[0].results.map(({ level }: { level: string }) => level)).toEqual([
    'error',
    'warning',
    'note',
  ])
  const short = run({ ...report, maxFindings: 1 })
  expect(short.results).toHaveLength(1)
  expect(short.invocations[0].toolExecutionNotifications).toMatchInlineSnapshot(`
    [
      {
        "level": "warning",
        "message": {
          "text": "2 more findings are not shown.",
        },
      },
    ]
  `)
})

test('a run has no more results than the most that GitHub takes', () => {
  const input = sample([finding(), finding(), finding()])
  const limited = (over: Partial<typeof input>) =>
    JSON.parse(sarif({ ...input, ...over }, 2)).runs[0]
  const limits = [{}, { maxFindings: 1 }, { maxFindings: 2 }, { maxFindings: 3 }]
  expect(limits.map((over) => limited(over).results.length)).toEqual([2, 1, 2, 2])
  const [{ message }] = limited({}).invocations[0].toolExecutionNotifications
  expect(message.text).toBe('1 more finding is not shown.')
})

test('an edit that only adds a text says so', () => {
  const fix = { place, was: '', text: 'done' }
  expect(run(sample([finding({ place, fix })])).results[0].fixes[0].description).toEqual({
    text: 'Write `done`.',
  })
})

test('a place outside the repository is told in words, and the others are kept', () => {
  const far = { message: 'first defined here', file: '../ERCs/erc-1.md', place }
  const near = { message: 'and here', file: 'content/b.mdx', place: null }
  const others = [far, near]
  const within = run(sample([finding({ place, related: others })])).results[0]
  expect(within.message.text).toMatch(
    /`ci-docker`\? first defined here: \.\.\/ERCs\/erc-1\.md:9:9$/,
  )
  expect(within.relatedLocations).toMatchObject([{ message: { text: 'and here' } }])
  const outside = finding({ file: '../ERCs/erc-2.md', severity: 'warning', related: others })
  expect(run(sample([outside])).results[0]).toMatchObject({
    ruleId: 'unknown-reference',
    level: 'warning',
    message: { text: expect.stringMatching(/^\.\.\/ERCs\/erc-2\.md: .* first defined here: /) },
    relatedLocations: [{ message: { text: 'and here' } }],
  })
})

test('the only edit that can be meant travels with the finding', () => {
  const fix = { place, was: 'doen', text: 'done' }
  const other = { file: 'content/a b.mdx', place, was: '\u200b', text: '' }
  const { results } = run(sample([finding({ place, fix }), finding({ place, fix: other })]))
  const region = { startLine: 9, startColumn: 9, endLine: 9, endColumn: 17 }
  const change = (uri: string, text: string) => ({
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    replacements: [{ deletedRegion: region, insertedContent: { text } }],
  })
  expect(results.map(({ fixes }: { fixes: unknown }) => fixes)).toEqual([
    [
      {
        description: { text: 'Write `done` for `doen`.' },
        artifactChanges: [change('content/e2e.mdx', 'done')],
      },
    ],
    [
      {
        description: { text: 'Delete `\\u{200b}`.' },
        artifactChanges: [change('content/a%20b.mdx', '')],
      },
    ],
  ])
})

test('a fingerprint stays when a finding moves, and equal findings have two', () => {
  const [first, second, moved] = [
    ...fingerprints([finding({ place }), finding({ place })]),
    ...fingerprints([finding({ place: { ...place, line: 2 } })]),
  ]
  expect(first).toBe(moved)
  expect(first).not.toBe(second)
})

test('a finding without a place has its file alone, and what is left out is reported', () => {
  const { results, invocations } = run({ ...sample([finding(), finding()]), maxFindings: 1 })
  expect(results[0].locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: 'content/e2e.mdx', uriBaseId: '%SRCROOT%' } } },
  ])
  expect(invocations[0].toolExecutionNotifications).toEqual([
    { level: 'warning', message: { text: '1 more finding is not shown.' } },
  ])
})

function fingerprints(findings: Parameters<typeof sample>[0]): string[] {
  const results: { partialFingerprints: Record<string, string> }[] = run(sample(findings)).results
  return results.map(({ partialFingerprints }) => partialFingerprints['milepost/v1'] ?? '')
}

function run(input: Parameters<typeof sarif>[0]) {
  return JSON.parse(sarif(input)).runs[0]
}

test('a finding in a root outside the repository stands at the configuration, and says where', () => {
  const file = '../ERCs/ERCS/erc-20.md'
  const fix = { place, was: 'a', text: 'b' }
  const config = 'eips/milepost.config.ts'
  const { results } = run({ ...sample([finding({ file, place, fix })]), config })
  expect(results).toMatchObject([
    {
      message: {
        text: '../ERCs/ERCS/erc-20.md:9:9: Cannot find item `ci-dockr`; did you mean `ci-docker`?',
      },
      locations: [{ physicalLocation: { artifactLocation: { uri: config } } }],
    },
  ])
  expect(results[0]).not.toHaveProperty('fixes')
})
