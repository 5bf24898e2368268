import { Command, CommanderError } from 'commander'
import { version } from '../outside/manifest.ts'
import { visible } from '../reports/visible.ts'
import { addBaseline, addInit } from './adoption.ts'
import { addChange } from './change.ts'
import { addCheck } from './check.ts'
import { addComment } from './comment.ts'
import { addCompletion } from './completion.ts'
import { addDiff } from './diff.ts'
import { addStep } from './edits/step.ts'
import { addVote } from './edits/vote.ts'
import { addExplain } from './explain.ts'
import { addExport } from './export.ts'
import { addGraph } from './graph.ts'
import { addImport } from './import.ts'
import { addIssues } from './issues.ts'
import { addList } from './list.ts'
import { addLsp } from './lsp.ts'
import { addMcp } from './mcp.ts'
import { addNew } from './new.ts'
import { addGlobalOptions } from './options/global-options.ts'
import { addPins } from './pins.ts'
import { addRelease } from './release.ts'
import { addStatus } from './status.ts'
import { type Outside, type Terminal, terminalOf } from './terminal/terminal.ts'

/** The commands whose exit code says what they found. */
const JUDGING = [
  addCheck,
  addChange,
  addPins,
  addStatus,
  addStep,
  addExport,
  addLsp,
  addRelease,
  addVote,
]

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
  for (const add of JUDGING) add(program, terminal, exitWith)
  const others = [
    addDiff,
    addComment,
    addCompletion,
    addInit,
    addBaseline,
    addExplain,
    addIssues,
    addList,
    addMcp,
    addGraph,
    addNew,
    addImport,
  ]
  for (const add of others) add(program, terminal)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    return failure(error, terminal)
  }
}

/** Prints why a command could not run, and returns its exit code. */
export function failure(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const message = error instanceof Error ? error.message : String(error)
  terminal.err(`milepost: ${withQuotesOnOneLine(message)}\n`)
  return 2
}

/** Keeps quoted text on one line, so that its line ends do not break the message. */
function withQuotesOnOneLine(message: string): string {
  return message.replace(/`` .*? ``|`[^`]*`/gs, visible)
}
