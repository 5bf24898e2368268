import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isNode, nameOf, nodesIn, type Placed, textOf } from './astro-file.ts'

/** Files whose sentences no page shows, each with its reason. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'plugins/clocks/releases/gates.ts': 'a rule puts them into findings',
  'plugins/clocks/releases/missing-backports.ts':
    'they are names of fixes that only a table compares',
  'plugins/diagrams/mermaid.ts': 'Mermaid reads them',
  'plugins/diagrams/letters/text-width.ts': 'they are letters with their widths',
  'plugins/views/beside/structured-data.ts': 'they are types of schema.org',
  'plugins/views/changes/change-names.ts': 'the command line shows them',
  'plugins/views/clock-rows.ts': 'the command line shows them',
}

const FILES = globSync('plugins/{clocks,diagrams,rendering,views}/**/*.ts')
  .filter((file) => !(file in ELSEWHERE))
  .sort()

test.each(FILES)('%s holds no words of its own', (file) => {
  expect(
    wordsIn(readFileSync(file, 'utf8')),
    "Move these to plugins/words/en.json, and write words('key') here.",
  ).toEqual([])
})

test.each(Object.keys(ELSEWHERE))('%s still holds the words that it is excepted for', (file) => {
  expect(wordsIn(readFileSync(file, 'utf8'))).not.toEqual([])
})

test.each([
  ["const title = 'What waits for what'", ['What waits for what']],
  ["const label = 'Diagram'", ['Diagram']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code in a text
  ['const text = `${count} late`', ['late']],
  ["const key = 'title.open-items'", []],
  ["import { a } from './Some file.ts'", []],
  ["throw new Error('There is no such page.')", []],
  ['const html = `<a class="mp-a b">`', []],
])('in %s the words are %j', (source, words) => {
  expect(wordsIn(source)).toEqual(words)
})

function wordsIn(source: string): readonly string[] {
  return nodesIn(`---\n${source}\n---\n`).flatMap(({ node, around }) => {
    const text = textOf(node)?.trim() ?? ''
    return isSentence(text, node.type) && !isForPrograms(around) ? [text] : []
  })
}

/** Says whether a text looks like words: with a capital letter, with a blank, or beside a value. */
function isSentence(text: string, type: string): boolean {
  if (/^[<"]|[<=]/.test(text)) return false
  const isBesideValue = type === 'TemplateElement' && /^[a-z]{3,}$|^[a-z]+ | [a-z]+$/.test(text)
  return /^\p{Lu}\p{Ll}+|\p{L}{2}\s+\p{L}/u.test(text) || isBesideValue
}

/** Says whether a text is a path, a type, or the message of an error that a program throws. */
function isForPrograms(around: Placed['around']): boolean {
  return around.some(
    (node) =>
      /^Import|^TS(?!As|Satisfies)/.test(node.type) ||
      (node.type === 'NewExpression' && isError(node['callee'])),
  )
}

function isError(callee: unknown): boolean {
  return isNode(callee) && nameOf(callee) === 'Error'
}
