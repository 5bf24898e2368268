import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { itemWith, people, rfc, roadmap } from './samples.ts'

const rules = ['needs-dropped']

test('an open item that needs a cancelled one, and a draft that builds on a withdrawn RFC', async () => {
  const documents = {
    'people.yaml': people,
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/e2e.mdx': itemWith(['{ status: planned }'], 'needs: [docker]'),
    'roadmap/items/docker.mdx': itemWith(['{ status: planned }', '{ status: cancelled }']),
    'rfcs/0080-roles.mdx': rfc(80, 'status: withdrawn'),
    'rfcs/0081-groups.mdx': rfc(81, 'status: draft\nneeds: [0080-roles]'),
  }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "rfcs/0081-groups.mdx:6:9 warning needs-dropped: Needs \`0080-roles\`, which is \`withdrawn\` and will not come; need something else, or drop this too.
      rfcs/0080-roles.mdx:5:9 \`0080-roles\` is \`withdrawn\` here
    roadmap/items/e2e.mdx:6:9 warning needs-dropped: Needs \`docker\`, which is \`cancelled\` and will not come; need something else, or drop this too.
      roadmap/items/docker.mdx:6:15 \`docker\` is \`cancelled\` here"
  `)
})

test('what is closed itself, and what needs something that is done, is in order', async () => {
  const documents = {
    'roadmap/main.mdx': roadmap(),
    'roadmap/items/a.mdx': itemWith(['{ status: cancelled }'], 'needs: [dropped]'),
    'roadmap/items/b.mdx': itemWith(['{ status: done }'], 'needs: [dropped]'),
    'roadmap/items/c.mdx': itemWith(['{ status: planned }'], 'needs: [done]'),
    'roadmap/items/dropped.mdx': itemWith(['{ status: cancelled }']),
    'roadmap/items/done.mdx': itemWith(['{ status: done }']),
  }
  expect(await findingsOf(documents, { rules })).toBe('')
})
