import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import EN from '../../plugins/words/en.json' with { type: 'json' }
import { isNode, nameOf, nodesIn, type Placed, textOf } from './astro-file.ts'

const FILES = globSync('src/**/*.astro').sort()

/** The attributes whose value a reader sees or hears. */
const READ = ['alt', 'aria-label', 'data-label', 'label', 'long', 'note', 'placeholder', 'title']

test.each(FILES)('%s holds no words of its own', (file) => {
  expect(
    wordsIn(readFileSync(file, 'utf8')),
    "Move these to plugins/words/en.json, and write t('key') here.",
  ).toEqual([])
})

test('the style sheets hold no words, and no sign that a font may lack', () => {
  const found = globSync('src/styles/*.css').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<![-\w])content:[^;]*?"([^"]*)"/g)].map(
      ([, text = '']) => `${file} ${text}`,
    ),
  )
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter((text) => !/ [ ,.:·›#?、،\u200b]*$/.test(text))).toEqual([])
})

test.each(FILES)('%s uses only keys that the table of words has', (file) => {
  const unknown = nodesIn(readFileSync(file, 'utf8'))
    .flatMap(keyIn)
    .filter((key) => !isKnown(key))
  expect(unknown).toEqual([])
})

test.each(FILES)('%s names the cells of a card as it names the columns', (file) => {
  const nodes = nodesIn(readFileSync(file, 'utf8'))
  const keysWithin = (name: string) =>
    nodes.flatMap((placed) =>
      placed.around.some(
        ({ type, name: found }) => type === 'JSXAttribute' && nameOf(found) === name,
      )
        ? keyIn(placed)
        : [],
    )
  const titles = keysWithin('columns')
  expect(keysWithin('data-label').filter((key) => !titles.includes(key))).toEqual([])
})

test.each(FILES)('%s imports every component that it uses', (file) => {
  const nodes = nodesIn(readFileSync(file, 'utf8'))
  const imported = nodes
    .filter(({ node }) => /^Import\w*Specifier$/.test(node.type))
    .map(({ node }) => nameOf(node['local']))
  const declared = nodes
    .filter(({ node, around }) => node.type === 'Identifier' && isDeclared(around))
    .map(({ node }) => nameOf(node))
  const used = nodes
    .filter(({ node }) => node.type === 'JSXOpeningElement')
    .map(({ node }) => nameOf(node['name']))
    .filter((name) => /^[A-Z]/.test(name) && name !== 'Fragment')
  expect(used.filter((name) => ![...imported, ...declared].includes(name))).toEqual([])
})

test.each([
  ['<p>Hello</p>', ['Hello']],
  ['<p>{a ? t(\'none\') : "no more"}</p>', ['no more']],
  ['<p>{`days`}</p>', ['days']],
  ['<Fact name="Status" />', ['Status']],
  ['<td data-label="Status" class="mp-title" />', ['Status']],
  ['<Table columns={[{ title: "Open items", width: "narrow" }]} />', ['Open items']],
  ['---\nconst a = [["open", "Open items"]]\n---\n', ['Open items']],
  ['---\nimport A from "./Some thing.astro"\n---\n<p class:list={["mp-a"]}>{t("none")}</p>', []],
])('in %s the words are %j', (source, words) => {
  expect(wordsIn(source)).toEqual(words)
})

function wordsIn(source: string): readonly string[] {
  return nodesIn(source).flatMap((placed) => {
    const text = textOf(placed.node)
    return text !== undefined && /\p{L}{2}/u.test(text) && isShown(placed) ? [text.trim()] : []
  })
}

/** Says whether a reader sees a text: between elements, in a value between them, or in a label. */
function isShown({ node, around }: Placed): boolean {
  if (node.type === 'JSXText') return true
  if (around.some(({ type }) => type.startsWith('TS') || type.startsWith('Import'))) return false
  if (isName({ node, around })) return false
  const nearest = around.find(({ type }) => type === 'JSXAttribute' || type === 'JSXElement')
  if (nearest?.type === 'JSXAttribute') {
    const owner = around.find(({ type }) => type === 'JSXOpeningElement')
    const isComponent = /^[A-Z]/.test(nameOf(owner?.['name']))
    const name = nameOf(nearest['name'])
    if (READ.includes(name) || (isComponent && name === 'name')) return true
    return isComponent && name === 'columns' && isSentence(node)
  }
  return nearest !== undefined || isSentence(node)
}

/** Says whether a string of the code is a key of words, a name to compare with, or a name. */
function isName({ node, around: [parent, outer] }: Placed): boolean {
  if (!parent) return false
  if (/^(Call|New)Expression$/.test(parent.type)) return parent['callee'] !== node
  if (parent.type === 'BinaryExpression' || parent.type === 'MemberExpression') return true
  if (parent.type === 'Property') return parent['key'] === node
  return parent.type === 'TemplateLiteral' && /^(Call|New)Expression$/.test(outer?.type ?? '')
}

/** Says whether a string looks like words rather than a name: with a capital letter or a blank. */
function isSentence(node: Placed['node']): boolean {
  return /^\p{Lu}|\p{L}\s+\p{L}/u.test(textOf(node) ?? '')
}

/** Says whether a name stands where a variable gets it, also out of an object. */
function isDeclared(around: Placed['around']): boolean {
  const outer = around.find(({ type }) => type !== 'Property' && type !== 'ObjectPattern')
  return outer?.type === 'VariableDeclarator'
}

/** Returns the key with which words are asked for. `t.named('phase', …)` asks for a family. */
function keyIn({ node }: Placed): readonly string[] {
  if (node.type !== 'CallExpression') return []
  const called = nameOf(node['callee'])
  const [first] = Array.isArray(node['arguments']) ? node['arguments'] : []
  const key = isNode(first) ? textOf(first) : undefined
  if (key === undefined || !/^t(\.around|\.named)?$/.test(called)) return []
  return [called === 't.named' ? `${key}.` : key]
}

function isKnown(key: string): boolean {
  const keys = Object.keys(EN)
  if (key.endsWith('.')) return keys.some((each) => each.startsWith(key))
  return keys.some((each) => each === key || each.replace(/_\w+$/, '') === key)
}

test('the theme is looked at', () => {
  expect(FILES.map((file) => basename(file))).toContain('Shell.astro')
})
