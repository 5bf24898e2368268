import { createHash } from 'node:crypto'

/** Returns the id that git gives to the content of a file. */
export function blobId(bytes: Uint8Array, format: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Returns the content with LF line ends, as git keeps it. A work tree on Windows may have CRLF. */
export function withUnixLines(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}
