import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULES } from '../../plugins/rules/index.ts'

/** The ways in which tests say that documents are in order. */
const SOUND =
  /\.(?:toBe\(\s*''|toEqual\(\[\]\)|not\.toContain|toBeNull|toHaveLength\(0\))|(?:''|\[\]|\b0)\],$/m

/** A source names a document that asks for what the rule finds, or gives a reason of our own. */
const SOURCE = /\b(?:Flyte|Sourcegraph)\b|^Milepost: ./

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
    expect(source).toMatch(SOURCE)
  },
)
