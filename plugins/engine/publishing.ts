import type { Config } from './config.ts'

/** Throws an error for a project that says that it publishes nothing. Its pages may not be safe. */
export function requirePublishing({ publish }: Pick<Config, 'publish'>): void {
  if (publish) return
  throw new Error(
    'Cannot show the documents: the configuration says `publish: false`, so that pages may be unsafe. Remove it, and mend what `milepost check` then finds.',
  )
}
