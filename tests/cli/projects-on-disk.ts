import { network } from '../engine/pins/server.ts'
import { exportedItem, graph, needs } from '../projects/exports.ts'
import { itemWith, roadmap } from '../rules/samples.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { lockIn, milepost } from './pinned-project.ts'

/** A project that needs documents of two others: one at each version, one at its latest. */
export const PROJECT = {
  'milepost.config.mjs': `export default {
  projects: {
    gov: 'https://gov.example.org/v{version}/graph.json',
    tool: { needs: 'https://tool.example.org/needs.json' },
  },
}`,
  'content/roadmap/main.mdx': roadmap('order: [mine]'),
  'content/roadmap/items/mine.mdx': itemWith(['{ status: planned }'], 'needs: ["gov:e2e"]'),
  'content/process/page.mdx': mdx('title: Page', 'See [[tool:REQ_1]] and [[gov:old]].'),
}

const EXPORTS: Readonly<Record<string, string>> = {
  '/v1.2/graph.json': graph([exportedItem('e2e', { status: 'planned' }), exportedItem('old')]),
  '/v1.3/graph.json': graph([exportedItem('e2e', { status: 'cancelled', phase: 'dropped' })]),
  '/needs.json': needs({ REQ_1: { title: 'Start', docname: 'plan' }, 'a b': {} }),
}

/** Serves the exports of both projects. */
export const serving = () =>
  network(({ url = '' }, response) => {
    const text = EXPORTS[url]
    response.writeHead(text === undefined ? 404 : 200).end(text)
  })

/** A project on disk in which both are locked, `gov` at 1.2. */
export async function locked(): Promise<string> {
  const root = scratchProject(PROJECT)
  const fetch = await serving()
  await milepost(root, 'pins update gov --to 1.2', { fetch })
  await milepost(root, 'pins update tool', { fetch })
  return root
}

/** Returns the locked projects: `gov 1.2`. */
export const projectsIn = (root: string): readonly string[] =>
  lockIn(root).projects.map(
    ({ project, version, ahead }: { project: string; version: string; ahead?: true }) =>
      `${project} ${version}${ahead ? ' ahead' : ''}`,
  )
