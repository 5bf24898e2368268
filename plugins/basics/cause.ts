/** Returns the message of something caught: that of an error, or the text of anything else. */
export function messageIn(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

/** Returns the code of a caught error, such as `EEXIST`, if it has one. */
export function codeIn(cause: unknown): string | undefined {
  if (!(cause instanceof Error && 'code' in cause)) return undefined
  return typeof cause.code === 'string' ? cause.code : undefined
}

/** Returns a number that a caught error carries, such as the `line` of a parser's error. */
export function numberIn(cause: unknown, name: string): number | undefined {
  const value: unknown = typeof cause === 'object' && cause !== null && Reflect.get(cause, name)
  return typeof value === 'number' ? value : undefined
}

/** Returns the message of a failed system call without the name and the paths of the call. */
export function systemReason(cause: unknown): string {
  const message = messageIn(cause)
  return message.split(', ', 1)[0] ?? message
}
