import { expect, test } from 'vitest'
import { parseVersion } from '../../../plugins/basics/version.ts'
import { versionOf } from '../../../plugins/clocks/releases/version-names.ts'
import { quarterly } from '../vocabulary.ts'

test.each([
  ['v1.2.3', 'v{major}.{minor}.{patch}b{n}', '1.2.3'],
  ['v1.2.3b4', 'v{major}.{minor}.{patch}b{n}', '1.2.3b4'],
  ['tool_1.2.3', 'tool_{major}.{minor}.{patch}-beta{n}', '1.2.3'],
  ['1.2.3', 'v{major}.{minor}.{patch}b{n}', undefined],
  ['v1.2', 'v{major}.{minor}.{patch}b{n}', undefined],
  ['v1.2.3 x', 'v{major}.{minor}.{patch}b{n}', undefined],
  ['', 'v{major}.{minor}.{patch}b{n}', undefined],
])(
  'where versions are named as in `%2$s`, the tag `%1$s` is the version %3$s',
  (tag, beta, version) => {
    expect(versionOf(tag, { branch: 'x', beta })).toEqual(version && parseVersion(version))
  },
)

test('a tag with very many numbers is read in one go', () => {
  const zeros = '0'.repeat(30_000)
  const tags = [`${zeros}.0.0${zeros} 0.0.0`, '0.'.repeat(30_000), `${'1.2.3'.repeat(10_000)}!`]
  expect(tags.map((tag) => versionOf(tag, quarterly))).toEqual([undefined, undefined, undefined])
})
