import type { Syntax } from '../plugins/documents/model/tree.ts'
import { createRenderer } from '../plugins/rendering/renderer.ts'
import { NO_PICTURES } from '../tests/rendering/no-pictures.ts'
import { checked } from '../tests/vocabulary.ts'
import { SHAPES } from './rendering-shapes.ts'

/**
 * Checks and renders shapes of text, and prints a row of JSON for each: `node rendering-child.ts
 * <bytes> <shape> <md|mdx> …`. A shape of many parts is made smaller, so that it is not refused.
 */
const [bytes = '', ...names] = process.argv.slice(2)
const TOO_MANY = /^Unexpected size of a page with/
const HEAD = '---\ntitle: Pumped\n---\n\n'
const LEAST = 1024

for (let at = 0; at < names.length; at += 2) {
  const [name = '', syntax = ''] = [names[at], names[at + 1]]
  console.log(JSON.stringify(await measure(name, syntax as Syntax, Number(bytes))))
}

async function measure(name: string, syntax: Syntax, largest: number) {
  const path = `process/pumped.${syntax}`
  const size = await largestSize(name, path, largest)
  const text = textOf(name, size)
  const check = await used(() => checked({ [path]: text }))
  const { findings } = check.result
  const errors = findings.filter(({ severity }) => severity === 'error')
  const render = errors.length === 0 ? await used(() => rendered(check.result)) : undefined
  return {
    kib: size / 1024,
    check: check.seconds,
    render: render?.seconds,
    letters: render?.result.html.length,
    findings: findings.length,
    said: errors[0] && `${errors[0].rule}: ${errors[0].message}`,
    mebibytes: process.memoryUsage().rss / 1024 / 1024,
  }

  async function rendered({ graph, links }: Awaited<ReturnType<typeof checked>>) {
    const document = graph.nodeAt(`content/${path}`)?.document
    if (!document) throw new Error('the document was not read')
    const project = { root: '/', content: 'content', graph, links }
    return createRenderer({ project, base: '/', pictures: NO_PICTURES }).render(document, text)
  }
}

function textOf(name: string, size: number): string {
  return HEAD + (SHAPES[name]?.(size - HEAD.length - 100) ?? '')
}

/** Returns the size of the largest text of a shape that has not too many parts, to 1 per cent. */
async function largestSize(name: string, path: string, largest: number): Promise<number> {
  const isRefused = async (size: number) => {
    const { findings } = await checked({ [path]: textOf(name, size) })
    return findings.some(({ message }) => TOO_MANY.test(message))
  }
  if (!(await isRefused(largest))) return largest
  let [accepted, refused] = [LEAST, largest]
  while (refused - accepted > refused / 100) {
    const size = Math.floor((accepted + refused) / 2)
    if (await isRefused(size)) refused = size
    else accepted = size
  }
  return accepted
}

async function used<Result>(work: () => Result | Promise<Result>) {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (user + system) / 1e6 }
}
