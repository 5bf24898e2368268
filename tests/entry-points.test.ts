import { expect, test } from 'vitest'
import * as astro from '../plugins/astro/index.ts'
import * as config from '../plugins/config.ts'
import * as engine from '../plugins/index.ts'
import * as remark from '../plugins/markdown/remark/index.ts'
import * as satteri from '../plugins/markdown/satteri/index.ts'

/** What each entry point gives away. A name goes only with a new major version. */
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
])('%s gives away these names and no others', (_, module, names) => {
  expect(Object.keys(module).sort()).toEqual(names)
})
