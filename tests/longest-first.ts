import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The files that take about a minute or more, the longest first. A run that begins with one of them at its
 * end would leave all processors but one without work.
 */
const LONG = [
  'tests/astro/unchanged/one-fact.test.ts',
  'tests/astro/whole-site.test.ts',
  'tests/site/plan-views.test.ts',
  'tests/hostile/pages.test.ts',
  'tests/recipes/recipes.test.ts',
  'tests/astro/programs.test.ts',
  'tests/astro/packed.test.ts',
  'tests/site/accessibility.test.ts',
]

/** Starts the files that take long before all others, since a fresh clone knows no durations. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => turnOf(a) - turnOf(b))
  }
}

function turnOf({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((path) => moduleId.endsWith(path))
  return at === -1 ? LONG.length : at
}
