import { expect, test } from 'vitest'
import { siteFolder } from '../../plugins/engine/settings/address-settings.ts'
import { wordsIn } from '../../plugins/entries/spellings/list-words.ts'
import { findingsOf, mdx } from '../vocabulary.ts'

/** Returns what a check finds about the tags of an item. */
async function ofTags(tags: string): Promise<string> {
  const item = mdx(`title: I\nroadmap: p\ntags: ${JSON.stringify(tags)}\nhistory: []`)
  const found = await findingsOf({ 'roadmap/p.md': mdx('title: P'), 'roadmap/items/i.md': item })
  return found.split('\n').find((row) => row.includes('`tags`')) ?? ''
}

test('a short value that could be read in very many ways is read in one', async () => {
  expect(await ofTags(`#${',#x'.repeat(60)} x`)).toContain('in `tags`, expected a list')
  expect(await ofTags(`a${'\u00a0'.repeat(400)}b`)).toContain('in `tags`, expected a list')
})

test('the words of a text are told apart by what stands between them', () => {
  expect(wordsIn('#one #two,  #three', false)).toEqual(['one', 'two', 'three'])
  expect(wordsIn('one thing ,two', false)).toEqual(['one thing', 'two'])
  expect(wordsIn('kim , ana -> lee & bo', true)).toEqual(['kim', 'ana', 'lee', 'bo'])
  expect(wordsIn('kim ana', true)).toEqual(['kim', 'ana'])
})

test('a folder of a site may have any steps of plain letters', () => {
  const isFolder = (text: string) => siteFolder.safeParse(text).success
  expect(['/', 'a', '/a/b/', 'a.b/c-d', '_a'].filter((text) => !isFolder(text))).toEqual([])
  expect(['//', 'a//b', '/-a', 'a b', `${'0'.repeat(60)}!`].filter(isFolder)).toEqual([])
})
