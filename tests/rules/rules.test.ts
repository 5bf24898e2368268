import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULES } from '../../plugins/rules/index.ts'

/** The ways in which tests say that documents are in order. */
const SOUND =
  /\.(?:toBe\(\s*''|toEqual\(\[\]\)|not\.toContain|toBeNull|toHaveLength\(0\))|(?:''|\[\]|\b0)\],$/m

/** The documents that ask for what rules find. */
const SEEDS = /\b(?:Flyte|Sourcegraph)\b/

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s has a file, a test with bad and good documents, a page, and a source',
  (id, { source }) => {
    const files = [
      `plugins/rules/${id}.ts`,
      `tests/rules/${id}.test.ts`,
      `src/content/docs/rules/${id}.md`,
    ]
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    const text = readFileSync(`tests/rules/${id}.test.ts`, 'utf8')
    expect(text).toContain(id)
    expect(SOUND.test(text)).toBe(true)
    expect(source).toMatch(SEEDS)
  },
)
