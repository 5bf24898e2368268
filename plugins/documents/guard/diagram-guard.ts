import type { Code } from 'mdast'
import type { Place } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { placeOf, spanOf } from '../model/tree.ts'
import { oddCharacters } from '../text/characters.ts'
import { linkFault, pictureFault } from './addresses.ts'
import { type DiagramFault, settingsFaults } from './diagram-settings.ts'

type Complaint = Omit<DiagramFault, 'line'>

/** Mermaid's own limit. */
const LONGEST = 50_000

/** Mermaid can link, call and style: what a diagram may not do, line by line. */
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
  const clickable = !UNCLICKABLE.test(texts.find((text) => /^\s*[a-z]/i.test(text)) ?? '')
  const faults = texts.flatMap((text, line) => {
    const complaints = /^\s*%%(?!\{)/.test(text) ? [] : complaintsOf(text, clickable, schemes)
    return complaints.map((complaint): DiagramFault => ({ ...complaint, line }))
  })
  const all = [...settingsFaults(node.value), ...faults]
  return all.map(({ rule, message, line }) => ({ rule, message, place: place(line) }))
}

/** Diagrams whose lines are prose, in which `click` is a word. */
const UNCLICKABLE = /^\s*(?:journey|mindmap|timeline|kanban|pie|quadrantChart|sequenceDiagram)\b/

function complaintsOf(
  line: string,
  clickable: boolean,
  schemes: readonly string[],
): readonly Complaint[] {
  const statements = line.split(';')
  const calls = clickable ? statements.flatMap((statement) => call(statement) ?? []) : []
  const addresses = statements.flatMap((it) =>
    addressesIn(it).map((url) => linkFault(decoded(url), schemes)),
  )
  const unsafe = [...addresses, scheme(line), ...pictures(line)].flatMap((it) => it ?? [])
  return [
    ...calls,
    ...statements.flatMap((statement) => style(statement) ?? []),
    ...unsafe.map((message): Complaint => ({ rule: 'unsafe-link', message })),
    ...markup(line),
    ...unseen(line),
  ]
}

/** What nobody needs, written as a number: `#8238;`. The rest is found in the text itself. */
function unseen(line: string): Complaint[] {
  const odd = oddCharacters(decoded(line)).find(({ grave, text }) => grave && !line.includes(text))
  if (!odd) return []
  return [{ rule: 'unsafe-text', message: `Unexpected ${odd.what} in a diagram; leave it out.` }]
}

const CLICK = /^\s*click\s+[^\s"]+\s+(?:href\s+)?["']([^"']*)/i

/** `click a call f()`, `click a f`, `callback a "f"`: what leads nowhere runs something. */
function call(statement: string): Complaint | undefined {
  if (!/^\s*(?:click|callback)\s+[^\s"]+\s+\S/i.test(statement)) return undefined
  if (CLICK.test(statement)) return undefined
  const message = `Unexpected call ${code(statement)}; a diagram may only link.`
  return { rule: 'code-in-content', message }
}

/** `click a "…"`, `link a "…"`, `link a: text @ …`, `links a: {"text": "…"}`, `$link="…"`. */
function addressesIn(statement: string): string[] {
  const single = [CLICK, /^\s*link\s+[^\s":]+\s*(?::.*?@\s*|")([^"\s]+)/i, /\$link\s*=\s*"([^"]*)/i]
  const several = /^\s*links\s/i.test(statement) ? statement.matchAll(/"\s*:\s*"([^"]*)/g) : []
  return [...single.map((form) => form.exec(statement)), ...several].flatMap((it) => it?.[1] ?? [])
}

/** Wherever it stands: nobody names a node so. */
function scheme(line: string): string | undefined {
  const bare = decoded(line).replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
  const found = /(?:javascript|vbscript|livescript):|data:[a-z]+\//i.exec(bare)?.[0]
  return found && `Unexpected scheme ${code(found)} in a diagram.`
}

/** `a@{ img: "…" }` is fetched by whoever looks at the page; so is `url(…)` in a style. */
function pictures(line: string): string[] {
  const images = [...line.matchAll(/\bimg\s*:\s*["']?([^"'\s,}]+)/g)]
  const faults = images.flatMap(([, url = '']) => pictureFault(url) ?? [])
  if (/\burl\s*\(/i.test(line)) faults.push('Unexpected `url(…)` in a diagram; it fetches a file.')
  return faults
}

/** Styles end up in a style sheet of the page. */
function style(statement: string): Complaint | undefined {
  if (!/^\s*(?:classDef|style|linkStyle)\b.*[{}@\\<]/.test(statement)) return undefined
  const message = `Unexpected character in the style ${code(statement)}, expected \`name:value\`.`
  return { rule: 'unsafe-html', message }
}

/** Labels may break lines and stress words; every other tag is a finding. */
function markup(line: string): Complaint[] {
  const tags = line.matchAll(/(?<!<)<\/?([a-z!?][^\s<>/="'`]*)(\s*\/?>)?/gi)
  return [...tags].flatMap(([tag, name = '', end]) => {
    if (end !== undefined && LABEL_TAGS.has(name.toLowerCase())) return []
    const message = `Unexpected HTML ${code(tag)} in a diagram, expected plain text and \`<br>\`.`
    return [{ rule: 'unsafe-html' as const, message }]
  })
}

const LABEL_TAGS: ReadonlySet<string> = new Set(
  'b br code em i s small strong sub sup u'.split(' '),
)

/** Mermaid writes `#59;` and `#quot;` for what HTML writes `&#59;` and `&quot;`. */
function decoded(text: string): string {
  return text
    .replace(/[&#]#?(x?)([0-9a-f]{1,6});/gi, (whole, hex, digits) => {
      const point = Number.parseInt(digits, hex === '' ? 10 : 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
    .replace(/[&#](?:colon|Tab|NewLine);/g, (name) => (name.includes('colon') ? ':' : ' '))
}

/** Lines as they stand in the file, the fence first: the first line of the text is below it. */
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
