import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['unknown-reference']

const item = (fields: string) =>
  mdx(`title: Item\nroadmap: main\nhistory: [{ status: unplanned }]\n${fields}`)
const base = {
  'people.yaml': 'stephen: { name: Stephen }\n',
  'roadmap/main.mdx': mdx('title: Main'),
  'roadmap/items/ci-docker.mdx': item(''),
  'groups/sig-docs.mdx': mdx('title: Docs\ntype: team\nstatus: active'),
}

test('a reference to nothing offers the nearest id', async () => {
  const documents = { ...base, 'roadmap/items/e2e.mdx': item('needs: [ci-dockr, zzzzzzzz]') }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/e2e.mdx:5:9 error unknown-reference: Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?
    roadmap/items/e2e.mdx:5:19 error unknown-reference: Cannot find item \`zzzzzzzz\`.
      help: The only other one is \`ci-docker\`."
  `)
})

test('a reference to a kind that its field may not name', async () => {
  const documents = { ...base, 'roadmap/items/e2e.mdx': item('needs:\n  - main\n  - item:main') }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/e2e.mdx:6:5 error unknown-reference: Unexpected roadmap \`main\` in \`needs\`, expected item.
      help: The only other one is \`ci-docker\`.
    roadmap/items/e2e.mdx:7:5 error unknown-reference: Cannot find item \`item:main\`.
      help: The only other one is \`ci-docker\`."
  `)
})

test('an owner is a person or a group', async () => {
  const fields = 'owners: [stephn, sig-docs, group:sig-docs, person:sig-docs]'
  const documents = { ...base, 'roadmap/items/e2e.mdx': item(fields) }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "roadmap/items/e2e.mdx:5:10 error unknown-reference: Cannot find person or group \`stephn\`; did you mean \`stephen\`?
      help: People are listed by handle in \`people.yaml\`.
    roadmap/items/e2e.mdx:5:44 error unknown-reference: Cannot find person or group \`person:sig-docs\`; did you mean \`sig-docs\`?
      help: People are listed by handle in \`people.yaml\`."
  `)
})

test("a roadmap's owner may be a few words", async () => {
  const roadmap = (owner: string) => ({
    ...base,
    'roadmap/main.mdx': mdx(`title: M\nowner: ${owner}`),
  })
  expect(await findingsOf(roadmap('The Distribution team'), { rules })).toBe('')
  expect(await findingsOf(roadmap('sig-dogs'), { rules })).toMatchInlineSnapshot(
    `"roadmap/main.mdx:3:8 error unknown-reference: Cannot find group \`sig-dogs\`; did you mean \`sig-docs\`?"`,
  )
})

test('references deep in lists', async () => {
  const lead =
    '{ person: stephan, role: lead, since: 2020-01-01, leave: [{ from: 2020-01-01, to: 2020-02-01, cover: steffen }] }'
  const wg = `title: WG\ntype: wg\nstatus: active\nleads:\n  - ${lead}`
  const documents = { ...base, 'groups/wg.mdx': mdx(wg) }
  expect(await findingsOf(documents, { rules })).toMatchInlineSnapshot(`
    "groups/wg.mdx:6:15 error unknown-reference: Cannot find person \`stephan\`; did you mean \`stephen\`?
      help: People are listed by handle in \`people.yaml\`.
    groups/wg.mdx:6:106 error unknown-reference: Cannot find person \`steffen\`; did you mean \`stephen\`?
      help: People are listed by handle in \`people.yaml\`."
  `)
})

test('a document whose data is wrong is still there to be named', async () => {
  const documents = { ...base, 'roadmap/main.mdx': mdx('titel: Main') }
  expect(await findingsOf(documents, { rules })).toBe('')
})
