import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { besidePlan } from './link-samples.ts'

const rules = ['broken-link']

const check = (body: string) => findingsOf(besidePlan(body), { rules })

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

test('a long row of endings and signs round an address is read once', async () => {
  const address = `(${'.md#'.repeat(450)}${"'".repeat(100)}x`
  expect(await check(`[a](<${address}>)`)).toContain('error broken-link: ')
})

test('a sign round an address', async () => {
  expect(await check('[a]((#here)) [b](<(plan.mdx)>)\n\n## Here')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:5 error broken-link: Unexpected sign round \`#here\`; write the address alone.
    process/triage.mdx:5:19 error broken-link: Unexpected sign round \`plan.mdx\`; write the address alone."
  `)
})

test('a link of a template is a warning, because its copies fill it in', async () => {
  const template = { 'process/0000-template.md': mdx('title: T', '[RFC](NNNN-name.md) [x]()') }
  expect(await findingsOf(template, { rules })).toMatchInlineSnapshot(`
    "process/0000-template.md:5:7 warning broken-link: Cannot find the file \`NNNN-name.md\`.
      help: The file is a template by its name; \`ignore\` in the configuration leaves it out.
    process/0000-template.md:5:21 warning broken-link: Empty link, expected an address.
      help: The file is a template by its name; \`ignore\` in the configuration leaves it out."
  `)
  const folder = { 'process/templates/charter.md': mdx('title: C', '[SIG](sig-name.md)') }
  expect(await findingsOf(folder, { rules })).toMatchInlineSnapshot(`
    "process/templates/charter.md:5:7 warning broken-link: Cannot find the file \`sig-name.md\`.
      help: The file is a template by its name; \`ignore\` in the configuration leaves it out."
  `)
  const numbered = { 'process/0042-new-template.md': mdx('title: N', '[old](0041.md)') }
  expect(await findingsOf(numbered, { rules })).toMatchInlineSnapshot(
    `"process/0042-new-template.md:5:7 error broken-link: Cannot find the file \`0041.md\`."`,
  )
})

test('an empty link of the summary of a book is a chapter to be written', async () => {
  const body = '- [One]()\n- ![x]()\n'
  const files = {
    'process/SUMMARY.md': mdx('title: Summary', body),
    'process/other-summary.md': mdx('title: Other', body),
  }
  expect(await findingsOf(files, { rules })).toMatchInlineSnapshot(`
    "process/SUMMARY.md:5:3 warning broken-link: Empty link, expected an address.
    process/SUMMARY.md:6:3 error broken-link: Empty picture, expected an address.
    process/other-summary.md:5:3 error broken-link: Empty link, expected an address.
    process/other-summary.md:6:3 error broken-link: Empty picture, expected an address."
  `)
})

test('the page that a document becomes means the document', async () => {
  expect(await check('[a](plan.html) [b](./plan.htm#x) [c](gone.html)')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:5 error broken-link: Cannot find the file \`plan.html\`; did you mean \`plan.mdx\`?
      help: \`milepost check --fix\` writes it.
    process/triage.mdx:5:20 error broken-link: Cannot find the file \`./plan.htm\`; did you mean \`./plan.mdx\`?
      help: \`milepost check --fix\` writes it.
    process/triage.mdx:5:38 error broken-link: Cannot find the file \`gone.html\`."
  `)
})
