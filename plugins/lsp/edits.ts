import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { Finding, Fix } from '../basics/finding.ts'
import { offsetsOf } from '../basics/place.ts'
import { code } from '../basics/wording.ts'
import type { Renaming } from '../editing/renaming.ts'
import type { Outcome } from '../engine/check.ts'
import { reportContext } from '../engine/report.ts'
import { visible } from '../reports/visible.ts'
import { diagnosticOf, type EditorFiles } from './diagnostics.ts'
import { rangeOf } from './positions.ts'

/** The text that a fix was made for, by file. */
type TextOf = (file: string) => string | undefined

/** Returns an action for each fix in a range, and one for all fixes of the file. */
export function quickFixes(
  { file, range }: { readonly file: string; readonly range: Range },
  outcome: Outcome,
  files: EditorFiles,
): readonly CodeAction[] {
  const { textOf, ruleUrl } = reportContext(outcome)
  const own = outcome.findings.filter((finding) => finding.file === file)
  const fixable = own.filter(({ fix }) => fix && isCurrent(fix, fix.file ?? file, textOf))
  const here = fixable.flatMap((finding): readonly CodeAction[] => {
    const diagnostic = diagnosticOf(finding, files, ruleUrl(finding.rule))
    return overlaps(diagnostic.range, range) ? [actionFor(finding, diagnostic, files)] : []
  })
  return [...here, ...allFixes(fixable, files)]
}

function actionFor(finding: Finding, diagnostic: Diagnostic, files: EditorFiles): CodeAction {
  return {
    title: visible(titleOf(finding)),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: true,
    edit: { changes: changesOf([finding], files) },
  }
}

function titleOf({ fix, rule }: Finding): string {
  const { was = '', text = '' } = fix ?? {}
  if (text.trim() === '') return was.trim() === '' ? `Fix ${rule}` : `Remove ${code(was)}`
  return was.trim() === '' ? `Write ${code(text)}` : `Replace ${code(was)} by ${code(text)}`
}

function allFixes(fixable: readonly Finding[], files: EditorFiles): readonly CodeAction[] {
  if (fixable.length === 0) return []
  const edit = { changes: changesOf(withoutOverlaps(fixable), files) }
  return [{ title: 'Fix all that has only one fix', kind: ALL, edit }]
}

const ALL = `${CodeActionKind.SourceFixAll}.milepost`

function changesOf(findings: readonly Finding[], files: EditorFiles): Record<string, TextEdit[]> {
  const changes: Record<string, TextEdit[]> = {}
  for (const { file, fix } of findings) {
    if (!fix) continue
    const where = fix.file ?? file
    const edit = { range: rangeOf(fix.place, files.text(where)), newText: fix.text }
    const uri = files.uri(where)
    changes[uri] = [...(changes[uri] ?? []), edit]
  }
  return changes
}

/** Of two fixes of one place, the first one is applied; the next check shows the other again. */
function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const isFree = kept.every((other) => !collide(finding, other))
    if (isFree) kept.push(finding)
  }
  return kept
}

function collide(a: Finding, b: Finding): boolean {
  const [left, right] = [a.fix, b.fix]
  if (!left || !right || (left.file ?? a.file) !== (right.file ?? b.file)) return false
  const [one, other] = [rangeOf(left.place, undefined), rangeOf(right.place, undefined)]
  return overlaps(one, other)
}

function overlaps(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

/** A fix applies only while the text is still the one that was checked. */
function isCurrent({ place, was }: Fix, file: string, textOf: TextOf): boolean {
  const text = textOf(file)
  const span = text === undefined ? undefined : offsetsOf(text)(place)
  return span !== undefined && text?.slice(...span) === was
}

/** Returns a renaming as one edit of the workspace. Files are edited first, and then moved. */
export function renamingEdit({ edits, move }: Renaming, files: EditorFiles): WorkspaceEdit {
  const byFile = [...Map.groupBy(edits, ({ file }) => file)]
  const documents = byFile.map(([file, inFile]) => ({
    textDocument: { uri: files.uri(file), version: null },
    edits: inFile.map(({ place, text }) => ({
      range: rangeOf(place, files.text(file)),
      newText: text,
    })),
  }))
  const moved = move && {
    kind: 'rename' as const,
    oldUri: files.uri(move.from),
    newUri: files.uri(move.to),
  }
  return { documentChanges: [...documents, ...(moved ? [moved] : [])] }
}
