import { expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'
import { DOCUMENTS, project } from './project.ts'

const PORT = 47_319
const PATH = 'content/process/planning.mdx'

/** A text that crashes every process that parses it natively, and the message of its finding. */
const UNPARSABLE = [
  ['export "\\', 'it crashes the parser'],
  [`{ ${'<b>'.repeat(40)}`, 'it takes too long to parse'],
] as const

test('a development server outlives what brings a parser down, and says where it stands', async () => {
  const [first, ...others] = UNPARSABLE
  using site = project({ ...DOCUMENTS, [PATH]: page(first[0]) })
  using server = site.dev(PORT)
  await expect.poll(server.output, { timeout: 60_000 }).toContain('ready in')
  for (const [text, said] of [first, ...others]) {
    site.write({ [PATH]: page(text) })
    await expect.poll(server.output, SOON).toContain(said)
    expect(server.output()).toContain(`--> ${PATH}`)
    await expect.poll(() => shown('roadmap/items/tests'), SOON).toContain('Tests run alone')
    expect(await shown('process/planning')).not.toContain('It begins with')
  }
  site.write({ [PATH]: DOCUMENTS[PATH] })
  await expect.poll(() => shown('process/planning'), SOON).toContain('It begins with')
}, 240_000)

const SOON = { timeout: 60_000, interval: 500 }

/** The end of the file is where a parser dies of it. */
function page(text: string): string {
  return mdx('title: Planning', text).trimEnd()
}

async function shown(address: string): Promise<string> {
  const url = `http://localhost:${PORT}/${address}/`
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) })
  return response.text()
}
