import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { scratchProject } from '../../scratch.ts'

const FRONT = '---\ntitle: T\n---\n\n'

describe('where Sätteri has no native part for the system', () => {
  const WITHOUT = `--import=data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module'
    registerHooks({ resolve(name, context, next) {
      if (/^@bruits|satteri_napi/.test(name)) throw new Error(\`Cannot find module \${name}\`)
      return next(name, context)
    } })`)}`
  const LINE =
    /^Documents are read with remark, which takes longer: the part of Sätteri for this system is not installed, a package that begins with `@bruits\/satteri-\w+-\w+`; run `npm install` again, without `--omit=optional`\.\n$/

  test('remark reads the documents, and a line says so', () => {
    const body =
      'See [[ghost]] and <https://example.org>.\n\n:::note[A]\nx <b> y {z}\n:::\n\n## A\n'
    const files = Object.fromEntries(
      ['a.md', 'b.mdx', 'c.mdx'].map((name) => [`content/process/${name}`, `${FRONT}${body}`]),
    )
    const root = scratchProject({ ...files, 'content/process/d.mdx': `${FRONT}export const a="\\` })
    const check = (options: string) =>
      spawnSync(process.execPath, ['plugins/cli/main.ts', 'check', '--root', root, '--no-cache'], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: options },
      })
    const [with_, without] = [check(''), check(WITHOUT)]
    expect(without.stderr).toMatch(LINE)
    expect(without.stdout).toContain('Cannot find document `ghost`')
    // Sätteri crashes at the last file, which is a finding of its own.
    const isCrash = (part: string) => part.startsWith('error[unparsable]')
    const parts = (text: string) =>
      text
        .split('\n\n')
        .filter((part) => !isCrash(part))
        .slice(0, -1)
    expect(parts(without.stdout)).toEqual(parts(with_.stdout))
    expect(without.status).toBe(1)
  })

  test('a parser in this process says it too', () => {
    const script = `
      import { openParser } from './plugins/outside/parsing/open-parser.ts'
      const settings = { components: {}, linkSchemes: [], largestFrontmatter: 64 }
      const notice = (sentence) => console.log(sentence)
      const { parse } = openParser({ settings, processes: 0, notice })
      for (const path of ['a.md', 'b.md']) await parse([{ path, text: '' }])`
    const words = [WITHOUT, '--input-type=module-typescript', '-e', script]
    expect(spawnSync(process.execPath, words, { encoding: 'utf8' }).stdout).toMatch(LINE)
  })
})
