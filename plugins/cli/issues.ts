import { type Command, InvalidArgumentError } from 'commander'
import { code, count, enumerate } from '../basics/wording.ts'
import { updateIssues } from '../commands/update-issues.ts'
import { type GlobalOptions, projectFrom } from './options/global-options.ts'
import { withProgress } from './terminal/progress.ts'
import type { Terminal } from './terminal/terminal.ts'

interface IssueOptions extends GlobalOptions {
  readonly repo?: string
  readonly name?: string
  readonly limit: number
}

export function addIssues(program: Command, terminal: Terminal): void {
  const issues = program.command('issues').description('the snapshots of issues')
  issues
    .command('update')
    .description('write a snapshot of the issues, through the installed `gh`')
    .option('--repo <owner/name>', 'the repository (default: that of the configuration)')
    .option('--name <name>', 'the name of the snapshot (default: that of the repository)')
    .option('--limit <number>', 'the most issues', limitArgument, 5_000)
    .addHelpText('after', EXAMPLES)
    .action(async (_: unknown, command: Command) => {
      const options: IssueOptions = command.optsWithGlobals()
      const { root, config } = await projectFrom(options, terminal)
      const repository = repositoryOf(options.repo ?? config.repository)
      const { content, linkSchemes: schemes } = config
      const { name, limit } = options
      const { env } = terminal
      const update = await withProgress(terminal, 'Fetching issues', () =>
        updateIssues({ root, content, repository, name, limit, schemes, env }),
      )
      terminal.out(`${update.path}: ${count(update.issues, 'issue')}\n`)
      if (update.unknown.length > 0) {
        const fields = enumerate(update.unknown.map(code), 'and')
        terminal.err(`The installed \`gh\` does not know ${fields}; a newer one does.\n`)
      }
    })
}

const EXAMPLES = `
Examples:
  milepost issues update
  milepost issues update --repo example/engine --name engine

The snapshot is content/issues/<name>.json. No check and no build uses the network.`

function limitArgument(text: string): number {
  const limit = Number(text)
  if (Number.isInteger(limit) && limit > 0) return limit
  throw new InvalidArgumentError('expected a number from 1 on')
}

/** Returns `owner/name` for the address of a repository on GitHub, or for itself. */
function repositoryOf(text: string | undefined): string {
  if (text === undefined) {
    throw new Error('Expected `--repo owner/name`, or `repository` in the configuration.')
  }
  const name = text.replace(/^https:\/\/github\.com\//, '').replace(/(?:\.git)?\/?$/, '')
  if (/^[a-z\d][\w-]*\/[\w.-]+$/i.test(name)) return name
  throw new Error(`Unexpected repository ${code(text)}, expected \`owner/name\` on GitHub.`)
}
