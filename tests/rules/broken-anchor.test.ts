import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { besidePlan } from './link-samples.ts'

const rules = ['broken-anchor']

const check = (body: string) => findingsOf(besidePlan(body), { rules })

test('what leads nowhere', async () => {
  expect(
    await check('[plan](plan.mdx#2-dates) and [a heading](#their)\n\n## There'),
  ).toMatchInlineSnapshot(`
    "process/triage.mdx:5:8 error broken-anchor: Cannot find the heading \`#2-dates\` in \`content/process/plan.mdx\`; did you mean \`#1-dates\`?
    process/triage.mdx:5:42 error broken-anchor: Cannot find the heading \`#their\` in this document.
      help: Its only heading is \`#there\`."
  `)
})

test('what leads somewhere', async () => {
  expect(await check('[plan](plan.mdx#1-dates) and [a heading](#there)\n\n## There')).toBe('')
})

test('an anchor like no heading: those that share its words come first, at most eight', async () => {
  const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'How to release a patch']
  const long = [...names, 'Eight', 'When we release'].map((name) => `## ${name}`).join('\n\n')
  expect(
    await check(`[x](#release-process) and [y](plan.mdx#who)\n\n${long}`),
  ).toMatchInlineSnapshot(`
    "process/triage.mdx:5:5 error broken-anchor: Cannot find the heading \`#release-process\` in this document.
      help: Its nearest headings are \`#how-to-release-a-patch\`, \`#when-we-release\`, \`#one\`, \`#two\`, \`#three\`, \`#four\`, \`#five\` and \`#six\`.
    process/triage.mdx:5:31 error broken-anchor: Cannot find the heading \`#who\` in \`content/process/plan.mdx\`.
      help: Its only heading is \`#1-dates\`."
  `)
  expect(await check('[x](#other)')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:5 error broken-anchor: Cannot find the heading \`#other\` in this document.
      help: It has no headings."
  `)
})

test('a heading in a help is text, with its signs shown', async () => {
  expect(await check('[x](#wholly-other)\n\n## `<b>` ##[error] é 日本')).toMatchInlineSnapshot(`
    "process/triage.mdx:5:5 error broken-anchor: Cannot find the heading \`#wholly-other\` in this document.
      help: Its only heading is \`#b-error-é-日本\`."
  `)
})

test('the beginning that GitHub gives to ids', async () => {
  const set = '<a id="req"></a>\n\n## There\n\n<a id="user-content-own"></a>'
  const links = '[a](#user-content-req) [b](#user-content-there) [c](#user-content-own)'
  expect(await check(`${links} [d](#user-content-gone)\n\n${set}`)).toMatchInlineSnapshot(
    `"process/triage.mdx:5:76 error broken-anchor: Cannot find the heading \`#user-content-gone\` in this document; did you mean \`#user-content-own\`?"`,
  )
})

test('ids in braces, as other programs write them', async () => {
  const headings = '## A { #a-x }\n\n## B {: #b-y}'
  expect(await check(`[a](#a-x) [b](#b-y)\n\n${headings}`)).toMatchInlineSnapshot(`
    "process/triage.mdx:5:5 error broken-anchor: Cannot find the heading \`#a-x\` in this document.
      help: Write \`<a id="a-x"></a>\` above the heading; \`{ #a-x }\` sets no id.
    process/triage.mdx:5:15 error broken-anchor: Cannot find the heading \`#b-y\` in this document.
      help: Write \`<a id="b-y"></a>\` above the heading; \`{: #b-y}\` sets no id."
  `)
})
