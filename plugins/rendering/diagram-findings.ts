import type { Finding } from '../basics/finding.ts'
import type { Place } from '../basics/place.ts'
import type { DiagramMention, ParsedDocument } from '../documents/model/document.ts'
import { type Fault, findingOf } from '../documents/model/faults.ts'
import { LONGEST } from '../mermaid/fence/limits.ts'
import { type DiagramFault, openMermaid, type PictureCache } from '../mermaid/renderer.ts'
import { NotInstalled } from '../outside/not-installed.ts'

export interface DiagramCheck {
  readonly cache?: PictureCache | undefined
  /**
   * Receives the reason why diagrams are not checked when Mermaid is not installed. Without it, the
   * check throws that error.
   */
  readonly unchecked?: ((reason: string) => void) | undefined
}

/**
 * Draws the Mermaid fences of documents and reports those that cannot be drawn. Parsing alone would
 * take half the time, and would miss what fails only in a drawing. So the check draws, and keeps
 * each picture in the cache from which pages take it: a diagram is drawn once in a checkout, and
 * both agree. Mermaid is started for the first new fence. The check returns undefined when Mermaid
 * is needed and not installed.
 */
export function diagramFindings({ cache, unchecked }: DiagramCheck = {}) {
  return async (documents: readonly ParsedDocument[]): Promise<readonly Finding[] | undefined> => {
    const mermaid = openMermaid({ timeoutMs: LONGEST, ...(cache && { cache }) })
    const findings: Finding[] = []
    try {
      for (const document of documents) {
        for (const fence of mermaidIn(document)) {
          const mistake = await mermaid.check(fence.text)
          if (mistake) findings.push(findingOf(faultIn(fence, mistake), document.path))
        }
      }
    } catch (error) {
      if (!(error instanceof NotInstalled) || !unchecked) throw error
      unchecked(error.message)
      return undefined
    } finally {
      await mermaid.close().catch(() => {})
    }
    return findings
  }
}

/**
 * Returns the Mermaid fences of a document, without those that parsing has already reported, for
 * example for their length.
 */
function mermaidIn({ mentions, findings }: ParsedDocument): readonly DiagramMention[] {
  const fences = mentions
    .filter((mention) => mention.type === 'diagram')
    .filter(({ language }) => language === 'mermaid')
  if (fences.length === 0) return fences
  const faults = findings.filter(({ severity }) => severity === 'error')
  return fences.filter(
    (fence) => !faults.some(({ place }) => place && isWithin(place, fence.place)),
  )
}

function isWithin(inner: Place, outer: Place): boolean {
  return inner.line > outer.line && inner.endLine <= outer.endLine
}

function faultIn(fence: DiagramMention, { message, isTransient, ...error }: DiagramFault): Fault {
  const place = placeIn(fence, error)
  return { rule: 'invalid-diagram', message, place, ...(isTransient && { isTransient }) }
}

/** Returns the place of an error. The text begins on the line below its fence. */
function placeIn(fence: DiagramMention, error: Omit<DiagramFault, 'message'>): Place {
  const line = fence.place.line + error.line
  const column = Math.max(1, (fence.columns[error.line - 1] ?? 1) + error.column - 1)
  return { line, column, endLine: line, endColumn: column + error.length }
}
