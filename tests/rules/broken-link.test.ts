import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['broken-link']

const check = (body: string) =>
  findingsOf(
    {
      'process/plan.mdx': mdx('title: Plan', '## 1. Dates\n\nSoon.'),
      'process/triage.mdx': mdx('title: Triage', body),
    },
    { rules },
  )

test('what leads nowhere', async () => {
  expect(await check('[plan](plan.md) and [a heading](here)\n\n## Here')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:8 error broken-link: Cannot find the file \`plan.md\`; did you mean \`plan.mdx\`?
      help: \`milepost check --fix\` writes it.
    process/triage.mdx:5:33 error broken-link: Cannot find \`here\`; did you mean the heading \`#here\`?"
  `)
})

test('what leads somewhere', async () => {
  expect(await check('[plan](plan.mdx) and [a heading](#here)\n\n## Here')).toBe('')
})

test('an empty anchor is the top of the page, and a comment is no link', async () => {
  const comments = ['[//]: # (A comment.)', '[note]: <> (Another.)', '[_]: # "Quoted."']
  expect(await check(comments.join('\n'))).toBe('')
  expect(await check('[soon](#) and [used][x]\n\n[x]: #')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:8 warning broken-link: Link \`#\` leads nowhere; name a heading, or write \`#top\` for the top of the page.
    process/triage.mdx:7:6 warning broken-link: Link \`#\` leads nowhere; name a heading, or write \`#top\` for the top of the page."
  `)
})

test('an address whose colon is missing', async () => {
  expect(await check('[a](https//x.example/a) [b](http/x.example)')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:5 error broken-link: Cannot find the file \`https//x.example/a\`; did you mean \`https://x.example/a\`?
      help: \`milepost check --fix\` writes it.
    process/triage.mdx:5:29 error broken-link: Cannot find the file \`http/x.example\`; did you mean \`http://x.example\`?
      help: \`milepost check --fix\` writes it."
  `)
})

test('pages of the code host, and files of a branch, beyond the files of the repository', async () => {
  const issues = '[issues](../../../../issues/new?title=x) [wiki](../../../../wiki)'
  const branch =
    '[a](../../../main/content/process/plan.mdx#1-dates) [b](../../../blob/main/content)'
  expect(await check(`${issues} ${branch}`)).toBe('')
  expect(await check('[a](../../issues) [b](../../../main/gone.md)')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:5 error broken-link: Cannot find the file \`../../issues\`.
    process/triage.mdx:5:23 error broken-link: Cannot find the file \`../../../main/gone.md\`."
  `)
})

test('a folder, with and without a slash at its end', async () => {
  expect(await check('[a](../process) [b](../process/) [c](../../content) [d](.)')).toBe('')
  expect(await check('[e](../proces)')).toMatchInlineSnapshot(
    `"process/triage.mdx:5:5 error broken-link: Cannot find the file \`../proces\`."`,
  )
})
