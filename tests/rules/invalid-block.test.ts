import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const FILES = {
  'people.yaml': 'ada: { name: Ada }\n',
  'roadmap/r.mdx': mdx('title: R'),
  'roadmap/items/a.mdx': mdx('title: A\nroadmap: r\nowners: [ada]\nhistory: [{ status: planned }]'),
}

async function found(block: string): Promise<string> {
  const documents = { ...FILES, 'process/page.mdx': mdx('title: Page', block) }
  const rules = ['invalid-block', 'unsafe-html', 'code-in-content']
  return (await findingsOf(documents, { rules })).replace(/\n {2}help: .*/g, '')
}

test.each([
  '<Items />',
  '<Items where="status=planned|delayed and owners=ada" view="board" sort="-created" limit="5" />',
  '<Graph where="roadmap=r" by="theme" />',
  '<Groups where="type=sig" view="list" />',
  '<Releases where="on>=2026" />',
  '<Owners />',
  '<Items>\n\n{/* The plan. */}\n\n</Items>',
  '<Items where="history!= and title~&quot;a or b=c&quot;" />',
])('%s is a block', async (block) => {
  expect(await found(block)).toBe('')
})

test.each([
  '<Items where="statuss=planned" />',
  '<Items where="status=plannned" />',
  '<Items where="owners=adda" />',
  '<Items where="history.targett<2027" />',
  '<Items where="planned" />',
  '<Items view="tabel" />',
  '<Items sort="creatd" />',
  '<Items limit="0" />',
  '<Graph by="owner" />',
  '<Groups where="type=sigg" />',
  '<Items wher="status=planned" />',
  '<Itms />',
  '<Items where={query} />',
  '<Items where="history=planned" />',
  '<Items where="status=planned or owners=ada" />',
  '<Items where="title~image and" />',
  '<Items where />',
  '<Items where="status=planned" where="owners=ada" />',
  '<Graph view="table" />',
  '<Items>\n\nThe plan.\n\n</Items>',
  '<Groups>![A](a.png)</Groups>',
])('%s is refused', async (block) => {
  expect(await found(block)).toMatchSnapshot()
})

test('the place is the attribute, in a list too', async () => {
  expect(await found('- Here:\n\n  <Items view="list" where="status=x" />')).toContain(
    'process/page.mdx:7:22 error invalid-block',
  )
})

test('an attribute that is so long that reading it takes minutes is refused unread', async () => {
  const where = `status=planned${' '.repeat(200_000)}x`
  expect(await found(`<Items where="${where}" />\n\n<Items sort="${'id,'.repeat(400)}" />`)).toBe(
    `process/page.mdx:5:8 error unsafe-html: Unexpected length of \`where\`, expected at most 1000 characters.
process/page.mdx:7:8 error unsafe-html: Unexpected length of \`sort\`, expected at most 1000 characters.`,
  )
})

test('a program has components of its own, and the blocks that it does not have', async () => {
  const rules = ['invalid-block']
  const config = { trust: 'code' as const }
  const own = 'import Items from \'../../src/Items.astro\'\n\n<Items kind="x" />'
  const written = (body: string) =>
    findingsOf({ ...FILES, 'process/page.mdx': mdx('title: Page', body) }, { rules, config })
  expect(await written(own)).toBe('')
  expect(await written('<Items kind="x" />')).toContain('`kind`')
  expect(await written('<Items>The plan.</Items>')).toContain('Unexpected content of `<Items>`')
})
