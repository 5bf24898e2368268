import type { Command } from 'commander'
import { code, orMeant } from '../basics/wording.ts'
import { dependencies } from '../diagrams/dependencies.ts'
import type { Diagram } from '../diagrams/diagram.ts'
import { toMermaid } from '../diagrams/mermaid.ts'
import type { Graph } from '../graph/graph.ts'
import { checkFrom, type GlobalOptions } from './options/global-options.ts'
import type { Terminal } from './terminal/terminal.ts'

interface GraphOptions extends GlobalOptions {
  readonly svg: boolean
}

export function addGraph(program: Command, terminal: Terminal): void {
  program
    .command('graph')
    .argument('[ids...]', 'without it, every document that depends on another')
    .description('draw what documents depend on, and what depends on them')
    .option('--svg', 'print an SVG picture instead of Mermaid text', false)
    .addHelpText('after', '\nExamples:\n  milepost graph e2e\n  milepost graph --svg e2e > e2e.svg')
    .action(async (ids: readonly string[], _: unknown, command: Command) => {
      const options: GraphOptions = command.optsWithGlobals()
      const { outcome } = await checkFrom(options, terminal)
      const centre =
        ids.length === 0 ? everyWaiting(outcome.graph) : ids.map((id) => known(id, outcome.graph))
      const diagram = dependencies(outcome.graph, centre)
      if (!diagram) throw new Error(nothingToDraw(ids))
      terminal.out(await draw(diagram, options.svg))
    })
}

async function draw(diagram: Diagram, svg: boolean): Promise<string> {
  const { toSvg } = await import('../diagrams/svg.ts')
  const text = svg ? await toSvg(diagram, { prefix: 'graph' }) : toMermaid(diagram)
  return `${(text ?? '').trimEnd()}\n`
}

function known(id: string, graph: Graph): string {
  if (graph.named(id).length > 0) return id
  throw new Error(`Cannot find the document ${code(id)}${orMeant(graph.nearestId(id))}`)
}

function everyWaiting(graph: Graph): readonly string[] {
  const waiting = graph.nodes.filter((node) =>
    graph.edgesFrom(node.key).some((edge) => edge.reference.relation.dependency),
  )
  return waiting.map((node) => node.key)
}

function nothingToDraw(ids: readonly string[]): string {
  if (ids.length === 0) return 'Nothing to draw: no document waits for another.'
  return `Nothing to draw: ${ids.map(code).join(', ')} waits for nothing, and nothing for it.`
}
