import { expect, test } from 'vitest'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

test('names of a list elsewhere are a warning where nothing is published', async () => {
  const names = '[[RFC7159|JSON]], [[JSON-Schema-05|its schema]], [[YAML|YAML]]; not [[PLA|one]]'
  const files = {
    'process/plan.md': mdx('title: Plan'),
    'process/a.md': mdx('title: A', names),
  }
  const severities = async (publish: boolean) =>
    (await findingsOf(files, { config: { publish } }))
      .split('\n')
      .filter((line) => !line.includes('help:'))
  expect(await severities(false)).toMatchInlineSnapshot(`
    [
      "process/a.md:5:1 warning unknown-reference: Cannot find document \`RFC7159\`.",
      "process/a.md:5:19 warning unknown-reference: Cannot find document \`JSON-Schema-05\`.",
      "process/a.md:5:50 warning unknown-reference: Cannot find document \`YAML\`.",
      "process/a.md:5:69 error unknown-reference: Cannot find document \`PLA\`; did you mean \`plan\`?",
    ]
  `)
  expect(await severities(true)).toMatchInlineSnapshot(`
    [
      "process/a.md:5:1 error unknown-reference: Cannot find document \`RFC7159\`.",
      "process/a.md:5:19 error unknown-reference: Cannot find document \`JSON-Schema-05\`.",
      "process/a.md:5:50 warning unknown-reference: Cannot find document \`YAML\`.",
      "process/a.md:5:69 error unknown-reference: Cannot find document \`PLA\`; did you mean \`plan\`?",
    ]
  `)
})

test('tags that no browser knows are a warning where nothing is published and nothing is lost', async () => {
  const text = [
    '<Remember>\n\nIt is *late*.\n\n</Remember> and <toc/> and <page-title/>',
    'A `vector` of <int> and <a-b>; <note onclick="x()">x</note> <script>x</script> </int',
  ].join('\n\n')
  const severities = async (publish: boolean) => {
    const { findings } = await checked(
      { 'process/a.md': mdx('title: A', text) },
      { config: { publish } },
    )
    return findings
      .filter(({ rule }) => rule === 'unsafe-html')
      .map(({ severity, message }) => `${severity} ${message}`)
  }
  expect(await severities(false)).toMatchInlineSnapshot(`
    [
      "warning Unexpected element \`<remember>\`.",
      "warning Unexpected element \`<toc>\`.",
      "warning Unexpected element \`<page-title>\`.",
      "error Unexpected element \`<int>\`.",
      "error Unexpected element \`<a-b>\`.",
      "warning Unexpected element \`<note>\`.",
      "error Unexpected attribute \`onclick\` of \`<note>\`.",
      "error Unexpected element \`<script>\`.",
    ]
  `)
  expect((await severities(true)).filter((each) => each.startsWith('warning'))).toEqual([])
})
