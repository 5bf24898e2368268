import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml'
import { code } from '../../basics/wording.ts'
import { inQuotes, type YamlFault } from './yaml-fault.ts'
import { faultOf } from './yaml-sentences.ts'

/** The most problems of one source: after one mistake, a parser reports many others. */
const MOST_FAULTS = 10

/** Returns the errors of the parser, at most one for each line. */
export function syntaxFaults(document: Document.Parsed, source: string): YamlFault[] {
  const second = secondDocument(source)
  if (second) return [second]
  const faults: YamlFault[] = []
  let lastEnd = -1
  for (const error of document.errors) {
    const isOnNewLine = error.pos[0] > lastEnd
    const open = unclosed(document, error, source)
    if (!isOnNewLine && !open) continue
    const fault = open ?? faultOf(error, source)
    if (isOnNewLine && fault.start !== faults.at(-1)?.start) faults.push(fault)
    if (isOnNewLine) lastEnd = lineEnd(source, error.pos[0])
    // The text after an open bracket or quote is read as its content, and is no mistake of its own.
    if (open || faults.length === MOST_FAULTS) break
  }
  return faults
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end === -1 ? source.length : end
}

/** Finds a second document. `...` ends a document, and the parser would drop the text after it. */
function secondDocument(source: string): YamlFault | undefined {
  const start = source.search(/^(?:\.\.\.(?:\s|$)|%)/m)
  if (start === -1) return undefined
  const message = 'Unexpected end or directive of a YAML document; frontmatter is one mapping.'
  return { message, start, end: start + 3 }
}

/** Finds the beginning of an unclosed text or bracket. The parser names its end instead. */
function unclosed(
  document: Document.Parsed,
  error: YAMLError,
  source: string,
): YamlFault | undefined {
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
  const [first = ''] = source.slice(start).split('\n', 1)
  if (/^\[[^\]]*\]\(/.test(first)) return faultOf({ ...error, pos: [start, start] }, source)
  return commentIn(first, start) ?? { message, start, end: start + 1 }
}

/** Finds a text that begins with `#`. To YAML it is a comment, which hides the closing bracket. */
function commentIn(line: string, start: number): YamlFault | undefined {
  const match = /(?<=\s)#[^\s,\]}]+/.exec(line)
  if (!match || !/^[[{]/.test(line)) return undefined
  const [text] = match
  const message = `Unexpected \`#\`, which begins a comment; write ${code(`"${text}"`)} for the text.`
  const [from, to] = [start + match.index, start + match.index + text.length]
  return { message, start: from, end: to, edit: { start: from, end: to, text: inQuotes(text) } }
}
