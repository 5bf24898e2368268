import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { code } from '../../basics/wording.ts'
import type { Value, ValueMap } from '../model/document.ts'
import { unsafeCharactersIn } from '../text/characters.ts'
import { cutAt, unreadMarks } from './cut-values.ts'
import { DEEPEST, tooDeepAt } from './nesting.ts'
import { readSimpleYaml } from './simple-yaml.ts'
import { inQuotes, type YamlEdit, type YamlFault } from './yaml-fault.ts'
import { keyText, parseYaml } from './yaml-nodes.ts'
import { causeAt } from './yaml-sentences.ts'
import { syntaxFaults } from './yaml-syntax.ts'

export interface YamlReading {
  /** Undefined when a value could only be guessed. */
  readonly data: ValueMap | undefined
  readonly faults: readonly YamlFault[]
  /** True for a list. The data has the numbers of its elements as keys. */
  readonly isList?: true
}

interface Walk {
  readonly source: string
  readonly faults: YamlFault[]
  /** True when a value could only be guessed. */
  broken: boolean
}

/** Reads YAML 1.2's core schema, without features that give a text a hidden meaning. */
export function readYaml(source: string, mayBeList = false): YamlReading {
  const simple = readSimpleYaml(source)
  return simple ? { data: simple, faults: [] } : readWholeYaml(source, mayBeList)
}

/** Reads any YAML with the real parser. */
export function readWholeYaml(source: string, mayBeList = false): YamlReading {
  const deep = tooDeepAt(source)
  if (deep !== undefined) {
    return { data: undefined, faults: [{ message: TOO_DEEP, start: deep, end: deep + 1 }] }
  }
  const document = parseYaml(source)
  const syntax = syntaxFaults(document, source)
  if (syntax.length > 0) return { data: undefined, faults: syntax }
  const walk: Walk = { source, faults: [], broken: false }
  const isList = mayBeList && isSeq(document.contents)
  const data = isList ? readListFile(document.contents, walk) : readRoot(document.contents, walk)
  const read = { data: walk.broken ? undefined : data, faults: walk.faults }
  return isList ? { ...read, isList } : read
}

const TOO_DEEP = `Unexpected nesting, expected at most ${DEEPEST} levels.`

/**
 * Finds odd characters that escapes and folded lines put into a text. Others are found in the
 * source.
 */
function checkText(node: Scalar, text: string, walk: Walk): void {
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const [start, end] = rangeOf(node)
  const escaped = node.type === 'QUOTE_DOUBLE' ? unsafeCharactersIn(text) : []
  const unseen = escaped.find((odd) => !walk.source.slice(start, end).includes(odd.text))
  const odd = !block && /[\t\n\r]/.test(text) ? { what: 'tab or line break' } : unseen
  if (!odd) return
  const message = `Unexpected ${odd.what} in a text; write what a reader is to see.`
  walk.faults.push({ rule: 'unsafe-text', message, start, end })
}

function readListFile(root: ParsedNode | null, walk: Walk): ValueMap {
  const list = readValue(root, walk, 1)
  return Array.isArray(list) ? Object.fromEntries(list.entries()) : {}
}

function readRoot(root: ParsedNode | null, walk: Walk): ValueMap | undefined {
  if (root === null || (isScalar(root) && root.value === null && !root.source)) return {}
  refuseProperties(root, walk)
  if (isMap(root)) return readMapping(root, walk, 1)
  const cause = isScalar(root) ? causeAt(walk.source, rangeOf(root)[0], 'IMPOSSIBLE') : undefined
  if (cause) {
    walk.faults.push(cause)
    return undefined
  }
  const found = isSeq(root) ? 'list' : 'text'
  refuse(walk, root, `Unexpected ${found}, expected a mapping: lines of \`key: value\`.`)
  return undefined
}

function readValue(node: unknown, walk: Walk, depth: number): Value {
  if (node === null || node === undefined) return null
  refuseProperties(node, walk)
  if (isScalar(node)) return readScalar(node, walk)
  if (depth > DEEPEST) {
    refuse(walk, node, TOO_DEEP)
    return null
  }
  if (isSeq(node)) return node.items.map((item) => readValue(item, walk, depth + 1))
  return isMap(node) ? readMapping(node, walk, depth) : null
}

function readMapping(map: YAMLMap<unknown, unknown>, walk: Walk, depth: number): ValueMap {
  const entries = new Map<string, Value>()
  const first = new Map<string, unknown>()
  for (const { key, value } of map.items) {
    const name = readKey(key ?? map, walk)
    if (name === undefined) continue
    const read = readValue(value, walk, depth + 1)
    if (first.has(name)) walk.faults.push(duplicate(name, key, first.get(name)))
    else entries.set(name, read)
    if (!first.has(name)) first.set(name, key)
  }
  return Object.fromEntries(entries)
}

const NO_KEY = 'Unexpected bracket where a key stands; put the value in quotes if it is text.'

/**
 * Reads a key. A key that every object already has is refused, because reading it would find that
 * property.
 */
function readKey(key: unknown, walk: Walk): string | undefined {
  refuseProperties(key, walk)
  if (isAlias(key)) return undefined
  const name = keyText(key)
  if (isScalar(key) && typeof key.value === 'string') checkText(key, key.value, walk)
  if (!name) {
    refuse(walk, key, isMap(key) || isSeq(key) ? NO_KEY : 'Unexpected key that is not plain text.')
    return undefined
  }
  const cause = /[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/.test(name)
    ? causeAt(walk.source, rangeOf(key)[0], 'IMPOSSIBLE')
    : undefined
  if (cause) {
    walk.faults.push(cause)
    return undefined
  }
  if (name !== '<<' && name !== 'prototype' && !(name in Object.prototype)) return name
  const [start, end] = rangeOf(key)
  const message =
    name === '<<'
      ? 'Unexpected merge key `<<`; write the keys out.'
      : `Unexpected key ${code(name)}.`
  walk.faults.push({ message, start, end })
  return undefined
}

function readScalar(node: Scalar, walk: Walk): Value {
  const { value } = node
  const cut = cutAt(node, walk.source) ?? unreadMarks(node)
  if (cut) walk.faults.push(cut)
  if (typeof value === 'string') checkText(node, value, walk)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  refuse(walk, node, 'Unexpected number that is not finite; quote it if it is text.')
  return null
}

function refuseProperties(node: unknown, walk: Walk): void {
  if (!isNode(node)) return
  if (isAlias(node)) {
    const message = `Unexpected alias ${code(`*${node.source}`)}; write the value out.`
    const isOfAnchor = walk.source.includes(`&${node.source}`)
    refuse(walk, node, message, isOfAnchor ? undefined : quoting(node, walk.source))
    return
  }
  if (node.anchor !== undefined) {
    refuse(
      walk,
      node,
      `Unexpected anchor ${code(`&${node.anchor}`)}; write the value where needed, in quotes if it begins with \`&\`.`,
    )
  }
  if (node.tag !== undefined) {
    refuse(
      walk,
      node,
      `Unexpected tag ${code(node.tag)}; write the plain value, in quotes if it begins with \`!\`.`,
    )
  }
}

function refuse(walk: Walk, node: unknown, message: string, edit?: YamlEdit): void {
  const [start, end] = rangeOf(node)
  walk.faults.push({ message, start, end, edit })
  walk.broken = true
}

/** Returns the edit that makes text of a value which begins with a sign. */
function quoting(node: unknown, source: string): YamlEdit {
  const [start, end] = rangeOf(node)
  return { start, end, text: inQuotes(source.slice(start, end)) }
}

function duplicate(name: string, key: unknown, first: unknown): YamlFault {
  const [start, end] = rangeOf(key)
  const message = `Unexpected second ${code(name)}; a key is written once.`
  return { message, start, end, first: rangeOf(first) }
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isNode(node) ? node.range : undefined
  return [range?.[0] ?? 0, range?.[1] ?? 0]
}
