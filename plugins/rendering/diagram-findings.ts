import type { Finding } from '../basics/finding.ts'
import type { Place } from '../basics/place.ts'
import type { DiagramMention, Mention, ParsedDocument } from '../documents/document.ts'
import { findingOf } from '../documents/faults.ts'
import { LONGEST, MOST_CHARACTERS } from './mermaid/limits.ts'
import {
  type DiagramError,
  type MermaidRenderer,
  openMermaid,
  type PictureCache,
} from './mermaid/renderer.ts'

export interface DiagramCheck {
  readonly cache?: PictureCache | undefined
  /** Draws what it checks, for pages that will ask the cache for it. */
  readonly draws?: boolean
}

/** What is wrong with the Mermaid fences of documents. Mermaid is started by the first that is new. */
export function diagramFindings({ cache, draws = false }: DiagramCheck) {
  return async (documents: readonly ParsedDocument[]): Promise<readonly Finding[]> => {
    const mermaid = openMermaid({ timeoutMs: LONGEST, ...(cache && { cache }) })
    const mistakeIn = draws ? byDrawing(mermaid) : mermaid.check
    const findings: Finding[] = []
    try {
      for (const { path, mentions } of documents) {
        for (const fence of mentions.filter(isShortMermaid)) {
          const mistake = await mistakeIn(fence.text)
          if (mistake) findings.push(findingOf(faultIn(fence, mistake), path))
        }
      }
    } finally {
      await mermaid.close()
    }
    return findings
  }
}

function byDrawing(mermaid: MermaidRenderer): MermaidRenderer['check'] {
  return async (source) => {
    const picture = await mermaid.render(source, 'd')
    return 'error' in picture ? picture.error : undefined
  }
}

/** One that is too long is told of when it is parsed. */
function isShortMermaid(mention: Mention): mention is DiagramMention {
  const isMermaid = mention.type === 'diagram' && mention.language === 'mermaid'
  return isMermaid && mention.text.length <= MOST_CHARACTERS
}

function faultIn({ place: fence }: DiagramMention, { message, ...error }: DiagramError) {
  return { rule: 'invalid-diagram', message, place: placeIn(fence, error) } as const
}

/** The text begins on the line below its fence, and as far to the right. */
function placeIn(fence: Place, { line, column, length }: Omit<DiagramError, 'message'>): Place {
  const start = fence.column - 1 + column
  const at = fence.line + line
  return { line: at, column: start, endLine: at, endColumn: start + length }
}
