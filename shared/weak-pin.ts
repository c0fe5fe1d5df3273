/** PINs too easy to guess: running up or down, or a part of one to three digits repeated throughout. */
export function isWeakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  const runs = steps.size === 1 && [1, -1].includes([...steps][0] ?? 9);
  return runs || /^(\d{1,3})\1+$/.test(pin);
}
