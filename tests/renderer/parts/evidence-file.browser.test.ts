import { describe, expect, test } from 'vitest';
import { evidenceFile } from '../../../renderer/parts/evidence-file.ts';
import { redrawPicture } from '../../../renderer/parts/redraw-picture.ts';
import { bytesToHex, fromBase64 } from '../../../shared/bytes.ts';
import { mediaOf, pictureSize } from '../../../shared/evidence/picture-size.ts';

const secret = 'GPS 39.9042 N 116.4074 E of 王芳';

async function drawn(width: number, height: number, type: 'image/jpeg' | 'image/png') {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('drawn: expected a canvas');
  context.fillStyle = 'red';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = 'blue';
  context.fillRect(width / 2, 0, width / 2, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer());
}

/** A JPEG with a segment of its own behind the marker, as cameras write where and with what it was taken. */
function withSegment(jpeg: Uint8Array, text: string, marker = 0xe1): Uint8Array<ArrayBuffer> {
  const said = new TextEncoder().encode(text);
  const length = said.length + 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, marker, length >> 8, length & 255, ...said, ...jpeg.subarray(2)]);
}

const file = (bytes: Uint8Array<ArrayBuffer>, name = 'IMG_0001.png', type = 'image/png') =>
  new File([bytes], name, { type });

async function kept(chosen: File) {
  const outcome = await evidenceFile(chosen);
  if (!outcome.ok) throw new Error(`kept: ${outcome.refusal.code}`);
  const bytes = fromBase64(outcome.value.bytes) ?? new Uint8Array();
  return { ...outcome.value, bytes: new Uint8Array(bytes), text: new TextDecoder().decode(bytes) };
}

async function refused(chosen: File): Promise<string> {
  const outcome = await evidenceFile(chosen);
  return outcome.ok ? 'taken' : outcome.refusal.code;
}

async function colourAt(bytes: Uint8Array<ArrayBuffer>, x: number, y: number): Promise<number[]> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return [...(context?.getImageData(x, y, 1, 1).data ?? [])]
    .slice(0, 3)
    .map((value) => Math.round(value / 255));
}

describe('a picture is drawn anew before it is handed over', () => {
  test('what a camera and a stranger hid in it is gone, what is seen in it stays, and the original’s hash is told', async () => {
    const camera = withSegment(
      withSegment(await drawn(400, 200, 'image/jpeg'), `XMP ${secret}`),
      secret,
      0xfe,
    );
    const chosen = Uint8Array.from([...camera, ...new TextEncoder().encode(`<script>${secret}</script>`)]);
    expect(new TextDecoder().decode(chosen)).toContain(secret);
    const { bytes, text, original, name } = await kept(file(chosen));
    expect(text).not.toContain('王芳');
    expect(text).not.toContain('<script>');
    expect(pictureSize(bytes)).toEqual({ width: 400, height: 200 });
    expect(await colourAt(bytes, 20, 100)).toEqual([1, 0, 0]);
    expect(await colourAt(bytes, 380, 100)).toEqual([0, 0, 1]);
    expect(original).toBe(bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', chosen))));
    expect(name).toBe('IMG_0001.jpg');
  });

  test('a PNG becomes a JPEG on white, whatever its name says it is', async () => {
    const canvas = new OffscreenCanvas(30, 20);
    canvas.getContext('2d');
    const clear = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    const { bytes } = await kept(file(clear, 'letter.pdf', 'application/pdf'));
    expect(mediaOf(bytes)).toBe('image/jpeg');
    expect(await colourAt(bytes, 5, 5)).toEqual([1, 1, 1]);
  });

  test('a large one is kept smaller, in its proportions, and below what the desk takes', async () => {
    const { bytes } = await kept(file(await drawn(6_400, 1_600, 'image/jpeg')));
    expect(pictureSize(bytes)).toEqual({ width: 3_200, height: 800 });
    expect(bytes.length).toBeLessThan(10_000_000);
  });
});

describe('what is refused, each with what to do about it', () => {
  test('a small file of a billion pixels is not decoded', async () => {
    const bomb = await drawn(64, 64, 'image/png');
    new DataView(bomb.buffer).setUint32(16, 32_000);
    new DataView(bomb.buffer).setUint32(20, 32_000);
    expect(await refused(file(bomb))).toBe('picture-too-many-pixels');
  });

  test('a picture that is cut off or broken inside', async () => {
    const whole = await drawn(400, 200, 'image/png');
    expect(await refused(file(whole.slice(0, 40)))).toBe('picture-unreadable');
    const wrong = whole.slice();
    wrong.fill(0xaa, 41, 60);
    expect(await refused(file(wrong))).toBe('picture-unreadable');
  });

  test.each(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'GIF89a', '', '<html>'])(
    '%j under the name of a picture',
    async (text) => {
      expect(await refused(file(new TextEncoder().encode(text)))).toBe('file-kind');
    },
  );

  test('a file that is larger than any picture, before a byte of it is read', async () => {
    const huge = file(new Uint8Array(8));
    Object.defineProperty(huge, 'size', { value: 40_000_001 });
    Object.defineProperty(huge, 'arrayBuffer', { value: () => Promise.reject(new Error('was read')) });
    expect(await refused(huge)).toBe('file-too-large');
  });

  test('one that takes for ever: its thread is ended', async () => {
    const stuck = URL.createObjectURL(
      new Blob(['onmessage = () => { for (;;); }'], { type: 'text/javascript' }),
    );
    let started: Worker | undefined;
    const ended: boolean[] = [];
    const outcome = await redrawPicture(
      new Uint8Array(8),
      () => {
        started = new Worker(stuck);
        const { terminate } = started;
        started.terminate = () => {
          ended.push(true);
          terminate.call(started);
        };
        return started;
      },
      300,
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'picture-unreadable' } });
    expect(ended).toEqual([true]);
  });
});

test('a PDF is handed over as it is: nothing of it is drawn here', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n…');
  const outcome = await evidenceFile(file(pdf, 'report.pdf'));
  expect(outcome).toMatchObject({ ok: true, value: { name: 'report.pdf' } });
  expect(outcome.ok && 'original' in outcome.value).toBe(false);
});
