import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Hover,
  type Location,
  MarkupKind,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { given } from '../basics/given.ts'
import { completionAt } from '../editing/completion.ts'
import { beginningOf, definitionOf, type FilePlace } from '../editing/definition.ts'
import { hoverAt } from '../editing/hover.ts'
import { namedAt, nodesIn, usagesOf } from '../editing/named.ts'
import type { AskedPlace } from '../editing/position.ts'
import type { Suggestion } from '../editing/suggestion.ts'
import { visible } from '../reports/visible.ts'
import type { EditorFiles } from './diagnostics.ts'
import { rangeOf } from './positions.ts'

const KINDS: Readonly<Record<Suggestion['sort'], CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  document: CompletionItemKind.File,
  heading: CompletionItemKind.Reference,
  component: CompletionItemKind.Class,
  name: CompletionItemKind.Module,
  rule: CompletionItemKind.Constant,
}

export function completionList(asked: AskedPlace, document: TextDocument): CompletionList {
  const { list, isCut } = completionAt(asked)
  const items = list.map((each, at): CompletionItem => {
    const { label, sort, text, start, end, detail, about } = each
    const range = { start: document.positionAt(start), end: document.positionAt(end) }
    return {
      label: visible(label),
      kind: KINDS[sort],
      filterText: filterText(each, document),
      sortText: String(at).padStart(4, '0'),
      textEdit: { range, newText: text },
      ...given({
        detail: detail === undefined ? undefined : visible(detail),
        documentation: about,
      }),
    }
  })
  return { isIncomplete: isCut, items }
}

/** An editor compares this with what stands in the range, which may begin with a quotation mark. */
function filterText(
  { label, detail = '', start, end }: Suggestion,
  document: TextDocument,
): string {
  const written = document.getText().slice(start, end)
  const quote = /^["']/.exec(written)?.[0] ?? ''
  return `${quote}${label} ${detail}`.trim()
}

export function hoverAnswer(asked: AskedPlace): Hover | null {
  const hover = hoverAt(asked)
  if (!hover) return null
  const contents = { kind: MarkupKind.Markdown, value: hover.markdown }
  return { contents, range: rangeOf(hover.place, asked.text) }
}

export function definitionAnswer(asked: AskedPlace, files: EditorFiles): Location | null {
  const place = definitionOf(asked)
  return place ? locationOf(place, files) : null
}

/** Returns every place that names the document at the cursor, or else the open document itself. */
export function referencesAnswer(
  asked: AskedPlace,
  files: EditorFiles,
  withDeclaration: boolean,
): readonly Location[] {
  const [own] = nodesIn(asked.outcome.graph, asked.path)
  const node = namedAt(asked)?.node ?? (own?.kind.inOneFile ? undefined : own)
  if (!node) return []
  const declaration = withDeclaration && !node.project ? [beginningOf({ node })] : []
  return [...declaration, ...usagesOf(node, asked.outcome)].map((place) => locationOf(place, files))
}

function locationOf({ file, place }: FilePlace, files: EditorFiles): Location {
  return { uri: files.uri(file), range: rangeOf(place, files.text(file)) }
}
