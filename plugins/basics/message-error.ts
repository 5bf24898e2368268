/**
 * An error that its message explains: it has no stack, which only the code behind it would need.
 * Astro reads the text of an error, and takes the words "document" and "window" in it for code of a
 * browser: https://github.com/withastro/astro/blob/main/packages/astro/src/core/errors/dev/utils.ts.
 * So the text is the name alone.
 */
export class MessageError extends Error {
  constructor(message: string) {
    super(message)
    this.stack = ''
  }

  override toString(): string {
    return this.name
  }
}
