import { type Readable, Writable } from 'node:stream'

/**
 * Returns the standard streams of this process for a protocol. Whatever else writes to standard
 * output from then on, such as code of a configuration, goes to standard error, so that it is no
 * part of the protocol.
 */
export function ownStandardOutput(): { readonly input: Readable; readonly output: Writable } {
  const { stdin, stdout, stderr } = process
  const write = stdout.write.bind(stdout)
  const output = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => void write(chunk, done),
  })
  stdout.on('error', (error) => output.destroy(error))
  stdout.write = stderr.write.bind(stderr)
  return { input: stdin, output }
}
