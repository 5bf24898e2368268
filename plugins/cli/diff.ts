import { type Command, Option } from 'commander'
import { compareRevisions, parseRange } from '../commands/compare-revisions.ts'
import type { GraphChanges } from '../views/changes/graph-changes.ts'
import { type GlobalOptions, projectFrom } from './options/global-options.ts'
import { markdownChanges, plainChanges } from './rows/changes-report.ts'
import { withProgress } from './terminal/progress.ts'
import type { Terminal } from './terminal/terminal.ts'

interface DiffOptions extends GlobalOptions {
  readonly format: 'pretty' | 'md' | 'json'
}

export function addDiff(program: Command, terminal: Terminal): void {
  const format = new Option('--format <format>', 'the output format')
  program
    .command('diff')
    .argument('<range>', 'two revisions: `main..HEAD`; or one, to compare the work tree with it')
    .description('say what a change does to the plan: items, releases, leads, votes, findings')
    .addOption(format.choices(['pretty', 'md', 'json']).default('pretty'))
    .addHelpText('after', EXAMPLES)
    .action(async (range: string, _: unknown, command: Command) => {
      const options: DiffOptions = command.optsWithGlobals()
      const project = await projectFrom(options, terminal)
      const { today, cache: cached } = options
      const changes = await withProgress(terminal, 'Comparing', () =>
        compareRevisions(project, parseRange(range), { today, cached }),
      )
      print(changes, options.format, terminal)
    })
}

const EXAMPLES = `
Examples:
  milepost diff main
  milepost diff v1.2..v1.3
  milepost diff origin/main...HEAD --format md

With three dots, the comparison begins where the second revision left the first. Nothing is checked
out.`

function print(changes: GraphChanges, format: DiffOptions['format'], terminal: Terminal): void {
  if (format === 'json') terminal.json({ version: 1, ...changes })
  else terminal.out(format === 'md' ? markdownChanges(changes) : plainChanges(changes))
}
