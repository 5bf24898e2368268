import { resolve } from 'node:path'
import { Argument, type Command } from 'commander'
import { startBelow } from '../basics/paths.ts'
import { count, enumerate } from '../basics/wording.ts'
import { readImportInput } from '../commands/import-input.ts'
import { IMPORTS, type ImportName } from '../imports/index.ts'
import type { Imported } from '../imports/model/imported.ts'
import { addFiles } from '../outside/files/new-files.ts'
import { visible } from '../reports/visible.ts'
import { type GlobalOptions, projectFrom } from './options.ts'
import type { Terminal } from './terminal/terminal.ts'

interface ImportOptions extends GlobalOptions {
  readonly dryRun?: boolean
}

export function addImport(program: Command, terminal: Terminal): void {
  const formats = Object.entries(IMPORTS).map(([name, { help }]) => `${name}: ${help}`)
  program
    .command('import')
    .addArgument(new Argument('<format>', formats.join('; ')).choices(Object.keys(IMPORTS)))
    .argument('<path>', 'the file or its folder')
    .description('write documents from the files of another project')
    .option('--dry-run', 'list what would be written, and write nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (name: ImportName, path: string, _: unknown, command: Command) => {
      const options: ImportOptions = command.optsWithGlobals()
      const { root, config } = await projectFrom(options, terminal)
      const format = IMPORTS[name]
      const imported = format.read(readImportInput(resolve(terminal.cwd, path), format.file))
      const top = startBelow(config.content)
      const files = new Map(imported.files.map(({ path, text }) => [top + path, text]))
      if (!options.dryRun) addFiles(root, files)
      terminal.out(reportOf(imported, { source: format.file, written: !options.dryRun }))
    })
}

const EXAMPLES = `
Examples:
  milepost import kubernetes-sigs ../community --dry-run
  milepost import kubernetes-sigs ../community/sigs.yaml

Import never replaces a file; if one exists, it writes nothing.`

function reportOf(
  { files, notes, summary }: Imported,
  { source, written }: { readonly source: string; readonly written: boolean },
): string {
  const rows = notes.map(
    ({ message, place: { line, column } }) => `${source}:${line}:${column} ${visible(message)}`,
  )
  const wrote = written ? 'Wrote' : 'Would write'
  const left =
    notes.length === 0 ? '' : `; ${count(notes.length, 'thing')} could not be said in full`
  return [
    ...rows,
    `${wrote} ${count(files.length, 'file')} for ${enumerate(summary, 'and')}${left}.`,
    '',
  ].join('\n')
}
