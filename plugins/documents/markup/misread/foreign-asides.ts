import { alternatives, code } from '../../../basics/wording.ts'
import type { Syntax } from '../../model/tree.ts'
import { ASIDES } from '../asides.ts'

/** The words of a finding about markup of another tool. */
export interface Foreign {
  readonly message: string
  readonly help: string
  /** The text that the signs can only mean. */
  readonly meant?: string
}

export interface Sign {
  readonly pattern: RegExp
  says(match: RegExpMatchArray, syntax: Syntax): Foreign
}

const NAMES =
  'abstract|admonition|attention|bug|caution|danger|error|example|failure|hint|important|info|note|question|quote|seealso|success|summary|tip|todo|warning'

/** Matches the first line of an aside of MkDocs: its name, and its title in quotes. */
const ADMONITION = new RegExp(
  String.raw`(?=!|\?)(?<=^[ \t>]*)(?:!!!|\?\?\?\+?)[ \t]+(${NAMES})(?:[ \t]+"([^"\n]*)")?(?=[ \t]*$)`,
  'gim',
)

/** Asides of MkDocs and Sphinx, which a page shows as text, each with the way out. */
export const ASIDE_SIGNS: readonly Sign[] = [
  {
    pattern: ADMONITION,
    says: ([written, name = '', title = '']) => ({
      message: `Unexpected ${code(written)}, which a page shows as text.`,
      help: asideHelp(name, title),
    }),
  },
  {
    pattern: /(?==)(?<=^[ \t>]*)===\+?[ \t]+"[^"\n]*"/gm,
    says: ([written]) => ({
      message: `Unexpected tab ${code(written)}, which a page shows as text.`,
      help: 'A heading names each part, as in `### Linux`.',
    }),
  },
  {
    pattern: /(?=\.)(?<=^[ \t>]*)\.\. ([a-z][\w-]*)::[ \t]*(.*)$/gim,
    says: ([written, name = '', title = '']) => ({
      message: `Unexpected directive ${code(written)} of Sphinx, which a page shows as text.`,
      help: asideHelp(name, title),
    }),
  },
]

/** Names of asides in other tools, each with the one that looks like it. */
export const SIMILAR: ReadonlyMap<string, string> = new Map([
  ['important', 'tip'],
  ['hint', 'tip'],
  ['info', 'note'],
  ['abstract', 'note'],
  ['seealso', 'note'],
  ['admonition', 'note'],
  ['warning', 'caution'],
  ['attention', 'caution'],
  ['error', 'danger'],
])

/** Says how an aside is written for one of another tool, if the name is one of an aside. */
export function asideHelp(name: string, title: string): string {
  const known = name.toLowerCase()
  const like = ASIDES.includes(known) ? known : SIMILAR.get(known)
  if (like === undefined) {
    return `Write it in Markdown. Asides are ${alternatives(ASIDES)}, as in \`:::note\`.`
  }
  const first = title.trim() === '' ? `:::${like}` : `:::${like}[${title.trim()}]`
  return `Write ${code(first)} and, on a line of its own below the text, ${code(':::')}.`
}
