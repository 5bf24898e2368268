import { expect, test } from 'vitest'
import { checked, mdx } from '../vocabulary.ts'

const MANY = 5_000

/** The computing time of a check, and what it finds most often. */
async function judged(path: string, fields: string) {
  const before = process.cpuUsage()
  const { findings } = await checked({
    'people.yaml': 'ada: { name: Ada }\n',
    'roadmap/r.mdx': mdx('title: R'),
    [path]: mdx(fields),
  })
  const { user, system } = process.cpuUsage(before)
  const counts = Map.groupBy(findings, ({ rule }) => rule)
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length)
  return { seconds: (user + system) / 1e6, rule: most?.[0], count: most?.[1].length }
}

const names = (name: string) => Array.from({ length: MANY }, () => name).join(', ')

test.each([
  ['items that it waits for', 'roadmap/items/a.mdx', 'needs', 'listed-twice'],
  ['owners', 'roadmap/items/a.mdx', 'owners', 'unknown-reference'],
])(
  'a document that names one document as %s, thousands of times, is soon read',
  async (_, path, field, rule) => {
    const fields = `title: A\nroadmap: r\nhistory: [{ status: planned }]\n${field}: [${names('a')}]`
    const { seconds, ...found } = await judged(path, fields)
    expect(found.rule).toBe(rule)
    expect(found.count).toBeGreaterThanOrEqual(MANY - 1)
    expect(seconds).toBeLessThan(20)
  },
)

test('so is a list of lines', async () => {
  const lines = Array.from({ length: MANY }, () => '  - a').join('\n')
  const fields = `title: A\nroadmap: r\nhistory: [{ status: planned }]\nneeds:\n${lines}`
  const { seconds, ...found } = await judged('roadmap/items/a.mdx', fields)
  expect(found).toEqual({ rule: 'listed-twice', count: MANY - 1 })
  expect(seconds).toBeLessThan(20)
})
