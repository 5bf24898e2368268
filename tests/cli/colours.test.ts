import { expect, test } from 'vitest'
import { hasColors } from '../../plugins/cli/terminal/process-outside.ts'

test.each<readonly [isTerminal: boolean, env: NodeJS.ProcessEnv, has: boolean]>([
  [true, {}, true],
  [false, {}, false],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('in a terminal: %s, with %j, colours: %s', (isTerminal, env, has) => {
  expect(hasColors(isTerminal, env)).toBe(has)
})
