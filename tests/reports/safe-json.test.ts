import { expect, test } from 'vitest'
import { escapeUnsafe, inertJson, safeJson } from '../../plugins/reports/safe-json.ts'

const HIDDEN = 'a\u001b[31m\u202e\u2028\ud800\u{e0041}'

test('hidden characters are escapes, and the value is the same', () => {
  const json = safeJson({ title: HIDDEN })
  expect(json).toBe('{\n  "title": "a\\u001b[31m\\u202e\\u2028\\ud800\\udb40\\udc41"\n}\n')
  expect(JSON.parse(json)).toEqual({ title: HIDDEN })
})

test('a line cannot be a command to the log of a build', () => {
  const json = safeJson(['##[error]', '##vso[task.setvariable]', '##teamcity[x]', '## Why'])
  expect(json).not.toMatch(/##(?!\s)/)
  expect(json).toContain('"## Why"')
  expect(JSON.parse(json)[1]).toBe('##vso[task.setvariable]')
})

test('only inert JSON hides what a page could read as markup', () => {
  const value = { title: '</script><script>' }
  expect(safeJson(value)).toContain('</script><script>')
  expect(inertJson(value)).toBe('{\n  "title": "\\u003c/script>\\u003cscript>"\n}\n')
  expect(JSON.parse(inertJson(value))).toEqual(value)
})

test('line ends between the values stay', () => {
  expect(escapeUnsafe('{\n  "a": 1\n}\r')).toBe('{\n  "a": 1\n}\\u000d')
})
