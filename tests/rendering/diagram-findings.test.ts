import { expect, test } from 'vitest'
import { parseDocument } from '../../plugins/documents/parse-document.ts'
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

test.each([true, false])('a mistake in a fence stands where it was written', async (draws) => {
  const documents = [parseDocument('content/process/planning.mdx', DOCUMENT)]
  const findings = await diagramFindings({ draws })(documents)
  expect(findings.map(row).join('\n')).toMatchInlineSnapshot(`
    "process/planning.mdx:7:9 error invalid-diagram: Cannot read this flowchart: unexpected \`-->\`, expected \`|\`, \`,\` or a node.
    process/planning.mdx:14:11 error invalid-diagram: Cannot read this flowchart: unexpected \`-->\`, expected \`|\`, \`,\` or a node.
    process/planning.mdx:19:11 error invalid-diagram: Cannot read this flowchart: unexpected \`-->\`, expected \`|\`, \`,\` or a node."
  `)
  const marked = findings.map(({ place }) => {
    const line = DOCUMENT.split('\n')[(place?.line ?? 0) - 1] ?? ''
    return line.slice((place?.column ?? 0) - 1, (place?.endColumn ?? 0) - 1)
  })
  expect(marked).toEqual(['-->', '-->', '-->'])
})

test('a diagram that was sound before is not asked about again', async () => {
  const kept = new Map<string, string>()
  const cache = {
    get: (digest: string) => kept.get(digest),
    set: (digest: string, text: string) => void kept.set(digest, text),
  }
  const documents = [parseDocument('content/process/a.mdx', mdx('title: A', RIGHT.join('\n')))]
  expect(await diagramFindings({ cache })(documents)).toEqual([])
  const started = performance.now()
  expect(await diagramFindings({ cache })(documents)).toEqual([])
  expect(performance.now() - started).toBeLessThan(100)
  expect(kept.size).toBe(1)
})
