import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { renderedAnew } from '../../plugins/astro/content/own-digests.ts'
import { linkOwnMarkdown } from '../../plugins/astro/content/own-markdown.ts'

const hers = { name: 'hers' }
const restoration = { name: 'starlight-directives-restoration' }
function remarkDirectivesRestoration() {}

/** The names of the plugins in a list of a processor after ours was added. */
function names(processor: string, list: string, plugins: readonly unknown[]): readonly string[] {
  const options = { [list]: [...plugins] }
  const root = pathToFileURL('/site/')
  const markdown = { processor: { name: processor, options } }
  const site = { root, srcDir: new URL('src/', root), markdown }
  type Site = Parameters<typeof linkOwnMarkdown>[0]
  linkOwnMarkdown(site as unknown as Site, { content: 'content', log: () => {} })
  return (options[list] ?? []).map((each) => {
    const [{ name }] = [each].flat() as [{ name: string }]
    return name
  })
}

test('our plugin runs after those of the site, and before Starlight gives up on directives', () => {
  expect(names('satteri', 'mdastPlugins', [hers, restoration])).toEqual([
    'hers',
    'milepost',
    'starlight-directives-restoration',
  ])
  expect(names('unified', 'remarkPlugins', [[remarkDirectivesRestoration]])).toEqual([
    'remarkOwnLinks',
    'remarkDirectivesRestoration',
  ])
  expect(names('unified', 'remarkPlugins', [])).toEqual(['remarkOwnLinks'])
})

test('a processor that nobody knows is left alone', () => {
  expect(names('markdown-it', 'plugins', [hers])).toEqual(['hers'])
})

test.each([
  ['[[planning]]', true],
  ['[Task](inv:flytekit#Task)', true],
  ['```milepost\ntests\n```', true],
  ['[the plan](../../../content/process/plan.md#goals)', true],
  ['[a page](../plan/) and `list[0]`', false],
])('a page of the site with %s is rendered in every run: %s', async (text, expected) => {
  const digests: string[] = []
  const generateDigest = (data: unknown) => String(data)
  const load = async (context: { generateDigest: (data: string) => string }) =>
    void digests.push(context.generateDigest(text))
  const docs = renderedAnew({ loader: { name: 'docs', load } })
  expect(docs.loader.name).toBe('docs')
  await docs.loader.load({ generateDigest })
  expect(digests[0] !== text).toBe(expected)
  expect(digests[0]?.startsWith(text)).toBe(true)
})
