import type { DiagramMention, IdMention } from '../../documents/model/document.ts'

/** Returns the ids that a `milepost` fence lists, separated by lines or commas. */
export function diagramIds(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((id) => id !== '')
}

/** Returns each id in a `milepost` fence as a mention with its own place. */
export function mentionsIn({ language, ...fence }: DiagramMention): readonly IdMention[] {
  if (language !== 'milepost') return []
  return fence.text.split('\n').flatMap((text, index) =>
    [...text.matchAll(/[^\s,]+/g)].map((match) => {
      const [before, id] = split(match[0])
      const line = fence.place.line + 1 + index
      const at = { line, column: (fence.columns[index] ?? 1) + match.index }
      const end = { endLine: line, endColumn: at.column + match[0].length }
      return { type: 'id' as const, ...before, id, place: { ...at, ...end } }
    }),
  )
}

function split(written: string): [{ kind?: string }, string] {
  const colon = written.indexOf(':')
  return colon === -1
    ? [{}, written]
    : [{ kind: written.slice(0, colon) }, written.slice(colon + 1)]
}
