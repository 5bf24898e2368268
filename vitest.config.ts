import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'
import { SummaryReporter } from './tests/summary-reporter.ts'

/**
 * Rooms whose tests leave nothing behind in their process: no variable of the environment, no
 * current folder, no replaced module. Their files share a process, which loads the engine once.
 */
const SHARED = [
  'basics',
  'changes',
  'clocks',
  'documents',
  'entries',
  'exports',
  'graph',
  'imports',
  'inventories',
  'kinds',
  'links',
  'projects',
  'queries',
  'rendering',
  'reports',
  'rules',
  'views',
  'words',
].map((room) => `tests/${room}/**`)

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    chaiConfig: { truncateThreshold: 0 },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: SHARED.map((room) => `${room}/*.test.ts`),
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', ...SHARED],
          globalSetup: 'tests/fresh-build.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/fresh-build.ts', 'tests/site/setup.ts'],
        },
      },
    ],
    reporters: ['default', new SummaryReporter()],
  },
})
