/**
 * Builds the sites whose folders come as lines, one after the other. When one is built or has
 * failed, both outputs get a line of `END`, the first with the exit code that a command would have.
 */
import { createInterface } from 'node:readline'
import { build } from 'astro'
import { END } from './site-builder.ts'

for await (const root of createInterface(process.stdin)) {
  const code = await build({ root }).then(
    () => 0,
    (error: unknown) => {
      console.error(error)
      return 1
    },
  )
  console.log(`\n${END}${code}`)
  console.error(`\n${END}`)
}
