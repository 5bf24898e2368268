import { defineConfig } from 'vitest/config'
import { SummaryReporter } from './tests/summary-reporter.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 300_000,
    chaiConfig: { truncateThreshold: 0 },
    reporters: ['default', new SummaryReporter()],
  },
})
