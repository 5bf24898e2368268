import { mkdirSync, symlinkSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messageIn } from '../../plugins/basics/cause.ts'
import { readConfig } from '../../plugins/engine/config.ts'
import { openRoots } from '../../plugins/engine/open-roots.ts'
import { openProject } from '../../plugins/engine/project.ts'
import { requireAddresses } from '../../plugins/engine/publishing.ts'
import type { RootConfig } from '../../plugins/engine/settings/user-config.ts'
import { defineKind } from '../../plugins/kinds/kind.ts'
import { checkouts } from './checkouts.ts'

test('refuses a root that is missing, behind a link, its own, shared, or without an address', async () => {
  const top = checkouts()
  mkdirSync(`${top}/real`)
  symlinkSync(`${top}/real`, `${top}/link`)
  symlinkSync(top, `${top}/up`)
  const refused = (other: string | RootConfig) =>
    openRoots({ root: `${top}/eips`, config: readConfig({ content: 'docs', roots: { other } }) })
      .then(() => 'opened')
      .catch(messageIn)
  const asked = ['../none', '../link', '../up/ercs', '.', '../eips/package.json']
  const shared = { folder: '..', config: { content: '.' } }
  const nameless = { folder: '../ercs', config: { kinds: [defineKind(ERC)] } }
  const all = await Promise.all([...asked, shared, nameless].map(refused))
  expect(all.join('\n')).toMatchInlineSnapshot(`
    "Cannot find the root \`other\`: there is no folder \`../none\` beside the project; check it out there, or take it out of \`roots\`.
    Cannot use the root \`other\`: a symbolic link is on the way to \`../link\`; name the folder that it leads to.
    Cannot use the root \`other\`: a symbolic link is on the way to \`../up/ercs\`; name the folder that it leads to.
    Cannot use the root \`other\`: it is the project itself.
    Cannot find the root \`other\`: there is no folder \`../eips/package.json\` beside the project; check it out there, or take it out of \`roots\`.
    Cannot use the configuration:
    The root \`other\` shares its folder of documents with \`the project\`.
    Cannot use the configuration:
    Unknown kind \`none\` in relation \`requires\` of kind \`erc\`."
  `)
  expect(() => readConfig({ roots: { page: '../x' } })).toThrow('The root `page` has the name of')
  expect(() => readConfig({ roots: { 'A b': '../x' } })).toThrow('Unexpected name `A b` of a root')
  expect(() => readConfig({ roots: { abc: '/etc' } })).toThrow()
  const { roots = [] } = await openProject(`${top}/eips`)
  const [ercs] = roots
  expect(() => requireAddresses(roots)).not.toThrow()
  const lost = roots.map((root) => ({ ...root, config: { ...root.config, site: undefined } }))
  expect(() => requireAddresses(lost)).toThrow('names neither `site` nor `repository`')
  expect(ercs?.at).toBe('../ercs')
})

/** A kind with a relation to a kind that nobody has. */
const ERC = {
  name: 'erc',
  plural: 'ercs',
  describes: 'A proposal.',
  folder: 'docs',
  fields: {},
  open: true,
  relations: { requires: { to: ['none'], inverse: 'required-by' } },
}

test('runs nothing of a root without a configuration, and reads no root then', async () => {
  const root = checkouts({
    'ercs/milepost.config.ts': 'globalThis.wasRun = true\nexport default {}',
  })
  await openProject(`${root}/eips`, { config: false })
  expect('wasRun' in globalThis).toBe(false)
})
