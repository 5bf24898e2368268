import { spawn } from 'node:child_process'
import { endOf, readAll, writeAll } from './child-output.ts'
import { failed, GitFault, incomplete, notInstalled } from './git-fault.ts'
import { ARGUMENTS, GIT_ENVIRONMENT } from './git-settings.ts'

export interface GitCall {
  /** A folder that no stranger can write to, because Windows looks for programs in it first. */
  readonly cwd: string
  /** Further environment variables, such as the path of the repository. */
  readonly env: Readonly<Record<string, string>>
  /** The standard input of git. */
  readonly input?: string | Iterable<Uint8Array | string> | undefined
}

const LONGEST_MS = 60_000

/** Runs git and returns its output. Throws a `GitFault` when git cannot be run or fails. */
export async function runGit(
  args: readonly string[],
  { cwd, env, input = '' }: GitCall,
): Promise<Buffer> {
  if (args.some((arg) => arg.includes('\0'))) throw new GitFault('a name holds a NUL character')
  const child = spawn('git', [...ARGUMENTS, ...args], {
    cwd,
    env: { ...withoutGit(process.env), ...GIT_ENVIRONMENT, ...env },
    timeout: LONGEST_MS,
    windowsHide: true,
  })
  // A program that ends early is reported by its exit code.
  child.stdin.on('error', () => undefined)
  const ended = endOf(child)
  const [output, said] = await Promise.all([
    readAll(child.stdout, child),
    readAll(child.stderr, child),
    writeAll(child, typeof input === 'string' ? [input] : input),
  ])
  const { code, signal, error } = await ended
  if (error?.code === 'ENOENT') throw notInstalled()
  if (error) throw new GitFault(`git cannot be started (${error.code})`)
  if (signal) throw new GitFault(`git was stopped by ${signal} after at most 60 seconds`)
  if (code !== 0) throw failed(wordsOf(said))
  return output
}

/**
 * Returns the environment without the variables of git, as this module says where the repository
 * is.
 */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_/i.test(name)))
}

/** Returns the most telling line of git's messages: the last fatal one, or else the first line. */
function wordsOf(said: Buffer): string {
  const lines = said.toString('utf8').split('\n').filter(Boolean)
  const fatal = lines.filter((line) => /^(fatal|error): /.test(line))
  return (fatal.at(-1) ?? lines[0] ?? '').replace(/^(fatal|error): /, '')
}

/**
 * Splits the output of `git cat-file --batch`: for each blob, a line with its id and size, its
 * bytes, and a line feed.
 */
export function splitBlobs(output: Buffer, count: number): readonly Buffer[] {
  const blobs: Buffer[] = []
  let at = 0
  while (blobs.length < count) {
    const end = output.indexOf(10, at)
    const [, type, size] = output.toString('latin1', at, end).split(' ')
    if (end === -1 || type !== 'blob') throw incomplete(output.toString('utf8', at, end))
    at = end + 1 + Number(size)
    blobs.push(output.subarray(end + 1, at))
    at += 1
  }
  return blobs
}
