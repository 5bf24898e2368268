import { resolve } from 'node:path'
import type { Command } from 'commander'
import { code, count } from '../basics/wording.ts'
import { type InitPlan, planInit, writePlan } from '../commands/init/init-project.ts'
import { type RecordedBaseline, recordBaseline } from '../commands/record-baseline.ts'
import { BASELINE_FILE } from '../engine/baseline/baseline.ts'
import { isFolder } from '../outside/files/disk.ts'
import { type GlobalOptions, summaryFrom, withDiagrams } from './options/global-options.ts'
import type { Terminal } from './terminal/terminal.ts'

interface InitOptions extends GlobalOptions {
  readonly dryRun?: boolean
}

export function addInit(program: Command, terminal: Terminal): void {
  program
    .command('init')
    .argument('[root]', 'the project')
    .description('set Milepost up in a project: configuration, documents, workflow, editor')
    .option('--dry-run', 'list what would be written, and write nothing')
    .addHelpText('after', INIT_EXAMPLES)
    .action(async (root: string | undefined, _: unknown, command: Command) => {
      const options: InitOptions = command.optsWithGlobals()
      const folder = resolve(terminal.cwd, root ?? options.root)
      if (!isFolder(folder)) throw new Error(`Cannot find the folder \`${folder}\`; make it first.`)
      const plan = await planInit(folder, options.today)
      if (!options.dryRun) writePlan(plan)
      terminal.out(initReport(plan, options.dryRun === true))
    })
}

const INIT_EXAMPLES = `
Examples:
  milepost init
  milepost init packages/docs
  milepost init --dry-run

It asks nothing. It finds a Starlight site, a folder of RFCs, ADRs or other proposals, or an empty
folder, and never replaces a file. \`milepost check\` is green after it.`

function initReport({ files, found, byHand }: InitPlan, isDry: boolean): string {
  const verb = isDry ? 'would write' : 'wrote'
  const rows = files.map(({ path, text, note }) =>
    text === undefined
      ? `kept   ${path}: ${note}`
      : `${verb}  ${path}${note === 'new' ? '' : `: ${note}`}`,
  )
  const isDone = files.every(({ text }) => text === undefined)
  const after = isDone
    ? ['There was nothing to write.']
    : ['`milepost check` checks the documents.']
  const parts = [found, rows, byHand, isDry ? [] : after]
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

interface BaselineOptions extends GlobalOptions {
  readonly add: boolean
}

export function addBaseline(program: Command, terminal: Terminal): void {
  program
    .command('baseline')
    .description('record the findings of today, so that `milepost check` reports only new ones')
    .argument('[root]', 'the project')
    .option('--add', 'add new findings too', false)
    .addHelpText('after', BASELINE_EXAMPLES)
    .action(async (root: string | undefined, _: unknown, command: Command) => {
      const options: BaselineOptions = command.optsWithGlobals()
      const at = resolve(terminal.cwd, root ?? options.root)
      const { project, summary } = await summaryFrom(withDiagrams(options, at, terminal), terminal)
      terminal.out(baselineReport(recordBaseline(project, summary, { add: options.add })))
    })
}

const BASELINE_EXAMPLES = `
Examples:
  milepost baseline          # the first time: record everything
  milepost baseline          # later: remove what is gone, add nothing
  milepost baseline --add    # add new findings too

The findings stand in \`milepost.baseline.json\`; commit it. A baseline never holds
findings about safety.`

function baselineReport(recorded: RecordedBaseline): string {
  const { held, added, removed, left, never, unseen } = recorded
  const file = code(BASELINE_FILE)
  const changes = [
    ...(added > 0 ? [`${count(added, 'finding')} added`] : []),
    ...(removed > 0 ? [`${count(removed, 'finding')} gone and removed`] : []),
  ]
  const change = changes.length > 0 ? `: ${changes.join(', ')}` : ''
  const first =
    held === 0
      ? `There are no findings to record, so there is no ${file}${change}.`
      : `${file} holds ${count(held, 'finding')}${change}.`
  return [
    first,
    ...(left > 0
      ? [`${count(left, 'finding is', 'findings are')} new and not held; \`--add\` adds them.`]
      : []),
    ...(unseen > 0
      ? [
          `${count(unseen, 'finding is', 'findings are')} about diagrams and could not be looked for; the file keeps ${unseen === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(never > 0
      ? [
          `${count(never, 'finding is', 'findings are')} about safety and never held; fix ${never === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    '',
  ].join('\n')
}
