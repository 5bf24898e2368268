import { randomUUID } from 'node:crypto'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { WrittenBlock } from '../documents/model/document.ts'

/**
 * The language of the fence that stands for a block until it is drawn. No author can know it, so
 * every block comes from a component that the check has judged.
 */
export const BLOCK = `milepost-block-${randomUUID()}`

/** Returns a fence that keeps a block while its tree is sanitized. */
export function blockFence(name: string, attributes: Readonly<Record<string, string>>): Element {
  const text = JSON.stringify([name, ...Object.entries(attributes)])
  return h('pre', h('code', { className: [`language-${BLOCK}`] }, text))
}

/** Reads the block that a fence keeps. */
export function blockIn(text: string): WrittenBlock | undefined {
  const read = parsed(text)
  if (!Array.isArray(read)) return undefined
  const [name, ...pairs]: readonly unknown[] = read
  if (typeof name !== 'string') return undefined
  const attributes = pairs.flatMap((pair) => {
    const [key, value]: readonly unknown[] = Array.isArray(pair) ? pair : []
    if (typeof key !== 'string' || typeof value !== 'string') return []
    return [{ name: key, value }]
  })
  return { name, attributes }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
