import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { codeIn } from '../../basics/cause.ts'
import { HOME } from '../home.ts'

/** The environment in which `gh` looks for its settings. */
export type GhEnvironment = Readonly<Record<string, string | undefined>>

/** An answer of `gh`, or the message with which it ended. */
export type GhAnswer = { readonly output: string } | { readonly failure: string }

const LONGEST_MS = 300_000
const LARGEST = 128 * 1024 * 1024

/**
 * Runs the installed `gh` and returns its answer. It runs in Milepost's own folder, so that no file
 * of a project has an effect on it. Throws when it is not installed or takes too long.
 */
export function runGh(args: readonly string[], env: GhEnvironment): Promise<GhAnswer> {
  const options = {
    cwd: fileURLToPath(HOME),
    env: { ...env, GH_PROMPT_DISABLED: '1', GH_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' },
    timeout: LONGEST_MS,
    maxBuffer: LARGEST,
    windowsHide: true,
    encoding: 'utf8',
  } as const
  return new Promise((resolve, reject) => {
    execFile('gh', [...args], options, (error, stdout, stderr) => {
      if (!error) resolve({ output: stdout })
      else if (codeIn(error) === 'ENOENT') reject(new Error(NOT_INSTALLED))
      else if (error.killed) reject(new Error('`gh` took too long, or printed too much.'))
      else resolve({ failure: wordsOf(stderr) })
    })
  })
}

const NOT_INSTALLED =
  'Cannot find `gh`, the command line of GitHub; install it from https://cli.github.com.'

/** Returns the first line that says something. */
function wordsOf(stderr: string): string {
  return stderr.split('\n').find((line) => line.trim() !== '') ?? '`gh` gave no reason'
}
