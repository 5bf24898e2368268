import type { ChildProcess } from 'node:child_process'
import { GitFault } from './git-fault.ts'

/** The most bytes that are read of git's output. */
const LARGEST = 256 * 1024 * 1024

/** The end of a process: its exit code, its signal, or why it did not start. */
interface End {
  readonly code?: number | null
  readonly signal?: NodeJS.Signals | null
  readonly error?: NodeJS.ErrnoException
}

/** Resolves when a process has ended, or could not start. Never rejects. */
export function endOf(child: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }))
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}

/** Reads all that a process prints. Stops the process and throws when it prints too much. */
export async function readAll(stream: NodeJS.ReadableStream, child: ChildProcess): Promise<Buffer> {
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

/** Writes the standard input of a process, as fast as the process reads it. */
export async function writeAll({ stdin }: ChildProcess, input: Iterable<Uint8Array | string>) {
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
