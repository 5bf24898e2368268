import type { Readable, Writable } from 'node:stream'
import { createConnection } from 'vscode-languageserver'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'

/** The streams that an editor speaks over. */
export interface EditorStreams {
  readonly input: Readable
  readonly output: Writable
}

/** The time between two looks whether the editor still runs. */
const LOOK_MS = 3_000

/**
 * Opens a connection. `ended` resolves with the exit code once the editor has left: 0 when it asked
 * to shut down before, otherwise 1.
 */
export function connect({ input, output }: EditorStreams) {
  const { promise: ended, resolve: end } = Promise.withResolvers<number>()
  let timer: NodeJS.Timeout | undefined
  const watchDog = {
    shutdownReceived: false,
    initialize({ processId }: { readonly processId: number | null }) {
      if (processId === null) return
      timer = setInterval(() => {
        if (!isRunning(processId)) watchDog.leave()
      }, LOOK_MS)
    },
    exit: (code: number) => end(code),
    leave: () => end(watchDog.shutdownReceived ? 0 : 1),
  }
  const connection = createConnection(
    (logger) =>
      createProtocolConnection(
        new StreamMessageReader(input),
        new StreamMessageWriter(output),
        logger,
      ),
    watchDog,
  )
  for (const event of ['end', 'close']) input.on(event, watchDog.leave)
  output.on('error', watchDog.leave)
  return { connection, ended: ended.finally(() => clearInterval(timer)) }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}
