import { expect } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { milepostIn } from './terminal.ts'

export const NONE = { created: [], removed: [], done: [], statuses: [], targets: [], withdrawn: [] }
export const CHANGES = {
  ...{ version: 1, ...NONE, releases: [], leads: [], votes: [], pins: [], brokenLinks: [] },
  ...{ newFindings: [], fixedFindings: [] },
}
export const SUMMARY = { documents: 3, error: 0, warning: 0, info: 0, allowed: 0 }
export const REPORT = { version: 1, today: '2026-11-20', summary: SUMMARY, findings: [] }

export const finding = (message: string, more = {}) => ({
  ...{ rule: 'broken-link', severity: 'error', message, file: 'content/a.md' },
  ...{ line: 5, column: 2, ...more },
})
export const row = (title: string, more = {}) => ({
  key: 'item:a',
  title,
  file: 'content/a.md',
  ...more,
})

/** Writes the comment of an artefact that holds these values. */
export async function comment(report: unknown, changes: unknown, ...argv: readonly string[]) {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const root = scratchProject({ 'report.json': text(report), 'changes.json': text(changes) })
  const { exit, out, err } = await milepostIn(root, ['comment', '.', ...argv])
  expect([exit, err]).toEqual([0, ''])
  return out
}
