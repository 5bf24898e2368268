import type { Command } from 'commander'
import { startBelow } from '../basics/paths.ts'
import { kindNamed } from '../commands/named-kind.ts'
import { newDocument } from '../commands/new-document.ts'
import { workflowFiles } from '../commands/workflows/new-workflow.ts'
import { addFiles, addFolder } from '../outside/files/new-files.ts'
import { projectHome } from '../outside/git/project-home.ts'
import { checkFrom, type GlobalOptions, projectFrom } from './options/global-options.ts'
import type { Terminal } from './terminal/terminal.ts'

interface NewOptions extends GlobalOptions {
  readonly set: readonly string[]
}

export function addNew(program: Command, terminal: Terminal): void {
  program
    .command('new')
    .argument('<kind>', 'the kind: `item`, `rfc`, `group` or one of your own; or `workflow`')
    .argument('<id>', 'its id; the file gets this name')
    .description('write a new document with all that its kind requires')
    .option('--set <field=value>', 'the value of a field; can be repeated', collect, [])
    .addHelpText('after', EXAMPLES)
    .action(async (kindName: string, id: string, _: unknown, command: Command) => {
      const options: NewOptions = command.optsWithGlobals()
      const { root, config } = await projectFrom(options, terminal)
      if (kindName === 'workflow' && !config.kinds.some(({ name }) => name === 'workflow')) {
        const { top, folder } = projectHome(root)
        const facts = { ...config.triage, folder, content: config.content }
        const files = workflowFiles(id, facts)
        addFiles(top, files)
        terminal.out(`${[...files.keys()].join('\n')}\n`)
        return
      }
      addFolder(root, config.content)
      const { project, outcome } = await checkFrom({ ...options, mayBeEmpty: true }, terminal)
      const { kinds, content } = project.config
      const order = { kind: kindNamed(kindName, kinds), id, settings: options.set }
      const file = newDocument(order, outcome.graph, outcome.today)
      const path = startBelow(content) + file.path
      addFiles(project.root, new Map([[path, file.text]]))
      terminal.out(`${path}\n`)
      terminal.err('Fill in what says TODO; `milepost check` tells what is left.\n')
    })
}

const EXAMPLES = `
Examples:
  milepost new item faster-startup --set roadmap=engine
  milepost new rfc 0082-more-shards --set authors=ana,ben
  milepost new group wg-migration --set type=wg
  milepost new workflow check
  milepost new workflow triage

The command never replaces a file.`

function collect(setting: string, before: readonly string[]): readonly string[] {
  return [...before, setting]
}
