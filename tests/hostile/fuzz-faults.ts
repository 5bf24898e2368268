import { isDeepStrictEqual } from 'node:util'
import type { Finding } from '../../plugins/basics/finding.ts'
import type { ParsedDocument } from '../../plugins/documents/model/document.ts'
import { parseDocument } from '../../plugins/documents/parse-document.ts'
import { type Outcome, outcomeOf } from '../../plugins/engine/check.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { readSource } from '../../plugins/engine/joined-graph.ts'
import { memorySource } from '../../plugins/outside/sources/memory-source.ts'
import { createRenderer } from '../../plugins/rendering/renderer.ts'
import { REPORTS } from '../../plugins/reports/index.ts'
import { NO_PICTURES } from '../rendering/no-pictures.ts'
import { TODAY } from '../vocabulary.ts'
import type { FuzzDocument } from './fuzz-documents.ts'
import { auditHtml } from './html-audit.ts'

/**
 * Matches characters that a terminal or a runner acts on. Line breaks are left out: a report has
 * its own.
 */
const ACTIVE = /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]--\n]|##\[/v

const config = readConfig({})

/** The functions that read and render documents; a bench measures the reading. */
interface Means {
  readonly open?: typeof createRenderer
  readonly read?: typeof parseDocument
}

/** Finds what is wrong with how documents are read, judged, reported and rendered, a row each. */
export async function faultsOf(
  documents: readonly FuzzDocument[],
  { open = createRenderer, read = parseDocument }: Means = {},
): Promise<readonly string[]> {
  const parsed = documents.map(({ path, text }) => read(path, text))
  const again = documents.map(({ path, text }) => parseDocument(path, text))
  const direct = await judged(documents, parsed)
  const cached = await judged(documents, JSON.parse(JSON.stringify(parsed)))
  return [
    ...documents.flatMap(({ path }, at) =>
      isDeepStrictEqual(parsed[at], again[at]) ? [] : [`${path}: two readings differ`],
    ),
    ...(isDeepStrictEqual(direct.findings, cached.findings)
      ? []
      : ['a cache changes the findings']),
    ...direct.findings.flatMap((finding) => misplaced(finding, documents)),
    ...reportFaults(direct, documents),
    ...(await renderingFaults(direct, documents, open)),
  ]
}

async function judged(documents: readonly FuzzDocument[], parsed: readonly ParsedDocument[]) {
  const source = memorySource(Object.fromEntries(documents.map(({ path, text }) => [path, text])))
  const parse = async () => parsed
  return outcomeOf(await readSource(source, config, parse), { today: TODAY, parse })
}

function misplaced(finding: Finding, documents: readonly FuzzDocument[]): readonly string[] {
  const { file, place, rule } = finding
  const lines = documents.find(({ path }) => path === file)?.text.split(/\r?\n/)
  if (place === null || lines === undefined) return [`${file}: ${rule} has no place`]
  const isWithin = (line: number, column: number) =>
    column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1
  const inOrder =
    place.line < place.endLine || (place.line === place.endLine && place.column <= place.endColumn)
  if (inOrder && isWithin(place.line, place.column) && isWithin(place.endLine, place.endColumn))
    return []
  return [`${file}: ${rule} is placed at ${Object.values(place).join(':')}, outside of the file`]
}

function reportFaults(
  { findings }: Outcome,
  documents: readonly FuzzDocument[],
): readonly string[] {
  const texts = new Map(documents.map(({ path, text }) => [path, text]))
  return Object.entries(REPORTS).flatMap(([name, { write }]) => {
    const report = write({
      today: TODAY,
      documents: documents.length,
      findings,
      allowed: 0,
      textOf: (file) => texts.get(file),
      ruleUrl: (rule) => `https://example.org/rules/${rule}/`,
    })
    const active = ACTIVE.exec(report)
    const commands = report.split('\n').filter((line) => line.trimStart().startsWith('::'))
    const isStray = commands.length > (name === 'github' ? findings.length : 0)
    return [
      ...(active ? [`the ${name} report acts: ${JSON.stringify(near(report, active.index))}`] : []),
      ...(isStray ? [`the ${name} report has a stray command`] : []),
    ]
  })
}

function near(text: string, at: number): string {
  return text.slice(Math.max(0, at - 60), at + 20)
}

/**
 * Refused documents are rendered too, though no site shows them: the sanitiser holds by itself. Only
 * they may be what no renderer can read.
 */
async function renderingFaults(
  { graph, links, neverShown }: Outcome,
  documents: readonly FuzzDocument[],
  open: typeof createRenderer,
): Promise<readonly string[]> {
  const project = { root: '/', content: 'content', graph, links }
  const renderer = open({ project, base: '/', pictures: NO_PICTURES })
  const refused = new Set(neverShown.map(({ file }) => file))
  const unread = new Set(neverShown.filter(({ rule }) => UNREAD.has(rule)).map(({ file }) => file))
  const rows = documents.map(async ({ path, text }) => {
    const document = graph.nodeAt(path)?.document
    if (!document || unread.has(path)) return []
    try {
      const { html } = await renderer.render(document, text)
      return auditHtml(html).map((fault) => `${path}: ${fault}`)
    } catch (error) {
      return refused.has(path) ? [] : [`${path}: cannot be rendered: ${error}`]
    }
  })
  return (await Promise.all(rows)).flat()
}

/** Not even tried: what made a parser give up would make it give up again, or never end. */
const UNREAD: ReadonlySet<string> = new Set(['invalid-markup', 'unparsable', 'unreadable-file'])
