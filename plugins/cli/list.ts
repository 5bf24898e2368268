import { type Command, Option } from 'commander'
import { compareText } from '../basics/finding.ts'
import { requireField, textsOf } from '../commands/field-values.ts'
import type { Entry } from '../entries/entry.ts'
import type { Kind } from '../kinds/kind.ts'
import { kindNamed } from './arguments/kind-argument.ts'
import { checkFrom, type GlobalOptions } from './options/global-options.ts'
import {
  type Condition,
  compareValues,
  meetsCondition,
  parseCondition,
  requireMeaning,
} from './rows/condition.ts'
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
      for (const each of options.where) requireMeaning(each, kind, outcome.graph)
      const entries = outcome.graph
        .entries(kind)
        .filter((entry) => options.where.every((each) => meetsCondition(each, entry)))
      const { print }: ListFormat = LIST_FORMATS[options.format]
      print({ entries: sorted(entries, options.sort), columns: options.columns }, terminal)
    })
}

const EXAMPLES = `
Examples:
  milepost list item --where status=in-progress
  milepost list items --where owners= --format json
  milepost list group --where type=sig --columns id,title,leads.person
  milepost list items --where "history.target<2027" --sort -history.target --format csv`

function collect(text: string, before: readonly Condition[]): readonly Condition[] {
  return [...before, parseCondition(text)]
}

function namesIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function requireFields(kind: Kind, { columns = [], sort }: ListOptions): void {
  for (const field of [...columns, ...sort.map((name) => name.replace(/^-/, ''))]) {
    requireField(kind, field)
  }
}

/** Sorts by the last value of each field, so that the present step of a history counts. */
function sorted(entries: readonly Entry[], fields: readonly string[]): readonly Entry[] {
  const keys = fields.map((field) => ({
    name: field.replace(/^-/, ''),
    sign: field.startsWith('-') ? -1 : 1,
  }))
  return [...entries].sort((a, b) => {
    for (const { name, sign } of keys) {
      const [left, right] = [textsOf(a, name).at(-1), textsOf(b, name).at(-1)]
      if (left === right) continue
      // Documents without a value come last, whatever the order.
      if (left === undefined || right === undefined) return left === undefined ? 1 : -1
      const order = sign * compareValues(left, right)
      if (order !== 0) return order
    }
    return compareText(a.id, b.id)
  })
}
