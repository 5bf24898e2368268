import { type ChildProcess, spawn } from 'node:child_process'
import { failed, GitFault, incomplete, notInstalled } from './git-fault.ts'

/** The null device. Git knows it by this name on Windows too. */
const NOWHERE = '/dev/null'

/**
 * Settings that keep every configuration from running a program, fetching, or changing the output.
 */
const LOCKS = {
  'safe.bareRepository': 'explicit',
  'core.hooksPath': NOWHERE,
  'core.fsmonitor': 'false',
  'core.attributesFile': NOWHERE,
  'core.quotePath': 'false',
  'protocol.allow': 'never',
  'submodule.recurse': 'false',
  'log.showSignature': 'false',
  'gc.auto': '0',
  'maintenance.auto': 'false',
}

const ARGUMENTS = [
  ...Object.entries(LOCKS).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  '--literal-pathspecs',
  '--no-replace-objects',
  '--no-pager',
]

/** A list of protocols that allows none, and that no setting of a single protocol overrides. */
const NO_PROTOCOL = ':'

const GIT_ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: NO_PROTOCOL,
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Code here reads the messages of git, so they must be in English.
  LC_ALL: 'C',
}

/** Variables that hide the settings of the user and the machine from git. */
export const NO_OTHER_CONFIG = {
  GIT_CONFIG_GLOBAL: NOWHERE,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_SYSTEM: NOWHERE,
}

export interface GitCall {
  /** A folder that no stranger can write to, because Windows looks for programs in it first. */
  readonly cwd: string
  /** Further environment variables, such as the path of the repository. */
  readonly env: Readonly<Record<string, string>>
  /** The standard input of git. */
  readonly input?: string | Iterable<Uint8Array | string> | undefined
}

const LARGEST = 256 * 1024 * 1024
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

interface End {
  readonly code?: number | null
  readonly signal?: NodeJS.Signals | null
  readonly error?: NodeJS.ErrnoException
}

function endOf(child: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }))
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}

async function readAll(stream: NodeJS.ReadableStream, child: ChildProcess): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > LARGEST) {
      child.kill()
      throw new GitFault('git prints more than 256 MiB, which is not read')
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

async function writeAll({ stdin }: ChildProcess, input: Iterable<Uint8Array | string>) {
  for (const part of input) {
    if (!stdin || stdin.destroyed) return
    if (!stdin.write(part)) await roomIn(stdin)
  }
  stdin?.end()
}

/** Resolves when the stream can take more, or is closed. */
function roomIn(stdin: NonNullable<ChildProcess['stdin']>): Promise<void> {
  return new Promise((resolve) => {
    stdin.once('drain', resolve)
    stdin.once('close', resolve)
  })
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
