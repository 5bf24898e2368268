import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const MOST_LINES = 40

/** The first line of a function with a body: a declaration, a method or a named arrow. */
const START =
  /^(?<indent> *)(?:export )?(?:default )?(?:async )?(?:function\b.*|const \w+ = (?:async )?\(.*=> |(?!if|for|while|switch|return|else|catch)[\w*]+\(.*\).* )?\{$/

test('no function of the code is longer than 40 lines', () => {
  const files = globSync('{plugins,src}/**/*.ts')
  expect(files.length).toBeGreaterThan(100)
  const long = files.flatMap((file) =>
    functionsIn(readFileSync(file, 'utf8'))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ line, lines }) => `${file}:${line} has ${lines} lines; divide it`),
  )
  expect(long).toEqual([])
})

test('a function is measured from its first line to the brace that closes it', () => {
  const code = ['export function a(b: string) {', '  if (b) {', '    c()', '  }', '}']
  expect(functionsIn(code.join('\n'))).toEqual([{ line: 1, lines: 5 }])
})

function functionsIn(code: string): readonly { readonly line: number; readonly lines: number }[] {
  const lines = code.split('\n')
  return lines.flatMap((text, at) => {
    const indent = START.exec(text)?.groups?.['indent']
    if (indent === undefined || !/function|=>|\(/.test(text)) return []
    const end = lines.findIndex((each, index) => index > at && each.startsWith(`${indent}}`))
    return end === -1 ? [] : [{ line: at + 1, lines: end - at + 1 }]
  })
}
