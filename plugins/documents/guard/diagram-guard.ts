import type { Code } from 'mdast'
import { given } from '../../basics/given.ts'
import type { Place } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import { addressesInDiagram, isClickable } from '../markup/diagram-links.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { placeOf, spanOf } from '../model/tree.ts'
import { hiddenCharactersIn } from '../text/characters.ts'
import { linkFault } from './addresses.ts'
import { ANY_SCHEME } from './allowed.ts'
import { diagramPictureFaults, fetchesIn } from './diagram-pictures.ts'
import { type SettingsFault, settingsFaults } from './diagram-settings.ts'

type RuleFault = Omit<SettingsFault, 'line'>

/** The most characters of a diagram: Mermaid's own limit. */
const LONGEST = 50_000

/**
 * Finds unsafe text in a diagram, line by line: Mermaid can link, call functions and set styles.
 */
export function guardDiagram(
  node: Code,
  source: Source,
  schemes: readonly string[] = [],
): readonly Fault[] {
  const place = placesOf(node, source)
  if (node.value.length > LONGEST) {
    const message = `Unexpected length, expected a diagram of at most ${LONGEST} characters.`
    return [{ rule: 'invalid-markup', message, place: place(0) }]
  }
  const texts = node.value.split('\n')
  const clickable = isClickable(node.value)
  const faults = texts.flatMap((text, line) => {
    const faults = /^\s*%%(?!\{)/.test(text) ? [] : faultsOf(text, clickable, schemes)
    return faults.map((fault): SettingsFault => ({ ...fault, line }))
  })
  const all = [...settingsFaults(node.value), ...diagramPictureFaults(node.value), ...faults]
  // Mermaid passes over calls as code hosts let it draw, so that a reader misses no more than those.
  const severity = schemes.includes(ANY_SCHEME) ? ('warning' as const) : undefined
  return all.map(({ rule, message, line }) => ({
    ...{ rule, message, place: place(line) },
    ...(rule === 'code-in-content' && message.startsWith(CALL) && given({ severity })),
  }))
}

function faultsOf(
  line: string,
  clickable: boolean,
  schemes: readonly string[],
): readonly RuleFault[] {
  const statements = line.split(';')
  const calls = clickable ? statements.flatMap((statement) => call(statement) ?? []) : []
  const addresses = statements.flatMap((it) =>
    addressesIn(it).map((url) => linkFault(decoded(url), schemes) ?? unlinkable(it, url)),
  )
  const unsafe = [...addresses, scheme(line), fetchesIn(statements)].flatMap((it) => it ?? [])
  return [
    ...calls,
    ...statements.flatMap((statement) => style(statement) ?? []),
    ...unsafe.map((message): RuleFault => ({ rule: 'unsafe-link', message })),
    ...markup(line),
    ...unseen(line),
  ]
}

/**
 * Says why the node of a diagram cannot link to a safe address. Only a click is resolved as links
 * in prose are.
 */
function unlinkable(statement: string, url: string): string | undefined {
  if (/^https:\/\//i.test(url)) return undefined
  if (addressesInDiagram(statement).length === 0) {
    return `Unexpected ${code(url)} in a diagram, expected \`https://\` and a host.`
  }
  if (!/^[a-z][a-z\d+.-]*:/i.test(url) || url.startsWith('inv:')) return undefined
  return `Unexpected ${code(url)} in a diagram, expected a document, a file, \`#\` or \`https://\`.`
}

/**
 * Finds odd characters that are written as a number, such as `#8238;`. Others are found in the text
 * of the file.
 */
function unseen(line: string): RuleFault[] {
  const odd = hiddenCharactersIn(decoded(line)).find(
    ({ severe, text }) => severe && !line.includes(text),
  )
  if (!odd) return []
  return [{ rule: 'unsafe-text', message: `Unexpected ${odd.what} in a diagram; leave it out.` }]
}

const CALL = 'Unexpected call'

const CLICK = /^\s*click\s+[^\s"]+\s+(?:href\s+)?["']([^"']*)/i

/**
 * Finds calls: `click a call f()`, `click a f`, `callback a "f"`. A click without an address runs
 * something.
 */
function call(statement: string): RuleFault | undefined {
  if (!/^\s*(?:click|callback)\s+[^\s"]+\s+\S/i.test(statement)) return undefined
  if (CLICK.test(statement)) return undefined
  const message = `${CALL} ${code(statement)}; a diagram may only link.`
  return { rule: 'code-in-content', message }
}

/**
 * Finds the addresses in `click a "…"`, `link a "…"`, `link a: text @ …`, `links a: {"text": "…"}`
 * and `$link="…"`.
 */
function addressesIn(statement: string): string[] {
  const single = [CLICK, /^\s*link\s+[^\s":]+\s*(?::.*?@\s*|")([^"\s]+)/i, /\$link\s*=\s*"([^"]*)/i]
  const several = /^\s*links\s/i.test(statement) ? statement.matchAll(/"\s*:\s*"([^"]*)/g) : []
  return [...single.map((form) => form.exec(statement)), ...several].flatMap((it) => it?.[1] ?? [])
}

/** Finds a scheme that runs code, anywhere in a line: no node has such a name. */
function scheme(line: string): string | undefined {
  const bare = decoded(line).replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
  const found = /(?:javascript|vbscript|livescript):|data:[a-z]+\//i.exec(bare)?.[0]
  return found && `Unexpected scheme ${code(found)} in a diagram.`
}

/** Finds unsafe characters in styles, because these become part of a style sheet of the page. */
function style(statement: string): RuleFault | undefined {
  if (!/^\s*(?:classDef|style|linkStyle)\b.*[{}@\\<]/.test(statement)) return undefined
  const message = `Unexpected character in the style ${code(statement)}, expected \`name:value\`.`
  return { rule: 'unsafe-html', message }
}

/** Finds HTML in labels. Labels may have line breaks and emphasis, and no other tags. */
function markup(line: string): RuleFault[] {
  const tags = [...line.matchAll(/(?<!<)<\/?([a-z!?][^\s<>/="'`]*)(\s*\/?>)?/gi)]
  const opened = new Set<string>()
  return tags.flatMap(([tag, name = '', end]) => {
    if (end !== undefined && LABEL_TAGS.has(name.toLowerCase())) return []
    // The opening tag has a finding, which is about the whole element.
    if (tag.startsWith('</') && opened.has(name.toLowerCase())) return []
    opened.add(name.toLowerCase())
    const message = `Unexpected HTML ${code(tag)} in a diagram, expected plain text and \`<br>\`.`
    return [{ rule: 'unsafe-html' as const, message }]
  })
}

const LABEL_TAGS: ReadonlySet<string> = new Set(
  'b br code em i s small strong sub sup u'.split(' '),
)

/** Decodes `#59;` and `#quot;`, as Mermaid writes `&#59;` and `&quot;`. */
function decoded(text: string): string {
  return text
    .replace(/[&#]#?(x?)([0-9a-f]{1,20});/gi, (whole, hex, digits) => {
      const point = Number.parseInt(digits, hex === '' ? 10 : 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
    .replace(/[&#](?:colon|Tab|NewLine);/g, (name) => (name.includes('colon') ? ':' : ' '))
}

/**
 * Returns a function that gives the place of a line of the diagram. The fence is one line above its
 * first line.
 */
function placesOf(node: Code, source: Source): (line: number) => Place {
  const [start, end] = spanOf(node)
  const written = source.text.slice(start, end).split('\n')
  const top = placeOf(node).line
  return (line) => {
    const text = (written[line + 1] ?? '').trimEnd()
    const column = text.length - text.trimStart().length + 1
    const at = top + 1 + line
    return { line: at, column, endLine: at, endColumn: text.length + 1 }
  }
}
