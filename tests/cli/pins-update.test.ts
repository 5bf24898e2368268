import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { network } from '../engine/pins/server.ts'
import { component, inventory, page, project } from '../links/pinned.ts'
import type { Files } from '../vocabulary.ts'
import { LINKED, milepost, onDisk, pinsIn, serving, UNLOCKED } from './pinned-project.ts'

test('update locks what links lead to; what fails is reported and hinders nothing else', async () => {
  const root = onDisk({ ...UNLOCKED, ...LINKED })
  const fetch = await serving(['flytekit.Task py:class 1 api.html#$ -'])
  const { exit, out, err } = await milepost(root, 'pins update', { fetch })
  expect({ exit, out, err }).toMatchInlineSnapshot(`
    {
      "err": "Cannot lock \`idl latest\`: Unexpected answer 500, expected 200.
    ",
      "exit": 2,
      "out": "name      version  lock  size       says it is    from
    flytekit  1.3      new   117 bytes  flytekit 1.3  https://docs.example.org/flytekit/v1.3/objects.inv
    ",
    }
  `)
  expect(pinsIn(root)).toEqual(['flytekit 1.3'])
  expect(readdirSync(join(root, 'content/pins'))).toEqual(['flytekit-1.3.inv'])
  const again = await milepost(root, 'pins update flytekit', { fetch })
  expect(again.out).toContain('unchanged')
})

test('update fetches a version ahead', async () => {
  const root = onDisk({ ...project, ...LINKED })
  const fetch = await serving(['flytekit.Task py:class 1 api.html#$ -'])
  await milepost(root, 'pins update flytekit --to 1.4', { fetch })
  expect(pinsIn(root)).toEqual(['flytekit 1.2', 'flytekit 1.3', 'flytekit 1.4', 'idl latest'])
})

test('update repairs a copy that was changed', async () => {
  const root = onDisk({ ...project, ...LINKED })
  writeFileSync(join(root, 'content/pins/flytekit-1.3.inv'), 'x')
  expect((await milepost(root, 'pins check')).exit).toBe(1)
  await milepost(root, 'pins update flytekit', { fetch: await serving([]) })
  expect((await milepost(root, 'pins check')).out).not.toContain('invalid-lock')
})

test('update says why there is nothing to fetch', async () => {
  const files: Files = {
    'components/flytekit.mdx': component('flytekit'),
    'components/idl.mdx': component('idl', '  pin: "1.3"'),
    'process/page.mdx': page('[x](inv:idl#x)'),
  }
  const root = onDisk(files)
  const fetch = await network((_, response) => void response.end(inventory('idl', '1.3', [])))
  expect((await milepost(root, 'pins update flytekit', { fetch })).err).toMatchInlineSnapshot(`
    "milepost: Nothing decides which version of \`flytekit\` is meant; name it in the release policy, give its \`docs\` a \`pin\`, or use \`--to\`.
    "
  `)
  expect((await milepost(root, 'pins update --to 1.4', { fetch })).err).toMatchInlineSnapshot(`
    "milepost: No component that links lead to follows the release line; name the one that \`--to\` is for.
    "
  `)
  expect(existsSync(join(root, 'content/pins.lock.json'))).toBe(false)
  expect((await milepost(root, 'pins update flytekit --to 1.4', { fetch })).exit).toBe(0)
  expect(pinsIn(root)).toEqual(['flytekit 1.4'])
  const nobody = onDisk({ 'process/page.mdx': page('Words.') })
  expect((await milepost(nobody, 'pins update', { fetch })).err).toMatchInlineSnapshot(`
    "Nothing to fetch: no link leads to an inventory, and no project is named.
    "
  `)
})
