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
    colors: hasColors(stdout.isTTY === true, env),
    interactive: stderr.isTTY === true && env['CI'] === undefined,
    shown: stdout.isTTY === true,
    columns: stdout.columns ?? 100,
    env,
    cwd: process.cwd(),
    input: readInput,
    interrupted: () => new Promise((resolve) => process.once('SIGINT', resolve)),
  }
}

/**
 * Says whether to print colours. `FORCE_COLOR` asks for them without a terminal, too, as in the log of
 * a service: https://force-color.org. `NO_COLOR` comes first: https://no-color.org.
 */
export function hasColors(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR'] !== undefined) return false
  const { FORCE_COLOR: forced } = env
  if (forced !== undefined) return !/^(?:0|false)$/.test(forced)
  return isTerminal && env['TERM'] !== 'dumb'
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
