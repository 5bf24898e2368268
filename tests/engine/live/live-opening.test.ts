import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDay } from '../../../plugins/basics/calendar.ts'
import { FILE_START } from '../../../plugins/basics/place.ts'
import type { DiagramCheck } from '../../../plugins/engine/check.ts'
import { liveOpening } from '../../../plugins/engine/live/live-opening.ts'
import type { Opening } from '../../../plugins/engine/opening.ts'
import { openProject } from '../../../plugins/engine/project.ts'
import { scratchProject } from '../../scratch.ts'
import { mdx, row } from '../../vocabulary.ts'

const FENCE = '```mermaid\ngraph TD; a-->b\n```'
const DAY = parseDay('2026-11-20')

async function opened(diagrams: DiagramCheck) {
  const root = scratchProject({
    'content/process/planning.mdx': mdx('title: Planning', `See [[reading]].\n\n${FENCE}`),
    'content/process/reading.mdx': mdx('title: Reading', FENCE),
  })
  const live = liveOpening(await openProject(root), diagrams)
  const write = (id: string, text: string) =>
    writeFileSync(join(root, `content/process/${id}.mdx`), text)
  return { write, open: () => live(DAY ?? expect.unreachable()) }
}

const titlesOf = ({ versions: [first] }: Opening) =>
  first?.outcome.graph.nodes.map(({ title }) => title).sort()
const documentsOf = ({ versions: [first] }: Opening) =>
  new Map(first?.outcome.documents.map((document) => [document.path, document]))

test('a project that is opened again has the new text, and the other documents as they were', async () => {
  const { open, write } = await opened(async () => [])
  const before = await open()
  write('reading', mdx('title: Reading aloud', FENCE))
  const after = await open()
  expect(titlesOf(after)).toEqual(['Planning', 'Reading aloud'])
  const path = 'content/process/planning.mdx'
  expect(documentsOf(after).get(path)).toBe(documentsOf(before).get(path))
})

test('a mistake is found, and is gone with the text that had it', async () => {
  const { open, write } = await opened(async () => [])
  await open()
  write('reading', mdx('title: Reading', 'See [[riding]].'))
  const [found] = (await open()).versions
  expect(found?.outcome.findings.map(row)).toEqual([
    expect.stringContaining('Cannot find document `riding`'),
  ])
  write('reading', mdx('title: Reading'))
  expect((await open()).versions[0]?.outcome.findings).toEqual([])
})

test('a diagram is drawn once, and again when its document changes', async () => {
  const asked: string[][] = []
  const { open, write } = await opened(async (documents) => {
    asked.push(documents.map(({ path }) => path.replace(/^.*\//, '')))
    return documents.map(({ path: file }) => ({
      rule: 'invalid-diagram',
      severity: 'warning',
      file,
      place: FILE_START,
      message: 'Cannot draw this.',
    }))
  })
  const findings = async () => (await open()).versions[0]?.outcome.findings.length
  expect(await findings()).toBe(2)
  expect(await findings()).toBe(2)
  write('reading', mdx('title: Reading', `${FENCE}\n\nMore.`))
  expect(await findings()).toBe(2)
  expect(asked).toEqual([['planning.mdx', 'reading.mdx'], ['reading.mdx']])
})
