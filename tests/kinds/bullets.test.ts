import { expect, test } from 'vitest'
import * as readers from '../../plugins/documents/metadata/readers.ts'
import * as fields from '../../plugins/kinds/fields/fields.ts'
import { dataOf, reported } from './goals.ts'

test('a list below a bullet is its value, a list below a value is not', async () => {
  const owners = '* Owners:\n  * Kim (@kim)\n  * [Ana](a.md)\n* Reviewers:\n\n  - Bo\n'
  const files = {
    'goals/a.md': `# A\n\n${owners}* Status: Accepted\n  - in June\n`,
    'goals/b.md': '# B\n\n- Owners:\n\nText.\n\n  - no owner\n- Reviewers:\n- Bo\n',
    'goals/c.md': '# C\n\n- Metadata:\n  - Status: Accepted\n',
  }
  const people = fields.list(fields.text()).optional()
  const parts = {
    reader: readers.bullets(),
    fields: { owners: people, reviewers: people, status: fields.text().optional() },
    relations: {},
    open: true,
  }
  expect(await dataOf(files, parts)).toMatchInlineSnapshot(`
    {
      "entries": {
        "goal:a": {
          "owners": [
            "Kim (@kim)",
            "Ana",
          ],
          "reviewers": [
            "Bo",
          ],
          "status": "Accepted",
          "title": "A",
        },
        "goal:c": {
          "metadata": "",
          "status": "Accepted",
          "title": "C",
        },
      },
      "findings": [
        "Unexpected empty text in \`owners\`, expected a list.",
        "Unexpected empty text in \`reviewers\`, expected a list.",
      ],
    }
  `)
})

test('the list may stand below a heading of its own', async () => {
  const files = {
    'goals/a.md': '# A\n\n## Meta\n**Status:** Accepted\n\n## Summary\n\n- Status: none\n',
    'goals/b.md': '# B\n\n### Information:\n\n- Status: Accepted\n',
    'goals/c.md': '# C\n\n## Metadata of clusters\n\n- Status: Accepted\n',
  }
  expect(await reported(files, { reader: readers.bullets() })).toMatchInlineSnapshot(
    `"goals/c.md:1:1 error invalid-frontmatter: Cannot find the metadata, expected a list such as \`- Status: Final\`."`,
  )
})

test('the paragraph below a bold name alone is its value, where a kind asks for it', async () => {
  const files = {
    'goals/a.md': '# A\n\n**Status:**\n\n**Accepted** <!-- in June -->\nby all\n\n**Number:** 12\n',
    'goals/b.md':
      '# B\n\n__Status__:\nAcceptd\n\n**Number:**\n\n3\n\n## Notes\n\n**Status:**\n\nnone\n',
    'goals/c.md': '# C\n\n**Status:**\n\n**Number:** 7\n\nText.\n',
    'goals/d.md': '# D\n\n**Status:**\n\n- Accepted\n\n- Number:\n\n8\n',
  }
  const parts = {
    reader: readers.bullets({ below: true }),
    fields: { status: fields.oneOf(['Accepted']).optional(), number: fields.any().optional() },
    relations: {},
  }
  expect((await dataOf(files, parts)).entries).toEqual({
    'goal:a': { title: 'A', status: 'Accepted', number: '12' },
  })
  expect(await reported(files, parts)).toMatchInlineSnapshot(`
    "goals/b.md:4:1 error invalid-field: Unexpected text \`Acceptd\` in \`status\`, expected \`Accepted\`; did you mean \`Accepted\`?
    goals/c.md:3:12 error invalid-field: Unexpected empty text in \`status\`, expected \`Accepted\`.
    goals/d.md:3:12 error invalid-field: Unexpected empty text in \`status\`, expected \`Accepted\`."
  `)
  const beside = { ...parts, reader: readers.bullets() }
  expect(Object.keys((await dataOf(files, beside)).entries)).toEqual([])
})
