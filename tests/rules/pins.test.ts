import { expect, test } from 'vitest'
import { component, project } from '../links/pinned.ts'
import { type Files, findingsOf, mdx } from '../vocabulary.ts'

const pinned = (pin: string) => component('flytekit', `  pin: "${pin}"`)

test.each([['1.3 '], ['../../x'], ['a/b'], ['-'], ['LATEST'], ['']])(
  'what is no version is no pin: %s',
  async (pin) => {
    const files: Files = { ...project, 'components/flytekit.mdx': pinned(pin) }
    expect(await findingsOf(files)).toContain('invalid-field')
  },
)

test.each([
  'https://docs.example.org/?v={version}',
  'https://docs.example.org/{version}/#top',
  'docs.example.org/{version}',
  'javascript:alert(1)//{version}',
])('docs cannot begin at %s', async (base) => {
  const files = { 'components/kit.mdx': mdx(`title: kit\ndocs: { base: "${base}" }`) }
  expect(await findingsOf(files)).toMatch(
    /3:\d+ error invalid-field: .*expected the web address of a folder/,
  )
})

test('docs cannot begin at an address with a name and a password', async () => {
  const base = 'https://me:secret@docs.example.org/{version}/'
  const files = { 'components/kit.mdx': mdx(`title: kit\ndocs: { base: "${base}" }`) }
  expect(await findingsOf(files)).toMatch(/3:\d+ error unsafe-link: .*hides the host/)
})
