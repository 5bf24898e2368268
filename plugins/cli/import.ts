import { join, resolve } from 'node:path'
import { Argument, type Command } from 'commander'
import { startBelow } from '../basics/paths.ts'
import { count, enumerate } from '../basics/wording.ts'
import { runImport } from '../commands/import-input.ts'
import { handlesIn, withPeople } from '../commands/imported-people.ts'
import { type Config, settingsOf } from '../engine/config.ts'
import { IMPORTS } from '../imports/index.ts'
import type { Imported, ImportFormat } from '../imports/model/imported.ts'
import { person } from '../kinds/person.ts'
import { isFile, readText } from '../outside/files/disk.ts'
import { addFiles, refuseTaken } from '../outside/files/new-files.ts'
import { openParser } from '../outside/parsing/open-parser.ts'
import { visible } from '../reports/visible.ts'
import { type GlobalOptions, projectFrom } from './options/global-options.ts'
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
      const people = startBelow(config.content) + person.folder
      const known = isFile(join(root, people)) ? readText(join(root, people)) : undefined
      const source = resolve(terminal.cwd, path)
      const imported = await importOf(IMPORTS[name], source, { config, terminal, known })
      const { files, changes } = filesOf(imported, { content: config.content, people, known })
      if (options.dryRun) refuseTaken(root, [...files.keys()])
      else addFiles(root, files, changes)
      terminal.out(reportOf(imported, { name, written: !options.dryRun }))
    })
}

interface Importing {
  readonly config: Config
  readonly terminal: Terminal
  /** The text of the people whom the project has already. */
  readonly known: string | undefined
}

async function importOf(
  format: ImportFormat | undefined,
  path: string,
  { config, terminal, known }: Importing,
): Promise<Imported> {
  if (format === undefined) throw new RangeError('Unknown format.')
  const notice = (sentence: string) => terminal.err(`${visible(sentence)}\n`)
  const parser = openParser({ settings: settingsOf(config), notice })
  try {
    const { repository } = config
    const handles = handlesIn(known)
    return await runImport(format, path, { parse: parser.parse, repository, handles })
  } finally {
    parser.close()
  }
}

interface Present {
  readonly content: string
  /** The path of the file of people. */
  readonly people: string
  /** The text of the file, if the file is there. */
  readonly known: string | undefined
}

/** Divides what is imported into new files, and the file of people if it is there already. */
function filesOf(imported: Imported, { content, people, known }: Present) {
  const top = startBelow(content)
  const files = new Map(imported.files.map(({ path, text }) => [top + path, text]))
  const added = files.get(people)
  if (known === undefined || added === undefined) return { files }
  files.delete(people)
  return { files, changes: new Map([[people, withPeople(people, known, added)]]) }
}

const EXAMPLES = `
Examples:
  milepost import kubernetes-sigs ../community --dry-run
  milepost import kubernetes-sigs ../community/sigs.yaml
  milepost import madr docs/decisions
  milepost import kep ../enhancements/keps

Import never replaces a file; if one exists, it writes nothing. New people are added to people.yaml.`

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
    notes.length === 0 ? '' : `; ${count(notes.length, 'fact')} could not be imported in full`
  return [
    ...rows,
    `${wrote} ${count(files.length, 'file')} for ${enumerate(summary, 'and')}${left}.`,
    '',
  ].join('\n')
}
