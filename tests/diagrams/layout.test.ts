import { expect, test } from 'vitest'
import { toSvg } from '../../plugins/diagrams/svg.ts'
import { PORTRAIT } from './samples.ts'

test('a layout that is kept is taken as it is, for the same diagram only', async () => {
  const kept = new Map<string, string>()
  const layouts = {
    get: (digest: string) => kept.get(digest),
    set: (digest: string, layout: string) => void kept.set(digest, layout),
  }
  const drawn = await toSvg(PORTRAIT, { layouts })
  expect(drawn).toBe(await toSvg(PORTRAIT))
  expect(await toSvg(PORTRAIT, { layouts })).toBe(drawn)
  for (const [digest, layout] of kept) {
    kept.set(digest, JSON.stringify({ ...JSON.parse(layout), bb: '0,0,300,200' }))
  }
  expect(await toSvg(PORTRAIT, { layouts })).toContain('viewBox="0 0 312 212"')
  const wider = { ...PORTRAIT, nodes: PORTRAIT.nodes.map((node) => ({ ...node, label: 'W' })) }
  expect(await toSvg(wider, { layouts })).toBe(await toSvg(wider))
  expect(kept.size).toBe(2)
})

test('documents that hang together have one layout on all their pages', async () => {
  const around = (key: string) => ({
    ...PORTRAIT,
    nodes: PORTRAIT.nodes
      .map(({ focus: _, ...node }) => (node.key === key ? { ...node, focus: true } : node))
      .toSorted((a, b) => Number(b.key === key) - Number(a.key === key)),
  })
  const places = async (key: string) => {
    const svg = (await toSvg(around(key))) ?? ''
    return [...svg.matchAll(/ transform="(translate\(\S+ \S+\))" class="diagram-node/g)]
      .map(([, place]) => place)
      .toSorted()
  }
  const keys = PORTRAIT.nodes.map(({ key }) => key)
  const all = await Promise.all(keys.map(places))
  expect(all[0]).toHaveLength(keys.length)
  expect(new Set(all.map(String)).size).toBe(1)
})
