import { code } from '../basics/wording.ts'
import type { InventoryFaultId } from './fault.ts'

/** The header of an inventory. */
export interface Header {
  readonly format: 1 | 2
  readonly project: string
  readonly version: string
  /** The number of lines in the header. */
  readonly lines: number
  /** The offset in bytes of the first row, or of the compressed rows. */
  readonly end: number
}

export interface HeaderFault {
  readonly fault: InventoryFaultId
  readonly message: string
  readonly line: number
}

const FIRST_LINE = /^# Sphinx inventory version (\S+)$/
const MOST_LINES = 8
const MOST_BYTES = 8192
const NEWLINE = 10
const HASH = 35

/** Reads the lines that begin with `#`. It accepts any line ending and missing lines. */
export function readHeader(bytes: Uint8Array): Header | HeaderFault {
  const start = text(bytes.subarray(0, 512)).trimStart()
  if (bytes.length === 0) return fault('not-an-inventory', 'Unexpected empty file')
  if (start.startsWith('<')) return fault('web-page', 'Unexpected web page')
  const first = lineFrom(bytes, 0)
  const format = first && FIRST_LINE.exec(first.text)?.[1]
  if (!first || !format) {
    return fault('not-an-inventory', `Unexpected first line ${code(start.split('\n', 1)[0] ?? '')}`)
  }
  if (format === '1') return firstFormat(bytes, first.end)
  if (format === '2') return secondFormat(bytes, first.end)
  const message = `Unexpected inventory format ${code(format)}, expected 1 or 2.`
  return { fault: 'unknown-format', message, line: 1 }
}

function firstFormat(bytes: Uint8Array, start: number): Header {
  const seen: string[] = []
  let end = start
  for (let line = lineFrom(bytes, end); line && bytes[end] === HASH; line = lineFrom(bytes, end)) {
    if (seen.length === MOST_LINES) break
    seen.push(line.text)
    end = line.end
  }
  return { format: 1, ...titles(seen), lines: seen.length + 1, end }
}

function secondFormat(bytes: Uint8Array, start: number): Header | HeaderFault {
  const seen: string[] = []
  let end = start
  for (let line = lineFrom(bytes, end); line && bytes[end] === HASH; line = lineFrom(bytes, end)) {
    if (line.text.includes('zlib')) {
      return { format: 2, ...titles(seen), lines: seen.length + 2, end: line.end }
    }
    if (seen.length === MOST_LINES) break
    seen.push(line.text)
    end = line.end
  }
  const message = 'Unexpected end of the header, expected a line that says `zlib` before the rows.'
  return { fault: 'broken-header', message, line: seen.length + 2 }
}

function titles(lines: readonly string[]): Pick<Header, 'project' | 'version'> {
  return { project: titled(lines, '# Project:'), version: titled(lines, '# Version:') }
}

function titled(lines: readonly string[], label: string): string {
  return (
    lines
      .find((line) => line.startsWith(label))
      ?.slice(label.length)
      .trim() ?? ''
  )
}

function lineFrom(bytes: Uint8Array, start: number): { text: string; end: number } | undefined {
  const end = bytes.subarray(start, start + MOST_BYTES).indexOf(NEWLINE)
  if (end === -1) return undefined
  return { text: text(bytes.subarray(start, start + end)).trimEnd(), end: start + end + 1 }
}

/** Decodes bytes for display. Malformed bytes and control characters become U+FFFD. */
function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/(?![\r\n\t])\p{Cc}/gu, '\u{fffd}')
}

function fault(id: InventoryFaultId, unexpected: string): HeaderFault {
  return {
    fault: id,
    message: `${unexpected}, expected a Sphinx inventory (\`objects.inv\`).`,
    line: 1,
  }
}
