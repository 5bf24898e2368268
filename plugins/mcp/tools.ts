import { z } from 'zod'
import { code } from '../basics/wording.ts'
import { inChosenFiles } from '../commands/chosen-files.ts'
import { dependencyDiagram } from '../commands/dependency-diagram.ts'
import { entriesFor } from '../commands/entry-query.ts'
import { entryRow } from '../commands/entry-row.ts'
import { explain, listRules } from '../commands/explain.ts'
import { kindNamed } from '../commands/named-kind.ts'
import { toMermaid } from '../diagrams/mermaid.ts'
import type { LiveProject } from '../engine/live/live-project.ts'
import type { Project } from '../engine/project.ts'
import { type OutcomeSummary, reportContext, summaryOf } from '../engine/report.ts'
import { type Condition, parseQuery } from '../queries/query.ts'
import { REPORTS } from '../reports/index.ts'
import { safeJson } from '../reports/safe-json.ts'
import { visibleLines } from '../reports/visible.ts'
import { clockRows } from '../views/clock-rows.ts'
import { documentsNamed } from './named-documents.ts'

/** A question that a program can ask. The answer is text that is safe to show. */
export interface Tool {
  readonly describes: string
  readonly input: z.ZodObject
  answer(input: unknown, project: LiveProject): Promise<string>
}

/** Makes a tool whose input has the shape that it says. */
function tool<Shape extends z.ZodRawShape>(
  describes: string,
  shape: Shape,
  answer: (input: z.output<z.ZodObject<Shape>>, project: LiveProject) => Promise<string>,
): Tool {
  const input = z.strictObject(shape)
  return { describes, input, answer: (given, project) => answer(input.parse(given), project) }
}

const MOST_ROWS = 1_000
const MOST_FINDINGS = 100
/** The most characters of a text to check: more than any document may have. */
const MOST_TEXT = 2_000_000

const word = z.string().min(1).max(300)
const words = z.array(word).max(50).default([])

/** The questions, by name. All of them only read. */
export const TOOLS: Readonly<Record<string, Tool>> = {
  list: tool(
    'Lists the documents of a kind, such as items, groups or RFCs, with their fields.',
    {
      kind: word.describe('The kind, such as `item`, `group` or `rfc`.'),
      where: words.describe(
        'Conditions that all hold: `status=planned|delayed`, `owners=` (none), `history.target<2027`.',
      ),
      columns: words.describe('The fields to return; all when empty.'),
      sort: words.describe('The fields to sort by; `-created` is the newest first.'),
      limit: z.int().min(1).max(MOST_ROWS).default(100).describe('The most documents.'),
    },
    async ({ kind, where, columns, sort, limit }, project) => {
      const { graph, config } = await project.check()
      const shown = columns.length > 0 ? columns : undefined
      const query = {
        where: where.flatMap(conditionsIn),
        columns: shown,
        sort: sort.length > 0 ? sort : ['id'],
      }
      const entries = entriesFor(kindNamed(kind, config.kinds), query, graph)
      const rows = entries.slice(0, limit).map((entry) => entryRow(entry, shown))
      return safeJson({ total: entries.length, documents: rows })
    },
  ),
  get: tool(
    'Returns a document: its fields, its relations to others from both ends, and its text.',
    { id: word.describe('The id, such as `faster-startup` or `rfc:81`.') },
    async ({ id }, project) => safeJson({ documents: documentsNamed(id, await project.check()) }),
  ),
  graph: tool(
    'Draws what documents depend on, and what depends on them, as the text of a Mermaid diagram.',
    { ids: words.describe('The documents; every one that depends on another when empty.') },
    async ({ ids }, project) => {
      const { graph } = await project.check()
      return visibleLines(toMermaid(dependencyDiagram(graph, ids)))
    },
  ),
  status: tool(
    'Lists what is overdue, due soon, at risk, due to retire or losing support, most urgent first.',
    {},
    async (_, project) => {
      const { graph, today } = await project.check()
      return safeJson({ today, clocks: clockRows(graph, today) })
    },
  ),
  explain: tool(
    'Explains a rule, a kind (`item`) or a field (`item.history`); lists all rules without a subject.',
    { subject: word.optional().describe('A rule, a kind or a field.') },
    async ({ subject }, { project: { config } }) =>
      visibleLines(subject === undefined ? listRules(config) : explain(subject, config)),
  ),
  check: tool(
    'Checks the project and returns its mistakes, each with its place, what to do, and often an edit.',
    {
      path: word
        .optional()
        .describe('Only this file, from the root of the project; it need not be there yet.'),
      text: z
        .string()
        .max(MOST_TEXT)
        .optional()
        .describe('The text to check in place of the file at `path`. Nothing is written.'),
    },
    async ({ path, text }, project) => {
      if (path === undefined && text !== undefined) {
        throw new Error('Expected `path` with `text`: the file that the text would be.')
      }
      if (path === undefined) return findingsIn(project)
      if (text !== undefined) project.hold(path, text)
      try {
        return await findingsIn(project, path)
      } finally {
        project.release(path)
      }
    },
  ),
}

function conditionsIn(text: string): readonly Condition[] {
  const query = parseQuery(text)
  if ('fault' in query) throw new Error(query.fault)
  return query.conditions
}

async function findingsIn(live: LiveProject, path?: string): Promise<string> {
  const outcome = await live.check()
  const all = summaryOf(outcome)
  const summary = path === undefined ? all : inFile(all, path, live.project)
  return REPORTS.json.write({ ...summary, ...reportContext(outcome), maxFindings: MOST_FINDINGS })
}

function inFile(all: OutcomeSummary, path: string, { root }: Project): OutcomeSummary {
  const { summary, without } = inChosenFiles(all, [path], { root, cwd: root })
  if (without.length > 0) throw new Error(`${code(path)} is not a document of this project.`)
  return summary
}
