import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { serve } from '../server.ts'

/** A path that nothing but the base can put before an address. */
const BASE = '/some/where/'

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string
    siteFolder: string
  }
}

/** Builds the site once for all tests of its pages, and serves it below a path of its own. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-built-'))
  const out = join(folder, 'dist')
  await promisify(execFile)(process.execPath, ['tests/site/build-site.ts', '.', out, BASE], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const server = await serve(out, BASE)
  provide('siteUrl', server.url)
  provide('siteFolder', out)
  return async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  }
}
