import { createHash } from 'node:crypto'

/** Returns the digest of plain data. Equal data has equal digests. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
