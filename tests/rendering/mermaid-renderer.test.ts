import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MermaidRenderer, openMermaid } from '../../plugins/rendering/mermaid/renderer.ts'

let mermaid: MermaidRenderer
beforeAll(() => {
  mermaid = openMermaid({ timeoutMs: 60_000 })
})
afterAll(() => mermaid.close())

const SOURCES = {
  flowchart: {
    source: 'flowchart TD\n  A[Draft] -->|sent in| B{Complete?}\n  B --> C[(Archive)]',
    words: ['Draft', 'sent in', 'Complete?', 'Archive'],
  },
  sequence: {
    source: 'sequenceDiagram\n  Author->>Sponsor: Please read\n  Note over Sponsor: Reads it',
    words: ['Author', 'Sponsor', 'Please read', 'Reads it'],
  },
  state: {
    source: 'stateDiagram-v2\n  [*] --> Draft\n  Draft --> Accepted: two thirds',
    words: ['Draft', 'Accepted', 'two thirds'],
  },
}

describe.each(Object.entries(SOURCES))('a %s diagram', (_, { source, words }) => {
  test('shows its words', async () => {
    const text = (await svgOf(source)).replace(/<[^>]+>/g, ' ')
    for (const word of words) expect(text).toContain(word)
  })

  test('is made of attributes alone', async () => {
    const svg = await svgOf(source)
    expect(svg).not.toMatch(/<(style|script|foreignObject|image|use)\b/i)
    expect(svg).not.toMatch(/\s(style|on\w+|data-[\w-]+)=/i)
  })

  test('is the same picture in another renderer', async () => {
    const other = openMermaid({ timeoutMs: 60_000 })
    expect(await other.render(source, 'd')).toEqual(await mermaid.render(source, 'd'))
    await other.close()
  })
})

async function svgOf(source: string): Promise<string> {
  const picture = await mermaid.render(source, 'd')
  if ('error' in picture) throw new Error(picture.error.message)
  return picture.svg
}
