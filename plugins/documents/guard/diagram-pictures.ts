import type { Value } from '../model/document.ts'
import { readYaml } from '../yaml/yaml.ts'
import { pictureFault, schemeOf } from './addresses.ts'
import type { SettingsFault } from './diagram-settings.ts'

/** Matches the properties of a node, `a@{ shape: rect, label: "}" }`, as Mermaid reads them. */
const PROPERTIES = /@\{((?:"[^"]*"|[^}"])*)/g

/** Matches a property that names a picture, in text that is not read as YAML. */
const IMAGE = /\bimg["']?\s*:\s*["']?([^"'\s,}]+)/g

/**
 * Finds unsafe pictures: `a@{ img: "…" }`. A browser fetches them for every reader. The word `img:`
 * in a label is a word.
 */
export function diagramPictureFaults(text: string): readonly SettingsFault[] {
  return [...text.matchAll(PROPERTIES)].flatMap(({ 0: whole, 1: properties = '', index }) => {
    const at = index + Math.max(0, whole.indexOf('img'))
    const line = text.slice(0, at).split('\n').length - 1
    return picturesIn(properties).flatMap((url) => {
      const message = faultOf(url)
      return message === undefined ? [] : [{ rule: 'unsafe-link' as const, message, line }]
    })
  })
}

/** Returns the pictures among properties. What is not read as YAML is searched for the word. */
function picturesIn(properties: string): readonly string[] {
  const isBlock = properties.includes('\n')
  const { data, faults } = readYaml(isBlock ? unindented(properties) : `x: {${properties}}`)
  const named: Value | undefined = isBlock ? data : data?.['x']
  if (data === undefined || faults.length > 0) {
    return [...properties.matchAll(IMAGE)].map(([, url = '']) => url)
  }
  if (typeof named !== 'object' || named === null || Array.isArray(named)) return []
  return Object.entries(named).flatMap(([name, url]) => (name === 'img' ? [String(url)] : []))
}

function unindented(lines: string): string {
  const margin = /\n([ \t]*)\S/.exec(lines)?.[1] ?? ''
  return lines.replaceAll(`\n${margin}`, '\n')
}

function faultOf(url: string): string | undefined {
  if (schemeOf(url) !== 'http') return pictureFault(url)
  return 'Unexpected picture over `http:` in a diagram, expected `https`.'
}

/** Matches a statement that sets styles, in any type of diagram. */
const STYLE = /^\s*(?:classDef|style|linkStyle|todayMarker|rect|box|Update\w*Style|Add\w*Tag)\b/i
/** Matches a property of a style whose value fetches a file. */
const FETCHING_VALUE =
  /(?:fill|stroke|colou?r|background|image|filter|mask|cursor|marker|content|src|font)[\w-]*["']?\s*[:=][^;,]*\burl\s*\(/i

/** Matches labels in quotes between the marks of a node or an edge: `["…"]`, `|"…"|`. */
const LABELS = /[[({|/]\s*"[^"]*"\s*[\])}|/]/g

/** Matches the beginning of a note or of a message, up to its text. */
const BEFORE_TEXT = /^\s*(?:note\b[^:"]*|[^:"]*-[->x)]{1,2}[^:"]*):(?!:)/i

/** Removes the words that a reader sees from a statement. No style stands in them. */
function withoutLabels(statement: string): string {
  return BEFORE_TEXT.exec(statement)?.[0] ?? statement.replace(LABELS, '')
}

/** Finds `url(…)` in a style: a browser would fetch the file. In prose it is a word. */
export function fetchesIn(statements: readonly string[]): string | undefined {
  const fetches = statements.some(
    (statement) =>
      FETCHING_VALUE.test(withoutLabels(statement)) ||
      (STYLE.test(statement) && /\burl\s*\(/i.test(statement)),
  )
  return fetches ? 'Unexpected `url(…)` in a style; it fetches a file.' : undefined
}
