import { describe, expect, test } from 'vitest'
import { readJson } from '../../../plugins/documents/yaml/json.ts'
import { readYaml } from '../../../plugins/documents/yaml/yaml.ts'

const TOO_DEEP = 'Unexpected nesting, expected at most 32 levels.'

describe('levels are counted: a text is judged alike however little of the stack is left', () => {
  test.each([
    ['lists in brackets', `x: ${'['.repeat(1200)}`, 34],
    ['mappings in braces', `x: ${'{a: '.repeat(1200)}`, 127],
    ['lists on one line', `${'- '.repeat(1200)}a`, 64],
    ['keys that are marked', `${'? '.repeat(1200)}a`, 64],
    ['mappings on lines', lines(300, (at) => `${' '.repeat(at)}a:`), 624],
    ['lists of mappings on lines', lines(300, (at) => `${' '.repeat(at * 2)}- a:`), 352],
    ['mappings within brackets', `x: ${'[a: '.repeat(31)}b${']'.repeat(31)}`, 64],
  ])('%s', (_, source, start) => {
    const here = readYaml(source)
    expect(here).toMatchObject({ data: undefined, faults: [{ message: TOO_DEEP, start }] })
    expect(fromDeepDown(() => readYaml(source))).toEqual(here)
  })

  test('and what is not too deep is read', () => {
    const source = `x: ${'['.repeat(31)}a${']'.repeat(31)}`
    expect(readYaml(source).faults).toEqual([])
    expect(fromDeepDown(() => readYaml(source))).toEqual(readYaml(source))
  })

  test('in JSON too', () => {
    const deep = readJson('['.repeat(100_000))
    expect(deep).toMatchObject({
      fault: { what: 'nesting in more than 32 levels', place: { line: 1, column: 33 } },
    })
    expect(fromDeepDown(() => readJson('['.repeat(100_000)))).toEqual(deep)
    expect(readJson(JSON.stringify(['['.repeat(99)]))).toMatchObject({ data: ['['.repeat(99)] })
  })
})

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join('\n')
}

/** Runs where part of the stack is taken already. A level here takes more room than one that only counts. */
function fromDeepDown<Result>(work: () => Result): Result {
  const descend = (levels: number): Result =>
    levels === 0 ? work() : ([descend(levels - 1)][0] as Result)
  return descend(Math.floor(levelsOfStack(0) / 6))
}

function levelsOfStack(level: number): number {
  try {
    return levelsOfStack(level + 1)
  } catch {
    return level
  }
}
