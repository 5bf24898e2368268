import { resolve } from 'node:path'
import type { Command } from 'commander'
import { liveDiagrams } from '../engine/live/live-diagrams.ts'
import { openLiveProject } from '../engine/live/live-project.ts'
import type { OpenedProject } from '../lsp/editor-sessions.ts'
import { machineDay } from '../outside/machine-day.ts'
import { type GlobalOptions, projectFrom, withDiagrams } from './options/global-options.ts'
import { ownStandardOutput } from './terminal/own-output.ts'
import type { Terminal } from './terminal/terminal.ts'

export function addLsp(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  program
    .command('lsp')
    .description('help an editor while somebody types: a language server over standard streams')
    .option('--stdio', 'speak over standard input and output; this is always so', true)
    .addHelpText('after', HELP)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>()
      const isOne = command.parent?.getOptionValueSource('root') === 'cli'
      const root = isOne ? resolve(terminal.cwd, options.root) : undefined
      const open = (folder: string) => openFor(folder, { options, terminal, command })
      const streams = ownStandardOutput()
      const { serveEditor } = await import('../lsp/serve.ts')
      exitWith(await serveEditor(streams, { root, open }))
    })
}

interface Started {
  readonly options: GlobalOptions
  readonly terminal: Terminal
  readonly command: Command
}

async function openFor(root: string, started: Started): Promise<OpenedProject> {
  const { options, terminal, command } = started
  const { cache: cached, today } = options
  const project = await projectFrom({ ...options, root }, terminal)
  const isGiven = command.parent?.getOptionValueSource('today') === 'cli'
  const diagrams = liveDiagrams(withDiagrams(options, project.root, terminal).diagrams)
  const live = openLiveProject(project, {
    cached,
    today: () => (isGiven ? today : machineDay()),
    diagrams: diagrams.check,
    notice: (sentence) => terminal.err(`${sentence}\n`),
  })
  return { live, diagrams }
}

const HELP = `
An editor starts this command and speaks the Language Server Protocol with it. The project of a
file is the nearest folder above it with a milepost.config.ts, or else with a folder content;
--root names one project for all files. The guide "In your editor" has the settings of editors.`
