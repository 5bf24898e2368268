import { expect, test } from 'vitest'
import * as astro from '../plugins/astro/index.ts'
import * as config from '../plugins/config.ts'
import * as engine from '../plugins/index.ts'
import * as remark from '../plugins/markdown/remark/index.ts'
import * as satteri from '../plugins/markdown/satteri/index.ts'

/** The public names of each entry point. A name is removed only with a new major version. */
test.each([
  [
    'milepost',
    engine,
    [
      'REPORT_SCHEMA',
      'check',
      'checkProject',
      'diagramFindings',
      'diskSource',
      'memorySource',
      'openProject',
      'parseDay',
      'readConfig',
      'report',
    ],
  ],
  [
    'milepost/astro',
    astro,
    ['default', 'milepost', 'milepostCollection', 'milepostCollections', 'refuseBrokenLinks'],
  ],
  [
    'milepost/config',
    config,
    ['builtIn', 'defineConfig', 'defineKind', 'extend', 'fields', 'readers', 'z'],
  ],
  ['milepost/remark', remark, ['default', 'remarkMilepost']],
  ['milepost/satteri', satteri, ['default', 'satteriMilepost']],
])('%s exports these names and no others', (_, module, names) => {
  const advice = 'add or remove the name in this test, and its page in src/content/docs/'
  expect(Object.keys(module).sort(), advice).toEqual(names)
})
