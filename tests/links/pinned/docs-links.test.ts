import { expect, test } from 'vitest'
import { checked, type Files, findingsOf } from '../../vocabulary.ts'
import { component, page, policy, project, release } from '../pinned.ts'

const DOCS = 'https://docs.example.org/flytekit'

/** Returns the findings about the addresses on a page, each with its edit. */
async function judged(body: string, files: Files = project): Promise<readonly string[]> {
  const { findings } = await checked({ ...files, 'process/page.mdx': page(body) })
  return findings.map(({ rule, severity, message, fix }) => {
    const edit = fix ? ` → ${fix.text}` : ''
    return `${severity} ${rule}: ${message}${edit}`
  })
}

test.each([
  ['an address that says latest', `[x](${DOCS}/latest/api.html#flytekit.Task)`],
  ['an address without text', `[](${DOCS}/latest/start.html)`],
  ['a definition', `[x]\n\n[x]: ${DOCS}/latest/start.html`],
  ['an older line', `[x](${DOCS}/v1.2/api.html)`],
  ['a line without its v', `[x](${DOCS}/1.2/api.html)`],
  ['a line that was never released', `[x](${DOCS}/v1.9/)`],
  ['a line that is too new for it', `[x](${DOCS}/v2.0)`],
  ['a patch', `[x](${DOCS}/v1.3.2/api.html?x=1#y)`],
  ['http, and a host in capitals', `[x](http://DOCS.example.org/flytekit/latest/api.html)`],
  ['a page that the pinned version does not have', `[x](${DOCS}/latest/gone.html)`],
  ['a line of what leads to latest', '[x](https://docs.example.org/idl/v1.0/idl.html)'],
  ['a folder with a query or an anchor', `[x](${DOCS}/latest?x=1) [y](${DOCS}/latest#api)`],
  ['an element', `a <a href="${DOCS}/latest/api.html">x</a>`],
  ['an element of a block', `<a href='${DOCS}/latest/api.html?a=1&amp;b'>x</a>`],
  ['a reference to a character', `[x](${DOCS}/latest/api.html?a=1&amp;b=2)`],
  ['text that is an address too', `[${DOCS}/latest/?a](${DOCS}/latest/?a&amp;b)`],
  ['an address that climbs', `[x](${DOCS}/latest/../v1.3/api.html)`],
  ['an address that climbs on', `[x](${DOCS}/latest/a/../api.html)`],
])('%s', async (_, body) => {
  expect(await judged(body)).toMatchSnapshot()
})

test.each([
  ['the pinned line', `[x](${DOCS}/v1.3/api.html#flytekit.Task) [y](${DOCS}/1.3/)`],
  ['latest, where the policy says so', '[x](https://docs.example.org/idl/latest/idl.html)'],
  ['other docs', '[x](https://docs.example.org/other/latest/) [y](https://example.org/latest/)'],
  ['what is no version', `[x](${DOCS}/_static/x.css) [y](${DOCS}) [z](${DOCS}/v1.2.pdf)`],
  ['an image', `![x](${DOCS}/latest/x.png)`],
])('%s is in order', async (_, body) => {
  expect(await judged(body)).toEqual([])
})

test('where nothing decides, the first address of a page does', async () => {
  const files: Files = { ...project, 'policies/quarterly.mdx': policy('aligned: [idl]') }
  const body = `[x](${DOCS}/v1.2/api.html) [y](${DOCS}/v1.2/) [z](${DOCS}/latest/)`
  expect(await findingsOf({ ...files, 'process/page.mdx': page(body) })).toMatchInlineSnapshot(`
    "process/page.mdx:5:103 error pin-disagrees: Address leads to \`flytekit\` \`latest\`, and another one to \`1.2\`.
      process/page.mdx:5:5 the other one"
  `)
})

test('the page of a release may point at its own line', async () => {
  const own = `${release('1.2', '2026-06-30')}\n[x](${DOCS}/v1.2/api.html)\n`
  expect(await findingsOf({ ...project, 'releases/v1.2.mdx': own })).toBe('')
})

test('an address is judged by the version alone where no inventory is locked', async () => {
  const { 'pins.lock.json': _, ...unlocked } = project
  expect(await judged(`[x](${DOCS}/latest/anything.html)`, unlocked)).toEqual([
    `error pin-disagrees: Address leads to \`flytekit\` \`latest\`, expected \`1.3\`. → ${DOCS}/v1.3/anything.html`,
  ])
})

test('docs without versions are nobody’s pins', async () => {
  const plain = component('flytekit').replaceAll('/v{version}', '')
  const { 'pins.lock.json': _, ...unlocked } = project
  const files: Files = { ...unlocked, 'components/flytekit.mdx': plain }
  expect(await judged(`[x](${DOCS}/latest/api.html)`, files)).toEqual([])
})
