import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sheet = readFileSync('src/styles/diagram-colours.css', 'utf8')
const themes = { light: colours(':root {'), dark: colours(':root[data-theme="dark"] {') }
const grounds = ['surface', 'focus-surface', 'ground']
const texts = ['text', 'quiet']
const marks = ['line', 'ring', 'open', 'active', 'late', 'done', 'cancelled', 'none']

test.each(Object.entries(themes))(
  'in the %s theme text stands out by 4.5 and marks by 3',
  (_, theme) => {
    const pairs = (names: readonly string[], least: number) =>
      names.flatMap((name) =>
        grounds
          .filter((ground) => contrast(theme.get(name) ?? '', theme.get(ground) ?? '') < least)
          .map((ground) => `${name} on ${ground}`),
      )
    expect(theme.size).toBeGreaterThan(10)
    expect([...pairs(texts, 4.5), ...pairs(marks, 3)]).toEqual([])
  },
)

test('a reader who prefers dark gets the dark theme on a page that names none', () => {
  expect([...colours(':root:not([data-theme]) {')]).toEqual([...themes.dark])
})

function colours(rule: string): ReadonlyMap<string, string> {
  const start = sheet.indexOf(rule)
  const body = sheet.slice(start, sheet.indexOf('}', start))
  const lines = body.matchAll(/--diagram-([\w-]+): (#\w{6});/g)
  return new Map([...lines].map(([, name = '', value = '']) => [name, value]))
}

/** WCAG 2's contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
