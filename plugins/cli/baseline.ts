import { resolve } from 'node:path'
import type { Command } from 'commander'
import { code, count } from '../basics/wording.ts'
import { type RecordedBaseline, recordBaseline } from '../commands/record-baseline.ts'
import { BASELINE_FILE } from '../engine/baseline/baseline.ts'
import { type GlobalOptions, summaryFrom, withDiagrams } from './options.ts'
import type { Terminal } from './terminal/terminal.ts'

interface BaselineOptions extends GlobalOptions {
  readonly add: boolean
}

export function addBaseline(program: Command, terminal: Terminal): void {
  program
    .command('baseline')
    .description('record the findings of today, so that `milepost check` reports only new ones')
    .argument('[root]', 'the project')
    .option('--add', 'take up new findings too', false)
    .addHelpText('after', EXAMPLES)
    .action(async (root: string | undefined, _: unknown, command: Command) => {
      const options: BaselineOptions = command.optsWithGlobals()
      const at = resolve(terminal.cwd, root ?? options.root)
      const { project, summary } = await summaryFrom(withDiagrams(options, at, terminal), terminal)
      terminal.out(reportOf(recordBaseline(project, summary, { add: options.add })))
    })
}

const EXAMPLES = `
Examples:
  milepost baseline          # the first time: record everything
  milepost baseline          # later: remove what is gone, add nothing
  milepost baseline --add    # take up new findings too

The findings stand in \`milepost.baseline.json\`; commit it. Findings about safety are never held.`

function reportOf({ held, added, removed, left, never }: RecordedBaseline): string {
  const file = code(BASELINE_FILE)
  const changes = [
    ...(added > 0 ? [`${count(added, 'finding')} added`] : []),
    ...(removed > 0 ? [`${count(removed, 'finding')} gone and removed`] : []),
  ]
  const change = changes.length > 0 ? `: ${changes.join(', ')}` : ''
  const first =
    held === 0
      ? `There is nothing to hold, so there is no ${file}${change}.`
      : `${file} holds ${count(held, 'finding')}${change}.`
  return [
    first,
    ...(left > 0
      ? [`${count(left, 'finding is', 'findings are')} new and not held; \`--add\` takes them up.`]
      : []),
    ...(never > 0
      ? [
          `${count(never, 'finding is', 'findings are')} about safety and never held; fix ${never === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    '',
  ].join('\n')
}
