import { type Command, InvalidArgumentError, Option } from 'commander'
import { entriesFor } from '../commands/entry-query.ts'
import { kindNamed } from '../commands/named-kind.ts'
import { type Condition, parseQuery } from '../queries/query.ts'
import { namesIn } from '../queries/sorting.ts'
import { checkFrom, type GlobalOptions } from './options/global-options.ts'
import { LIST_FORMATS, type ListFormat, type ListFormatName } from './rows/list-formats.ts'
import type { Terminal } from './terminal/terminal.ts'

interface ListOptions extends GlobalOptions {
  readonly where: readonly Condition[]
  readonly columns?: readonly string[]
  readonly sort: readonly string[]
  readonly format: ListFormatName
}

export function addList(program: Command, terminal: Terminal): void {
  const formats = Object.entries(LIST_FORMATS).map(([name, { help }]) => `${name} (${help})`)
  const format = new Option('--format <format>', formats.join('; '))
  program
    .command('list <kind>')
    .description('list the documents of a kind')
    .option(
      '--where <condition>',
      'only documents that match: `status=planned`, `owners!=`, `created<2026`',
      collect,
      [],
    )
    .option('--columns <fields>', 'the fields to show: `id,owners,history.target`', namesIn)
    .option('--sort <fields>', 'the fields to sort by; `-created` is newest first', namesIn, ['id'])
    .addOption(format.choices(Object.keys(LIST_FORMATS)).default('table'))
    .addHelpText('after', EXAMPLES)
    .action(async (kindName: string, _: unknown, command: Command) => {
      const options: ListOptions = command.optsWithGlobals()
      const { project, outcome } = await checkFrom(options, terminal)
      const kind = kindNamed(kindName, project.config.kinds)
      const entries = entriesFor(kind, options, outcome.graph)
      const { print }: ListFormat = LIST_FORMATS[options.format]
      print({ entries, columns: options.columns }, terminal)
    })
}

const EXAMPLES = `
Examples:
  milepost list item --where status=in-progress
  milepost list items --where "status=planned|delayed and target<2027" --format json
  milepost list group --where type=sig --columns id,title,leads.person
  milepost list items --where "history.target<2027" --sort -history.target --format csv`

function collect(text: string, before: readonly Condition[]): readonly Condition[] {
  const query = parseQuery(text)
  if ('fault' in query) throw new InvalidArgumentError(query.fault)
  return [...before, ...query.conditions]
}
