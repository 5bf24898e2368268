import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Kind } from '../kinds/kind.ts'
import { conditionFault, meetsAll } from '../queries/condition.ts'
import type { Asked } from '../queries/field-values.ts'
import { type Condition, parseQuery } from '../queries/query.ts'
import { namesIn, sortedBy, sortFault } from '../queries/sorting.ts'
import { kindNamed } from './arguments/kind-argument.ts'
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
      requireFields(kind, options)
      requireMeaning(options.where, { kind, graph: outcome.graph })
      const entries = outcome.graph.entries(kind).filter((entry) => meetsAll(options.where, entry))
      const { print }: ListFormat = LIST_FORMATS[options.format]
      print({ entries: sortedBy(entries, options.sort), columns: options.columns }, terminal)
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

/** Throws for a condition that no document can meet, since its field or its value is misspelt. */
function requireMeaning(conditions: readonly Condition[], asked: Asked): void {
  for (const each of conditions) {
    const wrong = conditionFault(each, asked)
    if (wrong !== undefined) throw new Error(wrong)
  }
}

function requireFields(kind: Kind, { columns = [], sort }: ListOptions): void {
  const wrong = sortFault(kind, [...columns, ...sort])
  if (wrong !== undefined) throw new Error(wrong)
}
