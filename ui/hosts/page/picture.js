/* A picture of a sheet, made small on the phone. */

export const MOST_SIDE = 2000; // pixels
export const MOST_BYTES = 1500000;
const LEAST_SIDE = 500;
const QUALITIES = [0.82, 0.7, 0.55];

/** A picture that was chosen or taken, as JPEG: upright, small, and without what a camera writes along.
 *
 * Fails when this browser cannot read it.
 */
export async function shrunk(file) {
  const picture = await decoded(file);
  let canvas = null;
  try {
    for (let side = MOST_SIDE; side >= LEAST_SIDE; side = Math.round(side * 0.8)) {
      if (canvas) letGo(canvas);
      canvas = drawn(picture, side);
      for (const quality of QUALITIES) {
        const blob = await new Promise((fine) => canvas.toBlob(fine, "image/jpeg", quality));
        if (!blob || blob.type !== "image/jpeg") throw new Error("no picture");
        if (blob.size <= MOST_BYTES) return blob;
      }
    }
    throw new Error("no picture");
  } finally {
    picture.close();
    if (canvas) letGo(canvas);
  }
}

/** Give a drawing's memory back now: some phones have little for drawings, and wait long with it. */
export function letGo(canvas) {
  canvas.width = canvas.height = 0;
}

async function decoded(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return createImageBitmap(file); // an older browser knows no options
  }
}

/** A picture on a canvas of its own, its longest side at most this many pixels. */
export function drawn(picture, side) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#FFFFFF"; // JPEG knows nothing of what shines through
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
