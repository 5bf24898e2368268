import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AnyNode, isNode, nodesOf } from './syntax-nodes.ts'

/** A regular expression of the code. */
export interface WrittenPattern {
  readonly file: string
  readonly line: number
  /** The pattern, or undefined when the code makes it from what it only knows while it runs. */
  readonly source: string | undefined
  readonly flags: string
}

/** The syntax of a file, and its constants by their names. */
interface ReadFile {
  readonly path: string
  readonly text: string
  readonly nodes: readonly AnyNode[]
  readonly constants: ReadonlyMap<string, unknown>
  /** The names that a file imports from other files of the project, with where they are from. */
  readonly imports: ReadonlyMap<string, { readonly path: string; readonly name: string }>
}

/** Collects the regular expressions of a folder: those written between slashes, and `new RegExp`. */
export function writtenPatterns(folder: string): readonly WrittenPattern[] {
  return globSync(`${folder}/**/*.ts`).sort().flatMap(patternsOf)
}

/** Collects the regular expressions of one file. */
export function patternsOf(path: string): readonly WrittenPattern[] {
  const file = fileAt(path)
  return file.nodes.flatMap((node): readonly WrittenPattern[] => {
    const place = { file: file.path, line: file.text.slice(0, node.start).split('\n').length }
    if (node.type === 'Literal' && isRegex(node['regex'])) {
      const { pattern: source, flags } = node['regex']
      return [{ ...place, source, flags }]
    }
    const { type, callee } = node
    const isMade = /^(?:New|Call)Expression$/.test(type) && isNode(callee)
    if (!isMade || callee['name'] !== 'RegExp') return []
    const [source, flags] = listOf(node['arguments']).map((given) => textOf(given, file))
    return [{ ...place, source, flags: flags ?? '' }]
  })
}

function isRegex(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

const read = new Map<string, ReadFile>()

function fileAt(path: string): ReadFile {
  const known = read.get(path)
  if (known) return known
  const text = readFileSync(path, 'utf8')
  const nodes = nodesOf(text)
  const file = { path, text, nodes, constants: constantsOf(nodes), imports: importsOf(nodes, path) }
  read.set(path, file)
  return file
}

function constantsOf(nodes: readonly AnyNode[]): ReadonlyMap<string, unknown> {
  const declared = nodes
    .filter(({ type, kind }) => type === 'VariableDeclaration' && kind === 'const')
    .flatMap(({ declarations }) => listOf(declarations).filter(isNode))
    .map(({ id, init }) => [isNode(id) ? String(id['name']) : '', init] as const)
  // A name that stands for two things in a file is not followed.
  return new Map(
    [...Map.groupBy(declared, ([name]) => name)].flatMap(([name, rows]) =>
      rows.length === 1 ? [[name, rows[0]?.[1]] as const] : [],
    ),
  )
}

function importsOf(nodes: readonly AnyNode[], path: string): ReadFile['imports'] {
  const rows = nodes
    .filter(({ type }) => type === 'ImportDeclaration')
    .flatMap(({ source, specifiers }) => {
      const from = isNode(source) ? String(source['value']) : ''
      if (!from.startsWith('.')) return []
      return listOf(specifiers)
        .filter(isNode)
        .map(({ local, imported }) => {
          const name = isNode(imported) ? String(imported['name']) : ''
          const own = isNode(local) ? String(local['name']) : ''
          return [own, { path: join(dirname(path), from), name }] as const
        })
    })
  return new Map(rows)
}

/** Returns the text that an expression always has, or undefined when it depends on a run. */
function textOf(node: unknown, file: ReadFile): string | undefined {
  if (!isNode(node)) return undefined
  switch (node.type) {
    case 'Literal':
      return isRegex(node['regex']) ? undefined : String(node['value'])
    case 'TSAsExpression':
      return textOf(node['expression'], file)
    case 'Identifier':
      return textOfName(String(node['name']), file)
    case 'BinaryExpression':
      return (
        sumOf(node, file)?.toString() ??
        joined([textOf(node['left'], file), textOf(node['right'], file)], '', node['operator'])
      )
    case 'TemplateLiteral':
      return filled(node, 'cooked', file)
    case 'TaggedTemplateExpression':
      return isNode(node['quasi']) ? filled(node['quasi'], 'raw', file) : undefined
    case 'CallExpression':
      return joinedList(node, file)
    default:
      return undefined
  }
}

/** Returns the number that an expression always is, or undefined for another one. */
function sumOf(node: unknown, file: ReadFile): number | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Identifier') return sumOf(file.constants.get(String(node['name'])), file)
  if (node.type === 'Literal') {
    return typeof node['value'] === 'number' ? node['value'] : undefined
  }
  if (node.type !== 'BinaryExpression' || node['operator'] !== '+') return undefined
  const [left, right] = [sumOf(node['left'], file), sumOf(node['right'], file)]
  return left === undefined || right === undefined ? undefined : left + right
}

function textOfName(name: string, file: ReadFile): string | undefined {
  if (file.constants.has(name)) return textOf(file.constants.get(name), file)
  const imported = file.imports.get(name)
  return imported && textOfName(imported.name, fileAt(imported.path))
}

function joined(
  parts: readonly (string | undefined)[],
  between: string,
  operator: unknown = '+',
): string | undefined {
  const known = parts.filter((part) => part !== undefined)
  return operator === '+' && known.length === parts.length ? known.join(between) : undefined
}

/** Returns the text of a template, whose parts are `cooked`, or `raw` for `String.raw`. */
function filled(node: AnyNode, form: 'cooked' | 'raw', file: ReadFile): string | undefined {
  const values = listOf(node['expressions']).map((each) => textOf(each, file))
  const parts = listOf(node['quasis'])
    .filter(isNode)
    .map(({ value }) => (isQuasi(value) ? value[form] : undefined))
  return joined(
    parts.flatMap((part, at) => (at < values.length ? [part, values[at]] : [part])),
    '',
  )
}

function isQuasi(value: unknown): value is { readonly cooked: string; readonly raw: string } {
  return typeof value === 'object' && value !== null && 'cooked' in value && 'raw' in value
}

/** Returns the text of `LIST.join('|')`. */
function joinedList(node: AnyNode, file: ReadFile): string | undefined {
  const { callee } = node
  if (!isNode(callee) || !isNode(callee['property'])) return undefined
  if (callee['property']['name'] !== 'join' || !isNode(callee['object'])) return undefined
  const named = callee['object']['name']
  const list = named === undefined ? callee['object'] : file.constants.get(String(named))
  const between = textOf(listOf(node['arguments'])[0], file)
  if (!isNode(list) || list.type !== 'ArrayExpression' || between === undefined) return undefined
  return joined(
    listOf(list['elements']).map((each) => textOf(each, file)),
    between,
  )
}
