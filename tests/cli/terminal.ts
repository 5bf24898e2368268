import { run } from '../../plugins/cli/program.ts'
import type { Outside } from '../../plugins/cli/terminal/terminal.ts'
import { scratchProject } from '../scratch.ts'

export interface Printed {
  readonly exit: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in a folder that holds these files, on a plain terminal. */
export async function milepost(
  commandLine: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Printed> {
  const argv = commandLine.split(' ').filter((word) => word !== '')
  return milepostIn(scratchProject(files), argv, { env })
}

/** Runs the command in a folder that exists. Arguments may hold blanks. */
export async function milepostIn(
  cwd: string,
  argv: readonly string[],
  { env = {}, fetch = noNetwork, input }: Partial<Pick<Outside, 'env' | 'fetch' | 'input'>> = {},
): Promise<Printed> {
  const out: string[] = []
  const err: string[] = []
  const terminal = {
    out: (text: string | Uint8Array) => void out.push(String(text)),
    err: (text: string) => void err.push(text),
    colors: false,
    interactive: false,
    columns: 80,
    env,
    cwd,
    fetch,
    ...(input && { input }),
  }
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  const given = ['--no-cache', '--today', '2026-11-20']
  const exit = await run([...argv.slice(0, end), ...given, ...argv.slice(end)], terminal)
  return { exit, out: out.join(''), err: err.join('') }
}

/** Fails the command that asks for the network without being given one. */
async function noNetwork(): Promise<never> {
  throw new Error('There is no network here.')
}
