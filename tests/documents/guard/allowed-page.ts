import {
  LONGEST_ADDRESS,
  LONGEST_LINK,
  NEVER_SCHEMES,
  PICTURES,
  WEB_SCHEMES,
} from '../../../plugins/documents/guard/allowed.ts'
import {
  COMMON_ATTRIBUTES,
  ELEMENTS,
  FORM_ELEMENTS,
  HARMFUL_ATTRIBUTES,
  LONGEST_ATTRIBUTE,
  LONGEST_ID,
  SILENT_ATTRIBUTES,
  UNSHOWN_ELEMENTS,
} from '../../../plugins/documents/guard/allowed-html.ts'
import { OWN_IDS } from '../../../plugins/documents/guard/ids.ts'
import { MOST_PARTS } from '../../../plugins/documents/guard/part-limit.ts'

/** The rows of the page about what is allowed, as the lists of the product have them. */
export function allowedRows(): readonly string[] {
  const elements = Object.entries(ELEMENTS)
  const plain = elements.filter(([, own]) => own.length === 0).map(([name]) => `<${name}>`)
  const withOwn = elements.filter(([, own]) => own.length > 0)
  return [
    `| Elements without attributes of their own | ${codes(plain)} |`,
    ...withOwn.map(([name, own]) => `| ${codes([`<${name}>`])} | ${codes(own)} |`),
    `| Every element | ${codes(COMMON_ATTRIBUTES)} |`,
    `| Tags that are left out, with an info | ${tags([...UNSHOWN_ELEMENTS].filter((name) => !FORM_ELEMENTS.has(name)))} |`,
    `| Tags that are left out, with a warning | ${tags([...FORM_ELEMENTS])} |`,
    `| Attributes that are left out, without a finding | ${codes([...SILENT_ATTRIBUTES])} |`,
    `| Attributes that are errors | ${codes(['on…', ...HARMFUL_ATTRIBUTES])} |`,
    `| Schemes of links | ${codes([...WEB_SCHEMES, 'inv'])} |`,
    `| Schemes that no site can add | ${codes(NEVER_SCHEMES)} |`,
    `| Endings of the project's own pictures | ${codes(PICTURES)} |`,
    `| Beginnings of ids that a page keeps for itself | ${codes(OWN_IDS)} |`,
    `| Characters of an id, at most | ${LONGEST_ID} |`,
    `| Characters of another attribute, at most | ${LONGEST_ATTRIBUTE} |`,
    `| Characters of an address, at most | ${LONGEST_ADDRESS} |`,
    `| Characters of a link to the web, at most; a warning if it is longer than other addresses may be | ${LONGEST_LINK} |`,
    `| Parts of a document, such as cells, items, links, footnotes, asides and words in bold, at most | ${MOST_PARTS} |`,
  ]
}

function tags(names: readonly string[]): string {
  return codes(names.map((name) => `<${name}>`))
}

function codes(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' ')
}
