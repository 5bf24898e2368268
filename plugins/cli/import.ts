import { resolve } from 'node:path'
import { Argument, type Command } from 'commander'
import { startBelow } from '../basics/paths.ts'
import { count, enumerate } from '../basics/wording.ts'
import { runImport } from '../commands/import-input.ts'
import { type Config, settingsOf } from '../engine/config.ts'
import { IMPORTS } from '../imports/index.ts'
import type { Imported, ImportFormat } from '../imports/model/imported.ts'
import { addFiles } from '../outside/files/new-files.ts'
import { openParser } from '../outside/parsing/open-parser.ts'
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
    .argument('<path>', 'the folder of the files, or the one file')
    .description('write documents from the files of another project')
    .option('--dry-run', 'list what would be written, and write nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, path: string, _: unknown, command: Command) => {
      const options: ImportOptions = command.optsWithGlobals()
      const { root, config } = await projectFrom(options, terminal)
      const imported = await importOf(IMPORTS[name], resolve(terminal.cwd, path), {
        config,
        terminal,
      })
      const top = startBelow(config.content)
      const files = new Map(imported.files.map(({ path, text }) => [top + path, text]))
      if (!options.dryRun) addFiles(root, files)
      terminal.out(reportOf(imported, { name, written: !options.dryRun }))
    })
}

interface Importing {
  readonly config: Config
  readonly terminal: Terminal
}

async function importOf(
  format: ImportFormat | undefined,
  path: string,
  { config, terminal }: Importing,
): Promise<Imported> {
  if (format === undefined) throw new RangeError('Unknown format.')
  const notice = (sentence: string) => terminal.err(`${visible(sentence)}\n`)
  const parser = openParser({ settings: settingsOf(config), notice })
  try {
    return await runImport(format, path, { parse: parser.parse, repository: config.repository })
  } finally {
    parser.close()
  }
}

const EXAMPLES = `
Examples:
  milepost import kubernetes-sigs ../community --dry-run
  milepost import kubernetes-sigs ../community/sigs.yaml
  milepost import madr docs/decisions
  milepost import kep ../enhancements/keps

Import never replaces a file; if one exists, it writes nothing.`

function reportOf(
  { files, notes, summary }: Imported,
  { name, written }: { readonly name: string; readonly written: boolean },
): string {
  const format = IMPORTS[name]
  const source = format && 'file' in format ? format.file : name
  const rows = notes.map(({ message, place: { line, column }, file = source }) => {
    return `${visible(file)}:${line}:${column} ${visible(message)}`
  })
  const wrote = written ? 'Wrote' : 'Would write'
  const left =
    notes.length === 0 ? '' : `; ${count(notes.length, 'thing')} could not be said in full`
  return [
    ...rows,
    `${wrote} ${count(files.length, 'file')} for ${enumerate(summary, 'and')}${left}.`,
    '',
  ].join('\n')
}
