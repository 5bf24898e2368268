/** Says whether a text holds an opening sign with its closing one after it. */
export function holdsPair(text: string, open: string, close: string): boolean {
  const at = text.indexOf(open)
  return at !== -1 && text.includes(close, at + open.length)
}
