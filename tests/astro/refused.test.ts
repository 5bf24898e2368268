import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openAlone, openContent, type VersionContent } from '../../plugins/astro/content/content.ts'
import { repositoryAt } from '../branches.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'

/**
 * Documents that no exception covers, each with one all the same. The first three would bring a parser
 * down or keep it busy.
 */
const REFUSED = {
  'hang.mdx': ['unparsable: because, invalid-markup: because', `{ ${'<b>'.repeat(40)}`],
  'crash.mdx': ['unparsable: because, invalid-markup: because', 'export "\\'],
  'deep.md': ['invalid-markup: because', `${'> '.repeat(41)}x\n\n[a](https://b@evil.example/)`],
  'code.mdx': ['code-in-content: because', 'secret {1}'],
  'link.md': ['unsafe-link: because', 'secret [a](javascript:1)'],
  'html.md': ['unsafe-html: because', 'secret <script>1</script>'],
  'turned.md': ['unsafe-text: because', 'secret \u202e'],
  'a b.md': ['unportable-name: because', 'secret'],
} as const

const page = (allow: string, body: string) =>
  mdx(`title: Page\nmilepost: { allow: { ${allow} } }`, body)

async function pagesOf(content: VersionContent): Promise<Record<string, string | undefined>> {
  const entries = content.kinds.flatMap((kind) => content.entries(kind))
  const shown = entries.map(async (entry) => {
    const name = entry.document.path.replace('content/process/', '')
    return [name, htmlOf(await content.render(entry))] as const
  })
  return Object.fromEntries(await Promise.all(shown))
}

type Rendered = Awaited<ReturnType<VersionContent['render']>>
const htmlOf = (body: Rendered) => (body === 'changed' ? body : body?.html)

test('a text that is saved after its check is not parsed here, where it could end the process', async () => {
  const path = 'content/process/a.mdx'
  const root = scratchProject({ [path]: mdx('title: A'), 'content/process/b.md': mdx('title: B') })
  const content = await openContent(await openAlone(root, {}), '/')
  try {
    writeFileSync(join(root, path), mdx('title: A', 'export "\\').trimEnd())
    expect(await pagesOf(content.first)).toEqual({ 'a.mdx': 'changed', 'b.md': expect.any(String) })
  } finally {
    await content.close()
  }
}, 60_000)

test('the digest of a page is that of the text that was checked', async () => {
  const path = 'content/process/a.mdx'
  const root = scratchProject({ [path]: mdx('title: A', 'One.') })
  const first = await digestIn(root)
  expect(first).toBeDefined()
  writeFileSync(join(root, path), mdx('title: A', 'Two.'))
  expect(await digestIn(root)).not.toBe(first)
  writeFileSync(join(root, path), mdx('title: A', 'One.'))
  const saved = () => writeFileSync(join(root, path), mdx('title: A', 'Two.'))
  expect(await digestIn(root, saved)).toBe(first)
}, 60_000)

/** Returns the digest of the only page of a project. `change` runs between check and digest. */
async function digestIn(root: string, change = () => {}): Promise<string | undefined> {
  const opening = await openAlone(root, {})
  change()
  const content = await openContent(opening, '/')
  try {
    const [entry] = content.first.kinds.flatMap((kind) => content.first.entries(kind))
    return entry && content.first.digest(entry)
  } finally {
    await content.close()
  }
}

/** Checks that pages show the sound document, and nothing of the refused ones. */
function expectSoundAlone({ 'z.md': shown, ...refused }: Awaited<ReturnType<typeof pagesOf>>) {
  expect(refused).toEqual(Object.fromEntries(Object.keys(REFUSED).map((name) => [name, ''])))
  expect(shown).toContain('sound')
}

test('nothing is shown of a document that no exception covers, whatever it says itself', async () => {
  const documents = Object.entries(REFUSED).map(
    ([name, [allow, body]]) => [`content/process/${name}`, page(allow, body)] as const,
  )
  const sound = page('broken-link: because', 'sound [a](gone.md)')
  const root = scratchProject({ ...Object.fromEntries(documents), 'content/process/z.md': sound })
  const content = await openContent(await openAlone(root, {}), '/')
  try {
    expectSoundAlone(await pagesOf(content.first))
  } finally {
    await content.close()
  }
}, 60_000)

test('nor of one on a release branch, whose findings stop no build and need no exception', async () => {
  const documents = Object.entries(REFUSED).map(
    ([name, [, body]]) => [`content/process/${name}`, mdx('title: Page', body)] as const,
  )
  const root = scratchProject({ 'content/process/z.md': mdx('title: Sound', 'sound') })
  const repo = repositoryAt(root)
  repo.commit(Object.fromEntries(documents))
  repo.branch('release-v1.0')
  const content = await openContent(await openAlone(root, { versions: { branches: true } }), '/')
  try {
    expect([content.first, ...content.others].map(({ prefix }) => prefix)).toEqual(['', 'next'])
    expectSoundAlone(await pagesOf(content.first))
  } finally {
    await content.close()
  }
}, 60_000)
