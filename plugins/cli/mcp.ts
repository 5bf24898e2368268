import type { Command } from 'commander'
import { codeIn } from '../basics/cause.ts'
import { openLiveProject } from '../engine/live/live-project.ts'
import { machineDay } from '../outside/machine-day.ts'
import { type GlobalOptions, projectFrom } from './options/global-options.ts'
import { ownStandardOutput } from './terminal/own-output.ts'
import type { Terminal } from './terminal/terminal.ts'

export function addMcp(program: Command, terminal: Terminal): void {
  program
    .command('mcp')
    .description(
      'answer a program that asks about the project: a server of the Model Context Protocol',
    )
    .addHelpText('after', HELP)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      const { serveProgram } = await serverModule()
      const project = await projectFrom(options, terminal)
      const isGiven = command.parent?.getOptionValueSource('today') === 'cli'
      const live = openLiveProject(project, {
        cached: options.cache,
        today: () => (isGiven ? options.today : machineDay()),
        notice: (sentence) => terminal.err(`${sentence}\n`),
      })
      await serveProgram(ownStandardOutput(), live)
    })
}

async function serverModule() {
  try {
    return await import('../mcp/serve.ts')
  } catch (cause) {
    if (codeIn(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new Error(
      'Cannot find the package that speaks the protocol; install it: `npm install --save-dev @modelcontextprotocol/sdk`.',
      { cause },
    )
  }
}

const HELP = `
A program starts this command and asks over standard input and output. It can list documents, get one
with its relations, draw a graph, ask what is due, have a rule or a field explained, and check a text
before it is written. Nothing is ever written. The package @modelcontextprotocol/sdk has to be
installed beside Milepost.`
