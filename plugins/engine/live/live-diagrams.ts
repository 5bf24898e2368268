import type { Finding } from '../../basics/finding.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'
import { isTransientFinding } from '../../outside/parsing/transient-findings.ts'
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

/** Draws only the diagrams of documents that are new, and returns the findings of all. */
export function keptDiagrams(check: DiagramCheck): DiagramCheck {
  const known = new WeakMap<ParsedDocument, readonly Finding[]>()
  return async (documents) => {
    const drawn = documents.filter(hasDiagram)
    const waiting = drawn.filter((document) => !known.has(document))
    const findings = waiting.length === 0 ? [] : await check(waiting)
    if (findings === undefined) return undefined
    const byFile = Map.groupBy(findings, ({ file }) => file)
    for (const document of waiting) {
      const own = byFile.get(document.path) ?? []
      if (!own.some(isTransientFinding)) known.set(document, own)
    }
    return drawn.flatMap((document) => known.get(document) ?? byFile.get(document.path) ?? [])
  }
}

function hasDiagram({ mentions }: ParsedDocument): boolean {
  return mentions.some((mention) => mention.type === 'diagram' && mention.language === 'mermaid')
}
