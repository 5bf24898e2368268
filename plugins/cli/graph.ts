import type { Command } from 'commander'
import { dependencyDiagram } from '../commands/dependency-diagram.ts'
import type { Diagram } from '../diagrams/diagram.ts'
import { toMermaid } from '../diagrams/mermaid.ts'
import { checkFrom, type GlobalOptions } from './options/global-options.ts'
import type { Terminal } from './terminal/terminal.ts'

interface GraphOptions extends GlobalOptions {
  readonly svg: boolean
}

export function addGraph(program: Command, terminal: Terminal): void {
  program
    .command('graph')
    .argument('[ids...]', 'without one, every document that depends on another')
    .description('draw what documents depend on, and what depends on them')
    .option('--svg', 'print an SVG picture instead of Mermaid text', false)
    .addHelpText('after', '\nExamples:\n  milepost graph e2e\n  milepost graph --svg e2e > e2e.svg')
    .action(async (ids: readonly string[], _: unknown, command: Command) => {
      const options: GraphOptions = command.optsWithGlobals()
      const { outcome } = await checkFrom(options, terminal)
      terminal.out(await draw(dependencyDiagram(outcome.graph, ids), options.svg))
    })
}

async function draw(diagram: Diagram, svg: boolean): Promise<string> {
  const { toSvg } = await import('../diagrams/svg.ts')
  const text = svg ? await toSvg(diagram, { prefix: 'graph' }) : toMermaid(diagram)
  return `${(text ?? '').trimEnd()}\n`
}
