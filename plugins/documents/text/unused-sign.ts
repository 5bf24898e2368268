/** Returns a private-use character that the text does not contain. */
export function unusedSign(text: string): string | undefined {
  for (let point = 0xe000; point < 0xe100; point += 1) {
    const sign = String.fromCharCode(point)
    if (!text.includes(sign)) return sign
  }
  return undefined
}
