import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The folders whose doc comments are held to the rule. */
const HELD = ['plugins', 'src', 'bench', 'tests']

const DOC_COMMENT = /^[ \t]*\/\*\*[\s*]*(?<text>[\s\S]*?)\*\//gm
const RIDDLE =
  /^(?:What|Where|Whether|Who|Whose|Whom|Which|Why|How|As|The same|Such|Its|Those|Also|Hears|\w+ (?:such a|the same as|those))\b/

test('a doc comment says what a thing is or does, and needs no question or comment before it', () => {
  const files = HELD.flatMap((folder) => globSync(`${folder}/**/*.{ts,astro}`))
  const comments = files.flatMap((file) => docComments(file))
  expect(comments.length).toBeGreaterThan(50)
  expect(comments.filter(({ text }) => RIDDLE.test(text)).map(shown)).toEqual([])
})

test('every folder that is held to the rule has doc comments', () => {
  const silent = HELD.filter((folder) =>
    globSync(`${folder}/**/*.{ts,astro}`).every((file) => docComments(file).length === 0),
  )
  expect(silent).toEqual([])
})

interface DocComment {
  readonly file: string
  readonly line: number
  readonly text: string
}

function docComments(file: string): readonly DocComment[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(DOC_COMMENT)].map(({ index, groups }) => ({
    file,
    line: source.slice(0, index).split('\n').length,
    text: groups?.['text']?.trim() ?? '',
  }))
}

function shown({ file, line, text }: DocComment): string {
  return `${file}:${line}: ${text.split('\n', 1)[0]}`
}
