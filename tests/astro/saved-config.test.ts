import { expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'
import { DOCUMENTS, project } from './project.ts'

const PORT = 47_341
const PAGE = `http://localhost:${PORT}/decisions/one/`
const CONFIG = 'milepost.config.ts'

/** Astro starts its server again at each save. The first page after that waits for its modules. */
const SOON = { timeout: 120_000, interval: 500 }

/** The status of the page; undefined while the server starts again. */
async function status(): Promise<number | undefined> {
  const response = await fetch(PAGE).catch(() => undefined)
  return response?.status
}

test('a saved configuration counts at once, and a broken one leaves the pages as they are', async () => {
  using site = project({ ...DOCUMENTS, 'content/decisions/one.mdx': mdx('title: One', 'Yes.') })
  using server = site.dev(PORT)
  await expect.poll(status, SOON).toBe(404)

  site.write({ [CONFIG]: OWN_KIND })
  await expect.poll(status, SOON).toBe(200)

  site.write({ [CONFIG]: OWN_KIND.replace('export default {', 'export default {{') })
  await expect.poll(server.output, SOON).toContain('Cannot load the configuration')
  await expect.poll(status, SOON).toBe(200)

  site.write({ [CONFIG]: 'export default {}\n' })
  await expect.poll(status, SOON).toBe(404)
  site.write({ [CONFIG]: OWN_KIND })
  await expect.poll(status, SOON).toBe(200)
}, 600_000)

const OWN_KIND = `import { defineKind } from '../plugins/config.ts'

const decision = defineKind({
  name: 'decision',
  plural: 'decisions',
  describes: 'Something decided.',
  folder: 'decisions',
  fields: {},
})

export default { kinds: [decision] }
`
