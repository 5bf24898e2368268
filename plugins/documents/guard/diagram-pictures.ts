import { once } from '../../basics/memo.ts'
import { placesIn } from '../../basics/place.ts'
import type { Value } from '../model/document.ts'
import { readYaml } from '../yaml/yaml.ts'
import { pictureFault, schemeOf } from './addresses.ts'
import type { SettingsFault } from './diagram-settings.ts'

/** Matches the properties of a node, `a@{ shape: rect, label: "}" }`, as Mermaid reads them. */
const PROPERTIES = /@\{((?:"[^"]*"|[^}"])*)/g

/** Matches a property that names a picture, in text that is not read as YAML. */
const IMAGE = /\bimg["']?\s*:\s*["']?([^"'\s,}]+)/g

/** Matches properties that may name a picture. An escape can stand for each letter of the name. */
const NAMED = /img|\\/

/**
 * Finds unsafe pictures: `a@{ img: "…" }`. A browser fetches them for every reader. The word `img:`
 * in a label is a word.
 */
export function diagramPictureFaults(text: string): readonly SettingsFault[] {
  const places = once(() => placesIn(text))
  return [...text.matchAll(PROPERTIES)].flatMap(({ 0: whole, 1: properties = '', index }) => {
    const at = index + Math.max(0, whole.indexOf('img'))
    const line = places().between(at, at).line - 1
    return picturesIn(properties).flatMap((url) => {
      const message = faultOf(url)
      return message === undefined ? [] : [{ rule: 'unsafe-link' as const, message, line }]
    })
  })
}

/** Returns the pictures among properties. What is not read as YAML is searched for the word. */
function picturesIn(properties: string): readonly string[] {
  if (!NAMED.test(properties)) return []
  const isBlock = properties.includes('\n')
  const { data, faults } = readYaml(isBlock ? unindented(properties) : `x: {${properties}}`)
  const named: Value | undefined = isBlock ? data : data?.['x']
  if (data === undefined || faults.length > 0) {
    return [...properties.matchAll(IMAGE)].map(([, url = '']) => url)
  }
  return Object.entries(named ?? {}).flatMap(([name, url]) => (name === 'img' ? [String(url)] : []))
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
/** Matches the name of a property with the sign before its value, once for each word. */
const PROPERTY = /(?<![\w-])([\w-]+)["']?\s*[:=]/g
/** Matches a word in the name of a property that a browser may fetch a file for. */
const FETCHING = /fill|stroke|colou?r|background|image|filter|mask|cursor|marker|content|src|font/i
const FETCH = /\burl\s*\(/i

/** Matches labels in quotes between the marks of a node or an edge: `["…"]`, `|"…"|`. */
const LABELS = /[[({|/]\s*"[^"]*"\s*[\])}|/]/g

/** Matches a statement up to its first colon, if no quote comes before. */
const BEFORE_COLON = /^[^:"]*:(?!:)/
/** Matches the beginning of a note or the arrow of a message, whose text follows a colon. */
const OF_TEXT = /^\s*note\b|-[->x)]/i

/** Removes the words that a reader sees from a statement. No style stands in them. */
function withoutLabels(statement: string): string {
  const [before] = BEFORE_COLON.exec(statement) ?? []
  return before !== undefined && OF_TEXT.test(before) ? before : statement.replace(LABELS, '')
}

/** Finds `url(…)` in a style: a browser would fetch the file. In prose it is a word. */
export function fetchesIn(statements: readonly string[]): string | undefined {
  const fetches = statements.some(
    (statement) =>
      FETCH.test(statement) &&
      (STYLE.test(statement) || hasFetchingValue(withoutLabels(statement))),
  )
  return fetches ? 'Unexpected `url(…)` in a style; it fetches a file.' : undefined
}

/** Says whether the value of a property fetches a file. A value ends at a comma. */
function hasFetchingValue(statement: string): boolean {
  return statement.split(',').some((part) => {
    const property = [...part.matchAll(PROPERTY)].find(([, name = '']) => FETCHING.test(name))
    return property !== undefined && FETCH.test(part.slice(property.index + property[0].length))
  })
}
