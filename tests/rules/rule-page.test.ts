import { expect, test } from 'vitest'
import { withHead, withReport } from './rule-page.ts'

const HEAD = '---\ntitle: too-old\n---\n\n**warning** · Milepost.\n'
const TEXT = 'What it means.\n\n## What breaks this rule\n\nA document.\n'
const REPORT = '\n## What Milepost reports\n\n```text\n1 warning\n```\n'
const FIX = '\n## How to fix\n\nAnother document.\n'

test('a page without a head gets one, and one that has a head gets another', () => {
  expect(withHead(TEXT, HEAD)).toBe(`${HEAD}\n${TEXT}`)
  const old = `${HEAD.replace('too-old', 'too-new').replace('warning', 'error')}\n${TEXT}`
  expect(withHead(old, HEAD)).toBe(`${HEAD}\n${TEXT}`)
  expect(withHead(`---\ntitle: too-new\n---\n\n${TEXT}`, HEAD)).toBe(`${HEAD}\n${TEXT}`)
})

test('a page without a report gets one before how to fix it', () => {
  expect(withReport(TEXT + FIX, '1 warning\n')).toBe(TEXT + REPORT + FIX)
  const empty = `${TEXT}\n## What Milepost reports\n${FIX}`
  expect(withReport(empty, '1 warning\n')).toBe(TEXT + REPORT + FIX)
})

test('a page that has a report gets another', () => {
  const old = TEXT + REPORT.replace('1 warning', '$& errors') + FIX
  expect(withReport(old, '1 warning\n')).toBe(TEXT + REPORT + FIX)
})
