import { createHash } from 'node:crypto'

/** Of plain data: the same data has the same digest. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
