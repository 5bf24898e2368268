import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { rehypeCodeColours } from '../../plugins/rendering/code-colours.ts'

async function coloured<Node extends Element>(...nodes: readonly Node[]): Promise<readonly Node[]> {
  const tree: Root = { type: 'root', children: [...nodes] }
  await rehypeCodeColours()(tree, new VFile())
  return nodes
}

const block = (text: string, className = ['language-c']) =>
  h('pre', [h('code', { className }, text)])

/** The classes of the code in a block. */
function classesOf({ children: [code] }: Element): unknown {
  return code?.type === 'element' ? code.properties['className'] : undefined
}

const COLOURED = ['hljs', 'language-c']

test('a block of exactly 10,000 characters, in lines of exactly 1,000, has colours', async () => {
  const line = `${'a'.repeat(999)}\n`
  const [full, longer] = await coloured(block(line.repeat(10)), block(`${line.repeat(10)}a`))
  expect([full, longer].map((each) => each && classesOf(each))).toEqual([COLOURED, ['language-c']])
  const [wide, wider] = await coloured(block('a'.repeat(1_000)), block('a'.repeat(1_001)))
  expect([wide, wider].map((each) => each && classesOf(each))).toEqual([COLOURED, ['language-c']])
})

test('code without a language takes nothing from the colours of others', async () => {
  const text = `${'a'.repeat(999)}\n`.repeat(10)
  const plain = Array.from({ length: 5 }, () => block(text, []))
  const blocks = await coloured(...plain, block('int a;'))
  expect(blocks.map(classesOf).at(-1)).toEqual(COLOURED)
})

test('a block that may scroll can have the focus, and code in a sentence cannot', async () => {
  const wide = 'a'.repeat(61)
  const blocks = await coloured(block(wide), block('a'.repeat(60)), h('p', [h('code', {}, wide)]))
  expect(blocks.map(({ properties }) => properties['tabIndex'])).toEqual([0, undefined, undefined])
  const [lone] = await coloured(h('code', {}, wide))
  expect(lone?.properties).toEqual({})
})
