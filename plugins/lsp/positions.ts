import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Range } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { offsetsOf, type Place } from '../basics/place.ts'

/**
 * Turns a place into a range of an editor. A line ends at a lone carriage return too for an editor,
 * and a byte order mark is a character of its text.
 */
export function rangeOf(place: Place | null, text: string | undefined): Range {
  if (place === null) return START
  if (text === undefined || isPlain(text)) return plainRange(place)
  const shift = text.startsWith('\ufeff') ? 1 : 0
  const span = offsetsOf(text.slice(shift))(place)
  if (!span) return plainRange(place)
  const document = TextDocument.create('', '', 0, text)
  const [start, end] = span.map((offset) => document.positionAt(offset + shift))
  return { start: start ?? START.start, end: end ?? START.end }
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

function isPlain(text: string): boolean {
  return !text.startsWith('\ufeff') && !/\r(?!\n)/.test(text)
}

function plainRange({ line, column, endLine, endColumn }: Place): Range {
  const start = { line: line - 1, character: column - 1 }
  return { start, end: { line: endLine - 1, character: endColumn - 1 } }
}

/** Returns the path of a `file:` address, or undefined for another one. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

export function uriOf(root: string, file: string): string {
  return pathToFileURL(join(root, file)).href
}
