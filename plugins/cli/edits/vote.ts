import { resolve } from 'node:path'
import type { Command } from 'commander'
import { code } from '../../basics/wording.ts'
import { entryNamed, writeChecked } from '../../commands/checked-edit.ts'
import { voteFix } from '../../commands/record-vote.ts'
import { reportContext } from '../../engine/report.ts'
import { readText } from '../../outside/files/disk.ts'
import { REPORTS } from '../../reports/index.ts'
import { visible } from '../../reports/visible.ts'
import { checkFrom, dayArgument, type GlobalOptions } from '../options/global-options.ts'
import { painter } from '../terminal/painter.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface VoteOptions extends GlobalOptions {
  readonly from: string
  readonly on?: string
  readonly url?: string
  readonly by?: string
  readonly names: boolean
}

export function addVote(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  program
    .command('vote')
    .argument('<id>', 'the group or the RFC: `sig-docs`, `rfc:81`')
    .description('write the result of a vote into the document that was voted on')
    .requiredOption('--from <file>', "GitVote's comment with the result, or a CSV: `voter,vote,on`")
    .option('--on <day>', 'the day of the vote (default: that of the last vote)', dayArgument)
    .option('--url <address>', 'the pull request or issue where it was held')
    .option('--by <group>', 'the group that voted')
    .option('--names', 'write the names too, where the project makes them public', false)
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, _: unknown, command: Command) => {
      const options: VoteOptions = command.optsWithGlobals()
      exitWith(await recordVote(id, options, terminal))
    })
}

const EXAMPLES = `
Examples:
  milepost vote sig-docs --from result.md --url https://github.com/flyteorg/community/pull/7
  milepost vote rfc:81 --from votes.csv --by technical-steering-committee --names

The command checks the result before it writes.`

async function recordVote(id: string, options: VoteOptions, terminal: Terminal): Promise<number> {
  const { project, outcome } = await checkFrom(options, terminal)
  const entry = entryNamed(id, outcome.graph)
  const { on, url, by, names, cache: cached } = options
  const record = readText(resolve(terminal.cwd, options.from))
  const { graph } = outcome
  const fixFor = (text: string) => voteFix(entry, { record, on, url, by, names }, { text, graph })
  const written = await writeChecked(project, outcome, { entry, fixFor, cached })
  if (written.errors.length === 0) {
    terminal.out(`${visible(written.file)}: the vote is recorded\n`)
    return 0
  }
  const paint = painter(terminal.colors && options.color)
  const context = { ...reportContext(written.outcome), paint }
  const { today } = written.outcome
  const found = { today, documents: 1, findings: written.errors, allowed: 0 }
  terminal.report(REPORTS.pretty.write({ ...found, ...context }))
  terminal.err(`Nothing was written: ${code(written.file)} would have these mistakes.\n`)
  return 1
}
