import type { Finding } from '../basics/finding.ts'
import { startBelow } from '../basics/paths.ts'
import { code, enumerate } from '../basics/wording.ts'
import { commonFields } from '../kinds/fields/common-fields.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Node, Reading } from './entry.ts'
import { fieldsAt, isMap } from './value.ts'

/**
 * Puts one finding in place of those about fields, for a document that has the fields of another
 * kind: it lies in the wrong folder. `top` is the way to the content folder.
 */
export function withWrongFolder(reading: Reading, kinds: readonly Kind[], top: string): Reading {
  const [first] = reading.findings.filter(({ rule }) => rule === 'unknown-field')
  const meant = first && kindMeant(reading.node, kinds)
  if (!meant) return reading
  const { folder, name, fields } = meant
  const those = enumerate(fields.map(code), 'and')
  const finding: Finding = {
    ...first,
    message: `Unexpected ${those} in a document of kind ${code(reading.node.kind.name)}; these are fields of kind ${code(name)}.`,
    help: `Move the document to ${code(`${top}${startBelow(folder)}`)}.`,
  }
  const others = reading.findings.filter(({ rule }) => !FIELD_RULES.has(rule))
  const { fix: _, ...whole } = finding
  return { ...reading, findings: [whole, ...others] }
}

const FIELD_RULES = new Set(['unknown-field', 'invalid-field'])

/** Returns the one other kind that has all fields of a document, two of which the own kind lacks. */
function kindMeant({ kind, document }: Node, kinds: readonly Kind[]) {
  const { data } = document.frontmatter
  if (!isMap(data) || kind.inOneFile) return undefined
  const written = Object.keys(data).filter((field) => !Object.hasOwn(commonFields, field))
  const own = fieldsAt(kind.schema, [])
  const fields = written.filter((field) => !own.includes(field))
  if (fields.length < LEAST) return undefined
  const meant = kinds.filter((other) => {
    if (other === kind || other.inOneFile || other.reader.from !== 'frontmatter') return false
    const known = fieldsAt(other.schema, [])
    return written.every((field) => known.includes(field))
  })
  const [only, ...others] = meant
  return only && others.length === 0 ? { folder: only.folder, name: only.name, fields } : undefined
}

/** One field alone may be a slip. */
const LEAST = 2
