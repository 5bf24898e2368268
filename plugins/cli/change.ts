import type { Command } from 'commander'
import { nameOf } from '../changes/change.ts'
import { checkChange } from '../commands/check-change.ts'
import { type PullRequest, pullRequestOf } from '../commands/pull-request.ts'
import { checkFrom } from './options/global-options.ts'
import { addReportOptions, printReport, type ReportOptions } from './options/report.ts'
import type { Terminal } from './terminal/terminal.ts'

interface ChangeOptions extends ReportOptions {
  readonly event?: string
  readonly base?: string
  readonly title?: string
  readonly body?: string
  readonly label: readonly string[]
}

export function addChange(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  addReportOptions(program.command('change'))
    .description('check a pull request: its issue, its proposal, its docs, the owners of its files')
    .argument('[root]', 'the project')
    .option('--event <file>', "the file with GitHub's event for the pull request")
    .option('--base <revision>', 'the revision that the change starts from')
    .option('--title <text>', 'its title')
    .option('--body <text>', 'its description')
    .option('--label <name>', 'one of its labels; can be repeated', collect, [])
    .addHelpText('after', EXAMPLES)
    .action(async (root: string | undefined, _: unknown, command: Command) => {
      const options: ChangeOptions = command.optsWithGlobals()
      const request = requestFrom(options, terminal.cwd)
      const at = { ...options, root: root ?? options.root, mayBeEmpty: true }
      const { project, outcome } = await checkFrom(at, terminal)
      const { change, findings, allowed } = await checkChange(project, outcome, request)
      const summary = {
        today: outcome.today,
        documents: outcome.documents.length,
        subject: nameOf(change),
        findings,
        allowed: allowed.length,
      }
      exitWith(printReport(summary, project, { options, terminal }))
    })
}

const EXAMPLES = `
Examples:
  milepost change --event "$GITHUB_EVENT_PATH" --format github
  milepost change --base main --title "Retry uploads" --body "Closes #12" --label breaking

The option \`change\` of the configuration sets what a change needs.
Exit codes: 0 clean, 1 errors found (with --strict, also warnings), 2 could not run.`

function collect(label: string, before: readonly string[]): readonly string[] {
  return [...before, label]
}

/** Reads the pull request from the event. Options of the command line replace its values. */
function requestFrom(options: ChangeOptions, cwd: string): PullRequest {
  const { event, base, title, body, label } = options
  if (event === undefined && base === undefined) {
    throw new Error(
      'Cannot tell what the change is: expected `--event <file>` or `--base <revision>`.',
    )
  }
  const pullRequest = event === undefined ? undefined : pullRequestOf(cwd, event)
  return {
    number: pullRequest?.number,
    title: title ?? pullRequest?.title ?? '',
    description: body ?? pullRequest?.description ?? '',
    labels: [...(pullRequest?.labels ?? []), ...label],
    base: base ?? pullRequest?.base ?? '',
    head: base === undefined ? pullRequest?.head : undefined,
    repository: pullRequest?.repository,
  }
}
