import { join, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { startBelow } from '../../basics/paths.ts'
import { code } from '../../basics/wording.ts'
import { pathIn } from '../../commands/chosen-files.ts'
import { configFile } from '../../engine/load-config.ts'
import { isFolder } from '../../outside/files/disk.ts'
import type { ReplacedText } from '../../outside/sources/replaced-text.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { type GlobalOptions, projectFrom } from './global-options.ts'
import { isProject, projectAbove } from './nearby-projects.ts'

export interface TargetOptions extends GlobalOptions {
  readonly stdin: boolean
  readonly path?: string
  readonly fix: boolean
}

/** The project that is checked, and the part of it that is reported. */
export interface CheckTarget {
  readonly root: string
  /** The files, folders and patterns to report, as they were typed; all when there are none. */
  readonly chosen: readonly string[]
  /** The text on standard input, in place of a file. */
  readonly replaced?: ReplacedText
}

export function addTargetOptions(command: Command): Command {
  return command
    .argument('[paths...]', 'a project; or files, folders and patterns of one (default: all)')
    .option('--stdin', 'read the text of one file from standard input; needs --path', false)
    .option('--path <file>', 'the file that the text of standard input stands for', aPath)
}

function aPath(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Expected the path of a file.')
  return text
}

/** Finds out what is checked. One folder that is no part of the documents is another project. */
export async function targetOf(
  args: readonly string[],
  options: TargetOptions,
  terminal: Terminal,
): Promise<CheckTarget> {
  const root = rootOf(options.path === undefined ? args : [options.path], options, terminal)
  if (options.stdin || options.path !== undefined) {
    return { root, ...(await fromInput(args, { ...options, root }, terminal)) }
  }
  const [first, ...others] = args
  if (first === undefined) return { root, chosen: [] }
  const folder = resolve(terminal.cwd, first)
  if (folder === root) return { root, chosen: [] }
  const isWhole =
    others.length === 0 && isFolder(folder) && !(await isPart(folder, root, { options, terminal }))
  return isWhole ? { root: folder, chosen: [] } : { root, chosen: args }
}

/**
 * Returns the project of paths. It is the one in the folder where they are typed or, if there is none,
 * the nearest above the paths.
 */
function rootOf(
  paths: readonly string[],
  { root, config }: TargetOptions,
  { cwd }: Terminal,
): string {
  const typed = resolve(cwd, root)
  const isChosen = root !== '.' || typeof config === 'string' || isProject(typed)
  return isChosen || paths.length === 0 ? typed : (projectAbove(paths, cwd) ?? typed)
}

interface Asked {
  readonly options: TargetOptions
  readonly terminal: Terminal
}

/** Says whether a folder is the folder of documents, or below it. */
async function isPart(folder: string, root: string, asked: Asked): Promise<boolean> {
  if (folder === root || configFile(folder) !== undefined) return false
  if (isFolder(join(folder, 'content')) && !isFolder(join(root, 'content'))) return false
  const { config } = await projectFrom({ ...asked.options, root }, asked.terminal)
  const below = `${pathIn(root, folder)}/`
  return !below.startsWith('../') && below.startsWith(startBelow(config.content))
}

async function fromInput(
  args: readonly string[],
  { stdin, path, fix, root }: TargetOptions,
  { cwd, input }: Terminal,
): Promise<Omit<CheckTarget, 'root'>> {
  if (!stdin || path === undefined) {
    throw new Error('Expected both `--stdin` and `--path <file>`, or neither.')
  }
  if (args.length > 0) throw new Error('Expected paths or `--stdin`, not both.')
  if (fix) throw new Error('Expected `--fix` or `--stdin`, not both: there is no file to write.')
  if (input === undefined) throw new Error('Cannot read standard input: there is none.')
  const own = pathIn(resolve(cwd, root), resolve(cwd, path))
  if (own.startsWith('../')) throw new Error(`Cannot find ${code(path)} in the project.`)
  return { chosen: [path], replaced: { path: own, bytes: await input() } }
}
