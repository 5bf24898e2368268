import { inflateSync } from 'node:zlib'
import { codeIn, messageIn } from '../basics/cause.ts'
import { count } from '../basics/wording.ts'
import { tooLarge, type WholeFault } from './fault.ts'
import type { Header } from './header.ts'
import type { InventoryLimits } from './inventory.ts'

/** The rows as text, and the number of bytes after them. */
export interface Body {
  readonly text: string
  readonly trailing: number
}

/** The result of `inflateSync` with `info: true`, which the types of Node do not describe. */
interface Inflated {
  readonly buffer: Uint8Array
  readonly engine: { readonly bytesWritten: number }
}

/**
 * Returns the rows of an inventory. It inflates no more than the limits allow, so a small file that
 * unfolds to a huge one is refused.
 */
export function readBody(
  bytes: Uint8Array,
  header: Header,
  limits: InventoryLimits,
): Body | WholeFault {
  const body = bytes.subarray(header.end)
  if (header.format === 1) return decode(body, 0)
  try {
    const options = { maxOutputLength: limits.inflated, info: true }
    const { buffer, engine } = inflateSync(body, options) as unknown as Inflated
    return decode(buffer, body.length - engine.bytesWritten)
  } catch (error) {
    return inflateFault(error, limits)
  }
}

function decode(bytes: Uint8Array, trailing: number): Body | WholeFault {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), trailing }
  } catch {
    const message = 'Unexpected bytes among the rows, expected UTF-8 text.'
    return { fault: 'not-text', message }
  }
}

function inflateFault(error: unknown, limits: InventoryLimits): WholeFault {
  const code = codeIn(error)
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(count(limits.inflated, 'byte'))
  if (code === 'Z_BUF_ERROR') {
    const message = 'Unexpected end in the middle of the rows; fetch the file again.'
    return { fault: 'truncated', message }
  }
  if (!code?.startsWith('Z_')) throw error
  return {
    fault: 'not-zlib',
    message: `Cannot inflate the rows (${messageIn(error)}); fetch the file again.`,
  }
}
