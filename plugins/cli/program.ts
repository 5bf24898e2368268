import { Command, CommanderError } from 'commander'
import { addChange } from './change.ts'
import { addCheck } from './check.ts'
import { addExplain } from './explain.ts'
import { addExport } from './export.ts'
import { addGraph } from './graph.ts'
import { addImport } from './import.ts'
import { addList } from './list.ts'
import { addNew } from './new.ts'
import { addGlobalOptions } from './options.ts'
import { addPins } from './pins.ts'
import { addRelease } from './release.ts'
import { addStatus } from './status.ts'
import type { Terminal } from './terminal.ts'

/** Runs one command line. 0 is clean, 1 means findings of severity error, 2 that it could not run. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exit = 0
  const program = addGlobalOptions(new Command('milepost'))
    .description('Checks, links, draws and lists the governance documents of a project.')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(milepost --help shows what there is)')
  const exitWith = (code: number) => {
    exit = code
  }
  const judging = [addCheck, addChange, addPins, addStatus, addExport]
  for (const add of judging) add(program, terminal, exitWith)
  const others = [addExplain, addList, addGraph, addRelease, addNew, addImport]
  for (const add of others) add(program, terminal)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    return failure(error, terminal)
  }
}

function failure(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  terminal.err(`milepost: ${error instanceof Error ? error.message : String(error)}\n`)
  return 2
}
