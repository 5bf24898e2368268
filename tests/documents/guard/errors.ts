import { expect } from 'vitest'
import { remarkTree } from '../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'

const TREES = [satteriTree, remarkTree]

/** The rules that a body of either syntax raises, whichever parser reads it. */
export function rulesOf(body: string, path: string): string[] {
  const read = TREES.map((tree) => {
    const { findings } = parseDocument(path, `---\ntitle: T\n---\n\n${body}\n`, { tree })
    return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
  })
  expect(read[1], `remark and Sätteri on ${body}`).toEqual(read[0])
  return [...new Set(read[0])]
}
