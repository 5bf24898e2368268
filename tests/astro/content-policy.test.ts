import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentPolicy } from '../../plugins/astro/content-policy.ts'
import { inlineScripts } from '../../plugins/outside/files/inline-scripts.ts'

const ROOT = process.cwd()

/** `tests/site/content-policy.test.ts` looks at the same in a browser. */
test('a site without a policy gets none', () => {
  expect(contentPolicy(false, ROOT)).toBeUndefined()
})

test('a page runs its own files and the scripts of Starlight, and no others', () => {
  const policy = contentPolicy(true, ROOT)
  const { hashes = [], resources } = policy?.scriptDirective ?? {}
  expect(resources).toEqual(["'self'", "'wasm-unsafe-eval'"])
  expect(hashes.length).toBeGreaterThan(0)
  expect(hashes).toEqual(
    inlineScripts(ROOT).map(
      (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
    ),
  )
})

test('what a page loads comes from the site, and pictures from any safe host', () => {
  expect(contentPolicy(true, ROOT)?.directives).toEqual([
    "default-src 'self'",
    "img-src 'self' data: https:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
  expect(contentPolicy(true, ROOT)?.styleDirective).toEqual({
    resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }],
  })
})

test('a site has its own value of a directive, and ours of all others', () => {
  const own = contentPolicy({ algorithm: 'SHA-512', directives: ["img-src 'self'"] }, ROOT)
  expect(own?.algorithm).toBe('SHA-512')
  expect(own?.directives).toEqual([
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
})
