import type { Command } from 'commander'
import { compareText } from '../basics/finding.ts'
import type { Entry } from '../entries/entry.ts'
import { statusOf } from '../graph/phase.ts'
import { type Condition, meetsCondition, parseCondition } from './condition.ts'
import { kindNamed } from './kind-argument.ts'
import { checkFrom, type GlobalOptions } from './options.ts'
import { table } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

interface ListOptions extends GlobalOptions {
  readonly where: readonly Condition[]
  readonly format: 'table' | 'json'
}

export function addList(program: Command, terminal: Terminal): void {
  program
    .command('list <kind>')
    .description('list the documents of a kind')
    .option(
      '--where <condition>',
      'only documents that match: `status=planned`, `owners!=`, `created<2026`',
      collect,
      [],
    )
    .option('--format <format>', '`table` or `json`', 'table')
    .addHelpText('after', EXAMPLES)
    .action(async (kindName: string, _: unknown, command: Command) => {
      const options: ListOptions = command.optsWithGlobals()
      const { project, outcome } = await checkFrom(options, terminal)
      const kind = kindNamed(kindName, project.config.kinds)
      const entries = outcome.graph
        .entries(kind)
        .filter((entry) => options.where.every((each) => meetsCondition(each, entry)))
      if (options.format === 'json') terminal.json(rowsOf(entries))
      else terminal.out(asTable(entries))
    })
}

const EXAMPLES = `
Examples:
  milepost list item --where status=in-progress
  milepost list items --where owners= --format json
  milepost list group --where type=sig`

function collect(text: string, before: readonly Condition[]): readonly Condition[] {
  return [...before, parseCondition(text)]
}

function asTable(entries: readonly Entry[]): string {
  const sorted = [...entries].sort((a, b) => compareText(a.id, b.id))
  const rows = sorted.map((entry) => [
    entry.id,
    statusOf(entry) ?? '',
    entry.title,
    entry.document.path,
  ])
  return table(['id', 'status', 'title', 'file'], rows)
}

function rowsOf(entries: readonly Entry[]): readonly unknown[] {
  return entries.map((entry) => ({
    kind: entry.kind.name,
    id: entry.id,
    status: statusOf(entry) ?? null,
    file: entry.document.path,
    data: entry.data,
  }))
}
