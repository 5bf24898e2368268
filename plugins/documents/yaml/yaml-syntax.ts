import { type Document, type ErrorCode, isCollection, isScalar, visit, type YAMLError } from 'yaml'
import type { FaultRule } from '../model/faults.ts'

/** A fault in YAML, with offsets into its source. */
export interface YamlFault {
  readonly rule?: FaultRule
  readonly message: string
  readonly start: number
  readonly end: number
  /** The offsets of the first of two things, when the problem is about the second. */
  readonly first?: readonly [number, number]
}

/** The most problems of one source: after one mistake, a parser reports many others. */
const MOST_FAULTS = 10

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'Unexpected escape in a text in double quotes; write `\\\\` for a backslash.',
  BAD_INDENT: 'Unexpected indentation; a line stands under what it belongs to.',
  BAD_SCALAR_START: 'Unexpected character at the beginning of a text; put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'Unexpected `: ` within a value; put the value in quotes.',
  BLOCK_IN_FLOW: 'Unexpected lines of `- ` or `key:` within brackets; close the bracket first.',
  MULTILINE_IMPLICIT_KEY: 'Unexpected line break within a key; expected `key: value` on one line.',
  MULTIPLE_DOCS: 'Unexpected second document; frontmatter is one mapping.',
  TAB_AS_INDENT: 'Unexpected tab; indent with spaces.',
}

/** Returns the errors of the parser, at most one for each line. */
export function syntaxFaults(document: Document.Parsed, source: string): YamlFault[] {
  const second = secondDocument(source)
  if (second) return [second]
  const faults: YamlFault[] = []
  let lastLine = -2
  for (const error of document.errors) {
    const line = source.lastIndexOf('\n', error.pos[0] - 1)
    if (line > lastLine) faults.push(unclosed(document, error) ?? faultOf(error))
    lastLine = Math.max(line, lastLine)
    if (faults.length === MOST_FAULTS) break
  }
  return faults
}

function faultOf(error: YAMLError): YamlFault {
  const [start, end] = error.pos
  return { message: SENTENCES[error.code] ?? `${error.message}.`, start, end }
}

/** Finds a second document. `...` ends a document, and the parser would drop the text after it. */
function secondDocument(source: string): YamlFault | undefined {
  const start = source.search(/^(?:\.\.\.(?:\s|$)|%)/m)
  if (start === -1) return undefined
  const message = 'Unexpected end or directive of a YAML document; frontmatter is one mapping.'
  return { message, start, end: start + 3 }
}

/** Finds the beginning of an unclosed text or bracket. The parser names its end instead. */
function unclosed(document: Document.Parsed, error: YAMLError): YamlFault | undefined {
  const sign = /^Missing closing (["'])|end with a ([\]}])$/.exec(error.message)
  if (!sign) return undefined
  let start = error.pos[0]
  visit(document, {
    Node(_, node) {
      const quoted = isScalar(node) ? node.type !== 'PLAIN' : isCollection(node) && node.flow
      const range = node.range
      if (quoted && range && range[2] >= error.pos[0]) start = range[0]
    },
  })
  const message = `Cannot find the \`${sign[1] ?? sign[2]}\` that closes this.`
  return { message, start, end: start + 1 }
}
