import type { AstroConfig } from 'astro'
import { MessageError } from '../basics/message-error.ts'

/** Throws an error that says what to add, when a site does not use Starlight. */
export function requireStarlight({ integrations }: Pick<AstroConfig, 'integrations'>): void {
  if (integrations.some(({ name }) => name === '@astrojs/starlight')) return
  throw new MessageError(
    'Milepost adds its pages to a Starlight site, and this site has no Starlight: install `@astrojs/starlight`, and add `starlight({ … })` to `integrations`. A plain Astro site can use the plugins `milepost/remark` and `milepost/satteri`.',
  )
}
