import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireDay } from '../plugins/basics/calendar.ts'
import { dependencyDiagram } from '../plugins/commands/dependency-diagram.ts'
import { linkedDiagram } from '../plugins/diagrams/fences/linked-diagram.ts'
import { toFigure } from '../plugins/diagrams/figure.ts'
import { toMermaid } from '../plugins/diagrams/mermaid.ts'
import { toSvg } from '../plugins/diagrams/svg.ts'
import { openVersions } from '../plugins/engine/opening.ts'
import { openProject } from '../plugins/engine/project.ts'
import { item } from '../plugins/kinds/item.ts'
import { viewContext } from '../plugins/views/context.ts'
import { planViews } from '../plugins/views/plan/plan-views.ts'
import { writeDocuments } from './documents.ts'

/**
 * Draws the graph of many generated items, each with three needs: `node bench/graphs.ts [count]
 * [day]`. On a day after 2027-03 every item is late, and holds others up. Times of the processor.
 */
const count = Number(process.argv[2] ?? 10_000)
const today = requireDay(process.argv[3] ?? '2026-11-20')
const SAMPLE = 200
const root = mkdtempSync(join(tmpdir(), 'milepost-bench-'))

try {
  writeDocuments(root, count)
  const { versions } = await openVersions(await openProject(root), { today })
  const [version] = versions
  if (!version) throw new Error('The project has no version.')
  const { outcome, config, pages } = version
  const { graph } = outcome
  const base = config.base
  console.log(`${count} items on ${today}`)

  await timed('graph, as Mermaid text', () => toMermaid(dependencyDiagram(graph, [])))
  await timed('graph, as SVG', () => toSvg(dependencyDiagram(graph, [])))
  const { kinds } = config
  const facts = { kinds, pages, base, today, lastChanges: new Map(), rulePages: false }
  const plan = planViews(viewContext({ ...outcome, ...facts, repository: undefined, branch: '' }))
  await timed('the graph page', async () => {
    for (const diagram of plan.graph().diagrams) await toFigure(diagram)
  })
  const parts = await timed('the list of its parts', () => plan.clusterPages())
  const [part] = parts
  if (part) {
    await timed(`one of ${parts.length} parts`, async () => {
      for (const diagram of plan.cluster(part.by, part.id).diagrams) await toFigure(diagram)
    })
  }
  const keys = graph.entries(item).map(({ key }) => key)
  const every = keys.map((key) => elapsed(() => linkedDiagram({ graph, base }, [key])))
  console.log(`a neighbourhood                 ${shown(every)}`)
  const drawn: number[] = []
  for (const key of keys.filter((_, at) => at % Math.ceil(count / SAMPLE) === 0)) {
    const before = process.cpuUsage()
    const diagram = linkedDiagram({ graph, base }, [key])
    if (diagram) await toFigure(diagram)
    drawn.push(since(before))
  }
  console.log(`a neighbourhood, drawn          ${shown(drawn)}`)
} finally {
  rmSync(root, { recursive: true, force: true })
}
process.exit(0)

async function timed<Result>(what: string, work: () => Result | Promise<Result>): Promise<Result> {
  const before = process.cpuUsage()
  const result = await work()
  console.log(`${what.padEnd(32)}${since(before).toFixed(0)} ms`)
  return result
}

function elapsed(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  return since(before)
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

function shown(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  return `median ${at(0.5)} ms, 99 in 100 below ${at(0.99)} ms, at most ${sorted.at(-1)?.toFixed(0)} ms`
}
