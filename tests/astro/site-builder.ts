import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll } from 'vitest'
import { outsideTests, type Ran } from './project.ts'

export const END = '\0built '

/**
 * Starts one process that builds all sites of a test file, one after the other. Most of what a small
 * site costs is the loading of Astro, which happens once here. A test of what a process does when it
 * begins or ends, or of what a second build keeps, runs Astro's command instead.
 */
export function siteBuilder(env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['tests/astro/building-child.ts'], {
    env: outsideTests(env),
    stdio: 'pipe',
  })
  const ended = once(child, 'close')
  afterAll(async () => {
    child.stdin.end()
    await ended
  })
  let last: Promise<unknown> = Promise.resolve()
  return function build({ root }: { readonly root: string }): Promise<Ran> {
    const next = last.then(() => {
      child.stdin.write(`${root}\n`)
      return Promise.race([answer(), ended.then(gone)])
    })
    last = next
    return next
  }

  /** Collects what is printed until both outputs say that the build is over. */
  async function answer(): Promise<Ran> {
    const [out, faults] = await Promise.all([child.stdout, child.stderr].map(untilEnd))
    const [printed = '', code = ''] = out?.split(END) ?? []
    return { code: Number.parseInt(code, 10), output: printed + faults?.split(END)[0] }
  }
}

function untilEnd(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const take = (chunk: Buffer) => {
      text += chunk
      if (!/\0built .*\n/.test(text)) return
      stream.off('data', take)
      resolve(text)
    }
    stream.on('data', take)
  })
}

function gone(): never {
  throw new Error('The process that builds sites has ended.')
}
