import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The most casts that the code may hold. Guards and generic functions do without. */
const MOST = 39

/** `x as Type`, but not `as const`, and not a second name in an import, an export or a text. */
const CAST = /(?<=[\w)\]}?>] )as (?!const\b)[A-Za-z[{(]/g

/** A second name in an import or an export, or of the keys of a mapped type. */
const SECOND_NAME =
  /^(import|export) .*\bfrom\b|import \{ \w+ as|^\s*(type )?\w+ as \w+,$|\[\w+ in \w+ as/

test('the code takes no value for another type, but in a few places', () => {
  const casts = globSync('{plugins,src,bench}/**/*.{ts,astro}').flatMap(castsIn)
  expect(casts.length).toBeGreaterThan(0)
  expect(
    casts.length,
    `Use a type guard instead of a cast.\n${casts.join('\n')}`,
  ).toBeLessThanOrEqual(MOST)
})

test.each([
  ['const a = b as Day', 1],
  ['const a = (b as unknown as { c: string }).c as [string]', 3],
  ["const a = ['b'] as const", 0],
  ["import { a as b } from './c.ts'", 0],
  ['import * as a from "b"', 0],
  ["export { a as b, type C as D } from './c.ts'", 0],
  ['const a = `Write it as text.` // not as a list', 0],
  ["const a = 'as Text'", 0],
  [['const a = `$', '{b} as $', '{c(d)} of this`'].join(''), 0],
  ["readonly [Each in Kinds as Each['name']]: Each", 0],
])('in %s there are %i casts', (code, count) => {
  expect(code.split('\n').flatMap(castsInLine)).toHaveLength(count)
})

function castsIn(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8').replace(/^(import|export) (type )?\{[^}]*\}/gm, '')
  return code.split('\n').flatMap((line) => castsInLine(line).map((cast) => `${file}: ${cast}`))
}

function castsInLine(line: string): readonly string[] {
  const code = line
    .replace(/^\s*\*.*|\/\*.*\*\/|(?<=^|\s)\/\/.*/g, '')
    .replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\$]|\$\{[^{}`]*\})*`/g, "''")
  if (SECOND_NAME.test(code)) return []
  return [...code.matchAll(CAST)].map(() => line.trim())
}
