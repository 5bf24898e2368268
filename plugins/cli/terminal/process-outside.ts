import type { Outside } from './terminal.ts'

/** The streams of this process, and what became of all that was written to them. */
export interface ProcessOutside extends Outside {
  /** Waits until everything is written. Gives back why not; a reader who went away is no reason. */
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
  }
}

/** Goes on when nobody reads any longer: what the run comes to is its exit code too. */
function writerTo(stream: Stream) {
  const write = stream.write.bind(stream)
  const pending: Promise<void>[] = []
  let failure: NodeJS.ErrnoException | undefined
  const note = (error: unknown) => {
    failure ??= error as NodeJS.ErrnoException
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
      return failure && GONE.has(failure.code ?? '') ? undefined : failure
    },
  }
}

/** How systems say that the reader of a pipe has gone. */
const GONE = new Set(['EPIPE', 'ECONNRESET', 'EOF', 'ERR_STREAM_DESTROYED'])
