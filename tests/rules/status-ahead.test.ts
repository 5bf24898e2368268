import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { findingsOf, mdx } from '../vocabulary.ts'
import { itemWith, people, rfc, roadmap } from './samples.ts'

const rules = ['status-ahead']

test('an item that is further along than what it needs', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/e2e.mdx': itemWith(['{ status: in-progress }'], 'needs: [docker]'),
    'roadmap/items/docker.mdx': itemWith(['{ status: unplanned }', '{ status: planned }']),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/e2e.mdx:6:9 warning status-ahead: Status \`in-progress\` is ahead of \`docker\`, which it needs and which is \`planned\`; correct one of the two.
      roadmap/items/docker.mdx:6:15 \`docker\` is \`planned\` here"
  `)
})

test('what is done needs nothing open, not even what is late', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/e2e.mdx': itemWith(['{ status: done }'], 'needs: [docker, ci, gone]'),
    'roadmap/items/docker.mdx': itemWith(['{ status: delayed }']),
    'roadmap/items/ci.mdx': itemWith(['{ status: done }']),
    'roadmap/items/gone.mdx': itemWith(['{ status: cancelled }']),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/e2e.mdx:6:9 warning status-ahead: Status \`done\` is ahead of \`docker\`, which it needs and which is \`delayed\`; correct one of the two.
      roadmap/items/docker.mdx:5:15 \`docker\` is \`delayed\` here"
  `)
})

test('an accepted RFC builds on a draft', async () => {
  const documents = {
    'people.yaml': people,
    'rfcs/0081-groups.mdx': rfc(81, 'status: accepted\nneeds: [0080-roles]'),
    'rfcs/0080-roles.mdx': rfc(80, 'status: draft'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "rfcs/0081-groups.mdx:6:9 warning status-ahead: Status \`accepted\` is ahead of \`0080-roles\`, which it needs and which is \`draft\`; correct one of the two.
      rfcs/0080-roles.mdx:5:9 \`0080-roles\` is \`draft\` here"
  `)
})

test('as far along, behind, and late are in order', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/a.mdx': itemWith(['{ status: planned }'], 'needs: [b, c]'),
    'roadmap/items/b.mdx': itemWith(['{ status: planned }']),
    'roadmap/items/c.mdx': itemWith(['{ status: in-progress }']),
    'roadmap/items/d.mdx': itemWith(['{ status: overdue }'], 'needs: [e]'),
    'roadmap/items/e.mdx': itemWith(['{ status: unplanned }']),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})

test("a site's own kind is held to its own statuses", async () => {
  const goal = defineKind({
    name: 'goal',
    plural: 'goals',
    describes: 'A goal.',
    folder: 'goals',
    fields: { state: z.enum(['wish', 'met']), after: z.array(z.string()).optional() },
    relations: { after: { to: ['goal'], inverse: 'before', dependency: true } },
    statuses: {
      wish: { phase: 'open', rank: 0, next: ['met'] },
      met: { phase: 'done', rank: 1, next: [] },
    },
    statusOf: (data) => data.state,
  })
  const documents = {
    'goals/one.mdx': mdx('title: One\nstate: met\nafter: [two]'),
    'goals/two.mdx': mdx('title: Two\nstate: wish'),
  }
  expect(await findingsOf(documents, { rules, config: { kinds: [goal] } })).toMatchInlineSnapshot(`
    "goals/one.mdx:4:9 warning status-ahead: Status \`met\` is ahead of \`two\`, which it needs and which is \`wish\`; correct one of the two.
      goals/two.mdx:3:8 \`two\` is \`wish\` here"
  `)
})
