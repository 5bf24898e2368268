import { expect, test } from 'vitest'
import { parseDocument } from '../../plugins/documents/parse-document.ts'
import { openMermaid } from '../../plugins/mermaid/renderer.ts'
import { isTransientFinding } from '../../plugins/outside/parsing/transient-findings.ts'
import { diagramFindings } from '../../plugins/rendering/diagram-findings.ts'
import { mdx, row } from '../vocabulary.ts'

const WRONG = ['```mermaid', 'flowchart TD', '  A --> --> B', '```']
const RIGHT = ['```mermaid', 'flowchart TD', '  A --> B', '```']

const DOCUMENT = mdx(
  'title: Planning',
  [
    ...WRONG,
    '',
    '- In a list:',
    '',
    ...WRONG.map((line) => `  ${line}`),
    '',
    ...WRONG.map((line) => `> ${line}`),
    '',
    ...RIGHT,
  ].join('\n'),
)

test('a mistake in a fence stands where it was written', async () => {
  const documents = [parseDocument('content/process/planning.mdx', DOCUMENT)]
  const findings = await diagramFindings({})(documents)
  expect(findings?.map(row).join('\n')).toMatchInlineSnapshot(`
    "process/planning.mdx:7:9 error invalid-diagram: Cannot read this flowchart: unexpected \`-->\`, expected \`|\`, \`,\` or a node.
    process/planning.mdx:14:11 error invalid-diagram: Cannot read this flowchart: unexpected \`-->\`, expected \`|\`, \`,\` or a node.
    process/planning.mdx:19:11 error invalid-diagram: Cannot read this flowchart: unexpected \`-->\`, expected \`|\`, \`,\` or a node."
  `)
  const marked = findings?.map(({ place }) => {
    const line = DOCUMENT.split('\n')[(place?.line ?? 0) - 1] ?? ''
    return line.slice((place?.column ?? 0) - 1, (place?.endColumn ?? 0) - 1)
  })
  expect(marked).toEqual(['-->', '-->', '-->'])
})

test('a diagram that was seen before, sound or not, is not asked about again', async () => {
  const kept = new Map<string, string>()
  const cache = {
    get: (digest: string) => kept.get(digest),
    set: (digest: string, text: string) => void kept.set(digest, text),
  }
  const body = [...RIGHT, '', ...WRONG].join('\n')
  const documents = [parseDocument('content/process/a.mdx', mdx('title: A', body))]
  const found = await diagramFindings({ cache })(documents)
  expect(found).toHaveLength(1)
  expect(kept.size).toBe(2)
  const set = () => expect.fail('it was asked about again')
  expect(await diagramFindings({ cache: { ...cache, set } })(documents)).toEqual(found)
})

test('what is reported of a fence when it is parsed is not reported twice', async () => {
  const refused = '```mermaid\nflowchart TD\n  A --> --> B\n  click A call f()\n```'
  const document = parseDocument('content/process/a.mdx', mdx('title: A', refused))
  expect(document.findings.map(({ rule }) => rule)).toEqual(['code-in-content'])
  expect(await diagramFindings({})([document])).toEqual([])
})

test('only what time or memory decided may be otherwise in the next run', async () => {
  const over = `flowchart LR\n${'A-->B;'.repeat(160)}`
  const hasty = openMermaid({ timeoutMs: 1 })
  const passing: boolean[] = []
  for (const source of [over, 'pie\n  "a" : 1']) {
    passing.push((await hasty.check(source))?.isTransient ?? false)
  }
  expect(passing).toEqual([false, true])
  await hasty.close()
  const document = parseDocument('content/process/a.mdx', mdx('title: A', WRONG.join('\n')))
  const found = await diagramFindings({})([document])
  expect(found?.map(isTransientFinding)).toEqual([false])
})

test('once it has given up on a few diagrams, it lets the others be', async () => {
  const many = Array.from({ length: 70 }, (_, at) => `  n${at % 60} --> n${(at * 7) % 61}`)
  const slow = [1, 2, 3, 4].map((each) => `flowchart LR\n%% ${each}\n${many.join('\n')}`)
  const hasty = openMermaid({ timeoutMs: 20 })
  const reported: (string | undefined)[] = []
  for (const source of slow) reported.push((await hasty.check(source))?.message)
  await hasty.close()
  const slowly = 'Cannot draw this diagram in 0.02 seconds; make it smaller or cut it in two.'
  const never =
    'Cannot draw this diagram in this run: it gave up on others before; fix those first.'
  expect(reported).toEqual([slowly, slowly, slowly, never])
})
