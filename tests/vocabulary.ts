import type { Day } from '../plugins/basics/calendar.ts'
import type { Finding } from '../plugins/basics/finding.ts'
import { check, type Outcome } from '../plugins/engine/check.ts'
import { readConfig } from '../plugins/engine/config.ts'
import type { UserConfig } from '../plugins/engine/settings/user-config.ts'
import { memorySource } from '../plugins/outside/sources/memory-source.ts'
import type { Source } from '../plugins/outside/sources/source.ts'

/** The day on which tests run by default. */
export const TODAY = '2026-11-20' as Day

export interface CheckConditions {
  readonly today?: string
  readonly config?: UserConfig
  /** The rules whose findings are shown. By default, all are shown. */
  readonly rules?: readonly string[]
  /** The documents as they were before a change. By default, no change is judged. */
  readonly before?: Files
}

/** Files by path below `content/`: documents as text, others as bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** Checks documents, given by path below `content/`. */
export async function checked(
  documents: Files,
  { today = TODAY, config = {}, before }: CheckConditions = {},
): Promise<Outcome> {
  const earlier = before && (await sourceOf(before).list()).files
  return check(sourceOf(documents), readConfig(config), {
    today,
    processes: 0,
    mayBeEmpty: true,
    before: earlier,
  })
}

function sourceOf(documents: Files): Source {
  const texts = Object.entries(documents).map(([path, text]) => [`content/${path}`, text])
  return memorySource(Object.fromEntries(texts))
}

/**
 * Checks documents and returns their findings, one row each: `roadmap/items/e2e.mdx:9:9 error
 * unknown-reference: …`.
 */
export async function findingsOf(
  documents: Files,
  conditions: CheckConditions = {},
): Promise<string> {
  const { findings } = await checked(documents, conditions)
  const shown = findings.filter(({ rule }) => conditions.rules?.includes(rule) ?? true)
  return shown.map(row).join('\n')
}

/** Writes a finding as a row, with its help and second places below it. */
export function row({ file, place, severity, rule, message, help, related = [] }: Finding): string {
  const where = (path: string, at: Finding['place']) =>
    `${path.replace(/^content\//, '')}:${at ? `${at.line}:${at.column}` : '-'}`
  const below = related.map((other) => `\n  ${where(other.file, other.place)} ${other.message}`)
  return `${where(file, place)} ${severity} ${rule}: ${message}${help ? `\n  help: ${help}` : ''}${below.join('')}`
}

/** Writes a document: the frontmatter, given without its fences, then the body. */
export function mdx(frontmatter: string, body = ''): string {
  const lines = frontmatter.replace(/^\n/, '').replace(/\s*$/, '').split('\n')
  const margin = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0
  return `---\n${lines.map((line) => line.slice(margin)).join('\n')}\n---\n${body && `\n${body}\n`}`
}

/** The lines that one text has and another has not: `- old`, `+ new`. None where they are equal. */
export function changedLines(before: string, after: string): readonly string[] {
  if (before === after) return []
  const [old, current] = [before.split('\n'), after.split('\n')]
  const changes = [
    ...old.filter((line) => !current.includes(line)).map((line) => `- ${line}`),
    ...current.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
  return changes.length > 0 ? changes : ['the same lines in another order']
}
