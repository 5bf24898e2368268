import { isMap, isNode, isSeq, type YAMLSeq } from 'yaml'
import type { Fix } from '../../basics/finding.ts'
import type { Frontmatter } from '../model/document.ts'
import { type FlowValue, flowText } from './flow-text.ts'
import { yamlOf } from './places-in-yaml.ts'
import { keyText } from './yaml-nodes.ts'

type Path = readonly (string | number)[]

/**
 * Returns the edit that adds a value to the end of a list, or undefined where the list or the value
 * cannot be written so.
 */
export function addToList(frontmatter: Frontmatter, path: Path, value: FlowValue): Fix | undefined {
  const list = listAt(frontmatter, path)
  const word = flowText(value)
  if (!list || word === undefined) return undefined
  const { source } = frontmatter
  const whole = spanOf(list)
  if (list.items.length === 0 && whole) return fix(frontmatter, whole, `[${word}]`)
  const last = spanOf(list.items.at(-1))
  if (!last) return undefined
  if (list.flow) return fix(frontmatter, last, `${source.slice(...last)}, ${word}`)
  const margin = marginOf(source, last[0])
  if (margin === undefined) return undefined
  const end = endOfLine(source, endOf(list.items.at(-1), source))
  const lineEnd = /\r$/.test(source.slice(0, end)) ? '\r\n' : '\n'
  const element = source.slice(last[0], end).replace(/\r$/, '')
  const text = `${element}${lineEnd}${margin}${word}`
  return fix(frontmatter, [last[0], last[0] + element.length], text)
}

/** Returns the edit that removes an element of a list that has others. */
export function removeFromList(
  frontmatter: Frontmatter,
  path: Path,
  index: number,
): Fix | undefined {
  const list = listAt(frontmatter, path)
  const own = spanOf(list?.items[index])
  if (!list || !own || list.items.length < 2) return undefined
  const { source } = frontmatter
  const [before, after] = [spanOf(list.items[index - 1]), spanOf(list.items[index + 1])]
  if (list.flow) {
    return fix(frontmatter, before ? [before[1], own[1]] : [own[0], after?.[0] ?? own[1]], '')
  }
  if (marginOf(source, own[0]) === undefined) return undefined
  const start = source.lastIndexOf('\n', own[0]) + 1
  const end = endOfLine(source, endOf(list.items[index], source))
  return fix(frontmatter, [start, Math.min(end + 1, source.length)], '')
}

type Span = readonly [start: number, end: number]

function fix(frontmatter: Frontmatter, [start, end]: Span, text: string): Fix {
  const place = yamlOf(frontmatter).places.between(start, end)
  return { place, was: frontmatter.source.slice(start, end), text }
}

function listAt(frontmatter: Frontmatter, path: Path): YAMLSeq | undefined {
  if (frontmatter.placeAt) return undefined
  let node: unknown = yamlOf(frontmatter).root
  for (const step of path) {
    if (isSeq(node)) node = node.items[Number(step)]
    else if (isMap(node)) node = node.items.find(({ key }) => keyText(key) === String(step))?.value
    else return undefined
  }
  return isSeq(node) ? node : undefined
}

function spanOf(node: unknown): Span | undefined {
  const range = isNode(node) ? node.range : undefined
  return range ? [range[0], range[1]] : undefined
}

/** Returns the end of what a node says. The range of a mapping may include comments below it. */
function endOf(node: unknown, source: string): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1)
    return endOf(last?.value ?? last?.key, source)
  }
  if (isSeq(node) && !node.flow) return endOf(node.items.at(-1), source)
  return source.slice(0, spanOf(node)?.[1] ?? 0).trimEnd().length
}

/** Returns what stands before an element of a list of lines, up to its `- `. */
function marginOf(source: string, start: number): string | undefined {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  return /^\s*- +$/.test(before) ? before : undefined
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end === -1 ? source.length : end
}
