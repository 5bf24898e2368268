import { placesIn } from '../../basics/place.ts'
import { code, didYouMean } from '../../basics/wording.ts'
import type { DiagramFault } from '../fence/job.ts'
import { type Prepared, prepare } from '../fence/prepared.ts'
import { KEYWORDS, kindOf } from '../fence/type-names.ts'
import { jisonFault } from './jison-fault.ts'
import { langiumFault } from './langium-fault.ts'
import { messageFault } from './message-fault.ts'
import type { Span } from './syntax-fault.ts'

/** Turns Mermaid's error into a message in our words, with the place in the author's text. */
export function explain(error: unknown, source: string): DiagramFault {
  const text = source.replace(/\r\n?/g, '\n')
  const prepared = prepare(text)
  if (error instanceof Error && error.name === 'UnknownDiagramError') {
    return unknownType(text, prepared)
  }
  const { reason, span, verb } =
    langiumFault(error, prepared) ?? jisonFault(error, prepared) ?? messageFault(error, text)
  return placed(text, span, `Cannot ${verb ?? 'read'} this ${kindOf(prepared.text)}: ${reason}.`)
}

function unknownType(text: string, prepared: Prepared): DiagramFault {
  const word = /^\S+/.exec(prepared.text)?.[0]
  if (word === undefined) return placed(text, [0, 1], 'Cannot draw an empty diagram.')
  const start = prepared.origin[0] ?? 0
  const message = `Cannot find a type of diagram called ${code(word)}${didYouMean(word, KEYWORDS)}`
  return placed(text, [start, start + word.length], message)
}

function placed(text: string, [start, end]: Span, message: string): DiagramFault {
  const from = Math.min(start, text.trimEnd().length)
  const { line, column } = placesIn(text).between(from, from)
  const [rest = ''] = text.slice(from, Math.max(from, end)).split('\n')
  return { message, line, column, length: Math.max(1, rest.trimEnd().length) }
}
