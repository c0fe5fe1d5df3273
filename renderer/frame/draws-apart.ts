/**
 * Whether characters come out as pictures of their own. Where no font of the machine has them, each is the same empty
 * box. True where it cannot be told.
 */
export function drawsApart(characters: string, family: string): boolean {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [32, 32];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  const pictures = [...characters].map((character) => {
    context.clearRect(0, 0, 32, 32);
    context.font = `24px ${family}`;
    context.textBaseline = 'top';
    context.fillText(character, 2, 2);
    return context.getImageData(0, 0, 32, 32).data.join();
  });
  return new Set(pictures).size > 1;
}
