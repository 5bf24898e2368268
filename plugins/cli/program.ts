import { Command, CommanderError } from 'commander'
import { ownValue } from '../basics/own-value.ts'
import { version } from '../outside/manifest.ts'
import { withQuotesOnOneLine } from '../reports/visible.ts'
import { addGlobalOptions } from './options/global-options.ts'
import { type Outside, type Terminal, terminalOf } from './terminal/terminal.ts'

/** Adds one command. `exitWith` sets the exit code of a command that says what it found. */
type AddCommand = (program: Command, terminal: Terminal, exitWith: (code: number) => void) => void

/** Every command by its name, in the order of the help. The file of a command is loaded late. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  check: async () => (await import('./check.ts')).addCheck,
  change: async () => (await import('./change.ts')).addChange,
  pins: async () => (await import('./pins.ts')).addPins,
  status: async () => (await import('./status.ts')).addStatus,
  step: async () => (await import('./edits/step.ts')).addStep,
  export: async () => (await import('./export.ts')).addExport,
  lsp: async () => (await import('./lsp.ts')).addLsp,
  release: async () => (await import('./release.ts')).addRelease,
  vote: async () => (await import('./edits/vote.ts')).addVote,
  diff: async () => (await import('./diff.ts')).addDiff,
  comment: async () => (await import('./comment.ts')).addComment,
  completion: async () => (await import('./completion.ts')).addCompletion,
  init: async () => (await import('./adoption.ts')).addInit,
  baseline: async () => (await import('./adoption.ts')).addBaseline,
  explain: async () => (await import('./explain.ts')).addExplain,
  issues: async () => (await import('./issues.ts')).addIssues,
  list: async () => (await import('./list.ts')).addList,
  mcp: async () => (await import('./mcp.ts')).addMcp,
  graph: async () => (await import('./graph.ts')).addGraph,
  new: async () => (await import('./new.ts')).addNew,
  import: async () => (await import('./import.ts')).addImport,
}

/**
 * Runs one command line. Returns 0 when it is clean, 1 for findings of severity error, 2 when it
 * could not run.
 */
export async function run(argv: readonly string[], outside: Outside): Promise<number> {
  const terminal = terminalOf(outside)
  let exit = 0
  const program = addGlobalOptions(new Command('milepost'))
    .version(version, '-V, --version', 'print the version')
    .description('Checks, links, draws and lists the governance documents of a project.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(milepost --help lists the commands)')
  const exitWith = (code: number) => {
    exit = code
  }
  try {
    for (const add of await commandsFor(argv)) add(program, terminal, exitWith)
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    return failure(error, terminal)
  }
}

/** Loads the command that the first word names, so that a check starts quickly. Otherwise, all. */
function commandsFor([first = '']: readonly string[]): Promise<readonly AddCommand[]> {
  const named = ownValue(COMMANDS, first)
  return Promise.all((named ? [named] : Object.values(COMMANDS)).map((load) => load()))
}

/** Prints why a command could not run, and returns its exit code. */
export function failure(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const message = error instanceof Error ? error.message : String(error)
  terminal.err(`milepost: ${withQuotesOnOneLine(message)}\n`)
  return 2
}
