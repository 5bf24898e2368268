import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The part of `src/` that other sites build. */
const THEME = globSync('src/{components,routes,scripts}/**/*.{astro,ts}').sort()

test('the theme takes only types from the code, of which the package has no sources', () => {
  expect(THEME).toContain('src/routes/front.astro')
  const taken = THEME.flatMap((file) => {
    const imports = readFileSync(file, 'utf8').match(
      /^import (?!type\b)[^;']*? from '[^']*plugins\/.*/gm,
    )
    return (imports ?? []).map((line) => `${file} ${line}`)
  })
  expect(taken).toEqual([])
})
