import { codeIn } from '../../basics/cause.ts'
import { LARGEST_FILE } from '../../documents/text/decoding.ts'
import type { Outside } from './terminal.ts'

/** The streams of this process, and the result of writing to them. */
export interface ProcessOutside extends Outside {
  /**
   * Waits until everything is written. Returns the error if it failed; a reader who closed the pipe
   * is no error.
   */
  written(): Promise<Error | undefined>
}

type Stream = NodeJS.WriteStream

export function processOutside(): ProcessOutside {
  const { stdout, stderr, env } = process
  const out = writerTo(stdout)
  const err = writerTo(stderr)
  return {
    out: out.write,
    err: err.write,
    written: async () => (await out.written()) ?? (await err.written()),
    colors: stdout.isTTY === true && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb',
    interactive: stderr.isTTY === true && env['CI'] === undefined,
    shown: stdout.isTTY === true,
    columns: stdout.columns ?? 100,
    env,
    cwd: process.cwd(),
    input: readInput,
    interrupted: () => new Promise((resolve) => process.once('SIGINT', resolve)),
  }
}

/** The most bytes of standard input: a byte more than any file that is read. */
const MOST_INPUT = LARGEST_FILE + 1

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk))
    length += chunks.at(-1)?.length ?? 0
    if (length >= MOST_INPUT) break
  }
  return Buffer.concat(chunks)
}

/**
 * Returns a function that writes to a stream. It ignores a reader who closed the pipe, since the
 * exit code still matters.
 */
function writerTo(stream: Stream) {
  const write = stream.write.bind(stream)
  const pending: Promise<void>[] = []
  let failure: Error | undefined
  const note = (error: unknown) => {
    failure ??= error instanceof Error ? error : new Error(String(error))
  }
  stream.on('error', note)
  return {
    write(content: string | Uint8Array): void {
      if (failure) return
      const { promise, resolve } = Promise.withResolvers<void>()
      pending.push(promise)
      const end = (error?: unknown) => {
        if (error) note(error)
        resolve()
      }
      try {
        write(content, end)
      } catch (error) {
        end(error)
      }
    },
    async written(): Promise<Error | undefined> {
      await Promise.all(pending)
      return failure && GONE.has(codeIn(failure) ?? '') ? undefined : failure
    },
  }
}

/** The error codes of a closed pipe on different systems. */
const GONE = new Set(['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_DESTROYED'])
