import { join } from 'node:path'
import type { Command } from 'commander'
import { startBelow } from '../basics/paths.ts'
import { kindNamed } from '../commands/named-kind.ts'
import { newDocument } from '../commands/new-document.ts'
import { workflowFiles } from '../commands/workflows/new-workflow.ts'
import { check } from '../engine/check.ts'
import type { Project } from '../engine/project.ts'
import { isFolder } from '../outside/files/disk.ts'
import { addFiles, addFolder, refuseTaken } from '../outside/files/new-files.ts'
import { projectHome } from '../outside/git/project-home.ts'
import { memorySource } from '../outside/sources/memory-source.ts'
import { checkFrom, type GlobalOptions, projectFrom } from './options/global-options.ts'
import type { Terminal } from './terminal/terminal.ts'

interface NewOptions extends GlobalOptions {
  readonly set: readonly string[]
  readonly dryRun?: boolean
}

export function addNew(program: Command, terminal: Terminal): void {
  program
    .command('new')
    .argument('<kind>', 'the kind: `item`, `rfc`, `group` or one of your own; or `workflow`')
    .argument('<id>', 'its id; the file gets this name')
    .description('write a new document with all that its kind requires')
    .option('--set <field=value>', 'the value of a field; can be repeated', collect, [])
    .option('--dry-run', 'list what would be written, and write nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (kindName: string, id: string, _: unknown, command: Command) => {
      const options: NewOptions = command.optsWithGlobals()
      const project = await projectFrom(options, terminal)
      const isWorkflow =
        kindName === 'workflow' && !project.config.kinds.some(({ name }) => name === 'workflow')
      const { root, files } = isWorkflow
        ? newWorkflow(id, project)
        : await newFile({ kindName, id, project }, options, terminal)
      const paths = [...files.keys()]
      if (options.dryRun) {
        refuseTaken(root, paths)
        terminal.out(paths.map((path) => `would write  ${path}\n`).join(''))
        return
      }
      addFiles(root, files)
      terminal.out(paths.map((path) => `${path}\n`).join(''))
      if (!isWorkflow) terminal.err(FILL_IN)
    })
}

const FILL_IN = 'Fill in what says TODO; `milepost check` shows what is left.\n'

/** Files to write, by path from a folder. */
interface PlannedFiles {
  readonly root: string
  readonly files: ReadonlyMap<string, string>
}

function newWorkflow(name: string, { root, config }: Project): PlannedFiles {
  const { top, folder } = projectHome(root)
  const facts = { ...config.triage, folder, content: config.content }
  return { root: top, files: workflowFiles(name, facts) }
}

interface Ordered {
  readonly kindName: string
  readonly id: string
  readonly project: Project
}

async function newFile(
  { kindName, id, project: { root, config } }: Ordered,
  options: NewOptions,
  terminal: Terminal,
): Promise<PlannedFiles> {
  const { content, kinds } = config
  if (!options.dryRun) addFolder(root, content)
  const given = { today: options.today, mayBeEmpty: true }
  const { graph, today } = isFolder(join(root, content))
    ? (await checkFrom({ ...options, ...given }, terminal)).outcome
    : await check(memorySource({}), config, given)
  const order = { kind: kindNamed(kindName, kinds), id, settings: options.set }
  const { path, text } = newDocument(order, graph, today)
  return { root, files: new Map([[startBelow(content) + path, text]]) }
}

const EXAMPLES = `
Examples:
  milepost new item faster-startup --set roadmap=engine
  milepost new rfc 0082-more-shards --set authors=ana,ben
  milepost new group wg-migration --set type=wg
  milepost new workflow check --dry-run
  milepost new workflow triage

The command never replaces a file.`

function collect(setting: string, before: readonly string[]): readonly string[] {
  return [...before, setting]
}
