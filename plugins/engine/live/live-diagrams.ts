import type { Finding } from '../../basics/finding.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'
import type { DiagramCheck } from '../check.ts'

/** Diagrams that are drawn while nobody types. */
export interface LiveDiagrams {
  /** Returns the findings that are known. Other documents wait for `draw`. */
  readonly check: DiagramCheck
  /** Draws what waits. Resolves with true when that led to a finding, or took one away. */
  draw(): Promise<boolean>
}

/** Keeps the findings of diagrams by document, because to draw one takes longer than a key press. */
export function liveDiagrams(check: DiagramCheck): LiveDiagrams {
  const known = new WeakMap<ParsedDocument, readonly Finding[]>()
  const earlier = new Map<string, number>()
  let waiting: readonly ParsedDocument[] = []
  return {
    async check(documents) {
      const drawn = documents.filter(hasDiagram)
      waiting = drawn.filter((document) => !known.has(document))
      return drawn.flatMap((document) => known.get(document) ?? [])
    },
    async draw() {
      let isNew = false
      for (const document of waiting) {
        const findings = (await check([document])) ?? []
        known.set(document, findings)
        isNew ||= findings.length > 0 || (earlier.get(document.path) ?? 0) > 0
        earlier.set(document.path, findings.length)
      }
      return isNew
    },
  }
}

function hasDiagram({ mentions }: ParsedDocument): boolean {
  return mentions.some((mention) => mention.type === 'diagram' && mention.language === 'mermaid')
}
