import { expect, test } from 'vitest'
import { renderedMarkdown } from '../reports/rendered-markdown.ts'
import { CHANGES, comment, finding, NONE, REPORT, row, SUMMARY } from './comments.ts'

test('a comment of exactly 60,000 characters is whole, and one of more is not', async () => {
  const wordy = (most: number) => {
    let left = most
    const rows = () =>
      Array.from({ length: 60 }, () => {
        const more = Math.min(20, left)
        left -= more
        return row('a'.repeat(130 + more))
      })
    return comment(REPORT, {
      ...CHANGES,
      ...Object.fromEntries(Object.keys(NONE).map((name) => [name, rows()])),
    })
  }
  const room = 60_000 - (await wordy(0)).length
  const full = await wordy(room)
  expect([full.length, full.includes('The rest')]).toEqual([60_000, false])
  expect(await wordy(room + 1)).toContain('\n\nThe rest is too long for a comment')
})

test('a long comment is cut between lines, and is short enough for GitHub', async () => {
  const rows = Array.from({ length: 500 }, () => row('<@&'.repeat(60)))
  const all = Object.fromEntries(Object.keys(NONE).map((name) => [name, rows]))
  const out = await comment(REPORT, { ...CHANGES, ...all })
  expect(out.length).toBeLessThan(65_000)
  expect(out).toMatch(/\n\nThe rest is too long for a comment; the log of the check has it\.\n$/)
  expect(renderedMarkdown(out).elements).toEqual(['code', 'h3', 'h4', 'li', 'p', 'strong', 'ul'])
})

test('an artefact with as many rows as its size allows gives a short comment', async () => {
  const findings = Array.from({ length: 40_000 }, () => finding('`@x`'))
  const report = { ...REPORT, summary: { ...SUMMARY, error: 40_000 }, findings }
  const created = Array.from({ length: 40_000 }, () => row('<b>@x #1'))
  const out = await comment(report, { ...CHANGES, created })
  expect(out).toContain('\n- … and 39,980 more\n')
  expect(out).toContain('\n- … and 39,940 more\n')
})
