import { expect, test } from 'vitest'
import type { UserConfig } from '../../plugins/engine/settings/user-config.ts'
import { createRenderer } from '../../plugins/rendering/renderer.ts'
import { graph as exported, exportedItem } from '../projects/exports.ts'
import { lockedProjects } from '../projects/locked.ts'
import { item, lines, roadmap, viewed } from '../views/project.ts'
import { checked, type Files, mdx } from '../vocabulary.ts'
import { NO_PICTURES } from './no-pictures.ts'

const HOSTILE = '"><img src=x onerror=alert(1)></a> [x](javascript:alert(1)) {1}'

const config: UserConfig = { projects: { gov: 'https://gov.example.org/graph.json' } }

const GOV = lockedProjects({
  gov: exported([
    exportedItem('e2e', { title: HOSTILE, status: 'in-progress', phase: 'active' }),
    exportedItem('far', { title: 'Far', address: 'javascript:alert(1)' }),
  ]),
})

async function rendered(body: string, extension: string): Promise<string> {
  const path = `process/p.${extension}`
  const files: Files = { ...GOV, [path]: mdx('title: P', body) }
  const { graph, links } = await checked(files, { config })
  const document = graph.nodeAt(`content/${path}`)?.document
  if (!document) throw new Error('the document was not read')
  const project = { root: '/', content: 'content', graph, links }
  const renderer = createRenderer({ project, base: '/', pictures: NO_PICTURES })
  return (await renderer.render(document, String(files[path]))).html
}

test.each(['md', 'mdx'])(
  'a hostile title of a document elsewhere is text in a .%s file',
  async (extension) => {
    expect(await rendered('See [[gov:e2e]] and [[gov:far]].', extension)).toMatchInlineSnapshot(
      `"<p>See <a href="https://gov.example.org/roadmap/items/e2e/">">&#x3C;img src=x onerror=alert(1)>&#x3C;/a> [x](javascript:alert(1)) {1}</a> and <a href="https://gov.example.org/">Far</a>.</p>"`,
    )
  },
)

test('an item shows what it needs elsewhere with its title, its status and its page', async () => {
  const documents = {
    'roadmap/plan.mdx': roadmap(['mine']),
    'roadmap/items/mine.mdx': item('Mine', ['planned'], 'needs: ["gov:e2e", "gov:far"]'),
  }
  const views = await viewed({ ...GOV, ...documents }, { config })
  expect(lines(views.item('mine').needs)).toMatchInlineSnapshot(`
    "[in progress] "><img src=x onerror=alert(1)></a> [x](javascript:alert(1)) {1} → https://gov.example.org/roadmap/items/e2e/
    Far → https://gov.example.org/"
  `)
})
