import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Nothing in a repository's own configuration may run a program or change what is printed. */
const GIT = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
  '-c',
  'log.showSignature=false',
  '--literal-pathspecs',
  '--no-pager',
]
const LARGEST = 256 * 1024 * 1024

/** What git prints. Throws an error with git's own words when it fails. */
export async function git(root: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', [...GIT, ...args], {
    cwd: root,
    maxBuffer: LARGEST,
    timeout: 60_000,
  })
  return stdout
}

/** The texts of blobs, in the order asked for; from one process that is fed all their names. */
export async function readBlobs(root: string, ids: readonly string[]): Promise<readonly Buffer[]> {
  if (ids.length === 0) return []
  const child = spawn('git', [...GIT, 'cat-file', '--batch'], { cwd: root })
  child.stdin.end(`${ids.join('\n')}\n`)
  const chunks: Buffer[] = []
  for await (const chunk of child.stdout) chunks.push(chunk)
  return split(Buffer.concat(chunks), ids.length)
}

/** `<id> blob <size>\n<bytes>\n`, again and again. */
function split(output: Buffer, count: number): readonly Buffer[] {
  const blobs: Buffer[] = []
  let at = 0
  while (blobs.length < count) {
    const end = output.indexOf(10, at)
    const [, type, size] = output.toString('latin1', at, end).split(' ')
    if (end === -1 || type !== 'blob') throw new Error('git did not give back what it names.')
    at = end + 1 + Number(size)
    blobs.push(output.subarray(end + 1, at))
    at += 1
  }
  return blobs
}
