import { Argument, type Command } from 'commander'
import { code } from '../basics/wording.ts'
import { kindNamed } from '../commands/named-kind.ts'
import { publishedProject } from '../commands/published-project.ts'
import { unsoundReason } from '../engine/unsound-documents.ts'
import {
  EXPORTS,
  type Exported,
  type ExportFormat,
  type ExportInput,
  type ExportName,
  type FolderFormat,
} from '../exports/index.ts'
import { holdsExactly } from '../outside/files/export-file.ts'
import { writeNamedFile } from '../outside/files/written-files.ts'
import { projectHome } from '../outside/git/project-home.ts'
import { visible } from '../reports/visible.ts'
import { type CheckedProject, checkFrom, type GlobalOptions } from './options/global-options.ts'
import type { Terminal } from './terminal/terminal.ts'

interface ExportOptions extends GlobalOptions {
  readonly out?: string | true
  readonly check?: string | true
  readonly repository?: string
  readonly team?: string
  readonly kind?: string
  readonly of?: string
}

export function addExport(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  const formats = Object.entries(EXPORTS).map(([name, { help }]) => `${name}: ${help}`)
  program
    .command('export')
    .addArgument(new Argument('<format>', formats.join('; ')).choices(Object.keys(EXPORTS)))
    .description('write a file that other tools read')
    .option('--out [file]', 'write to this file instead of printing')
    .option('--check [file]', 'exit 1 if the file is out of date')
    .option('--repository <name>', 'the repository of the file (default: the configured one)')
    .option(
      '--team <form>',
      'the owner to write for each group: `@project/{id}` (default: its leads)',
    )
    .option('--kind <kind>', 'the only kind to write the schema of (default: all)')
    .option('--of <id>', 'the only group, person or roadmap of a calendar or feed (default: all)')
    .addHelpText('after', EXAMPLES)
    .action(async (name: ExportName, _: unknown, command: Command) => {
      const options: ExportOptions = command.optsWithGlobals()
      const checked = await checkFrom(options, terminal)
      mustBeSound(name, checked)
      const format: ExportFormat | FolderFormat = EXPORTS[name]
      const input = inputOf(checked, options)
      const delivery = { checked, options, terminal }
      if ('files' in format) exitWith(deliverFolder(name, format.files(input), delivery))
      else {
        const exported = format.write(input)
        for (const why of exported.skipped) terminal.err(`Left out: ${visible(why)}\n`)
        exitWith(printReport(format, exported, delivery))
      }
    })
}

const EXAMPLES = `
Examples:
  milepost export codeowners --out
  milepost export codeowners --check
  milepost export inventory > objects.inv
  milepost export graph --out
  milepost export schemas --kind item --out schemas/item.json
  milepost export calendar --of sig-docs > sig-docs.ics
  milepost export api --out public`

/** Throws when the documents of an export have errors, since other tools trust the file. */
function mustBeSound(name: ExportName, { outcome, project }: CheckedProject): void {
  const { needs }: ExportFormat | FolderFormat = EXPORTS[name]
  const why = unsoundReason(outcome, project.config, needs)
  if (why === undefined) return
  const head = `Cannot export ${name}: the documents that it is made of have mistakes`
  throw new Error(`${head}; ${why}. Nothing was written; \`milepost check\` shows more.`)
}

function inputOf({ outcome, project }: CheckedProject, options: ExportOptions): ExportInput {
  const { repository = project.config.repository, team, of } = options
  const { kinds } = project.config
  const kind = options.kind === undefined ? undefined : kindNamed(options.kind, kinds)
  const { folder } = projectHome(project.root)
  const published = publishedProject(outcome, { repository, folder })
  const { graph, today } = outcome
  return { graph, today, repository, team, kinds, kind, of, published }
}

/** Writes or compares the files of an export that is a folder. It cannot be printed. */
function deliverFolder(
  name: string,
  files: Iterable<{ readonly path: string; readonly content: string }>,
  { checked, options, terminal }: Delivery,
): number {
  const { root } = checked.project
  const folder = options.check ?? options.out
  if (typeof folder !== 'string') {
    throw new Error(
      `Cannot print ${name}: it is many files; name a folder with \`--out <folder>\`.`,
    )
  }
  const rows = [...files].map(({ path, content }) => [`${folder}/${path}`, content] as const)
  if (options.check === undefined) {
    for (const [path, content] of rows) writeNamedFile(root, path, content)
    return 0
  }
  const stale = rows.filter(([path, content]) => !holdsExactly(root, path, content))
  for (const [path] of stale) terminal.err(`${code(path)} is ${STALE}.\n`)
  return stale.length > 0 ? 1 : 0
}

const STALE = 'not what the documents say; run the command with --out'

function print(content: Exported['content'], terminal: Terminal): void {
  if (typeof content === 'string') terminal.out(content)
  else terminal.bytes(content)
}

interface Delivery {
  readonly checked: CheckedProject
  readonly options: ExportOptions
  readonly terminal: Terminal
}

function printReport(format: ExportFormat, { content }: Exported, delivery: Delivery): number {
  const { checked, options, terminal } = delivery
  const { root } = checked.project
  const home = format.ofRepository ? projectHome(root).top : root
  if (options.check !== undefined) {
    const [folder, file] = options.check === true ? [home, format.file] : [root, options.check]
    if (holdsExactly(folder, file, content)) return 0
    terminal.err(`${code(file)} is ${STALE}.\n`)
    return 1
  }
  if (options.out === undefined) print(content, terminal)
  else if (options.out === true) writeNamedFile(home, format.file, content)
  else writeNamedFile(root, options.out, content)
  return 0
}
