type Size = { width: number; height: number };

/**
 * The largest part of a picture with the shape of a frame that holds a point (fractions from the left and upper edge), in pixels: what
 * a browser shows with the same point as `object-position`.
 */
export function cropAround(
  picture: Size,
  frame: Size,
  { x, y }: { x: number; y: number },
): Size & { left: number; top: number } {
  const scale = Math.min(picture.width / frame.width, picture.height / frame.height);
  const width = Math.max(1, Math.min(picture.width, Math.round(frame.width * scale)));
  const height = Math.max(1, Math.min(picture.height, Math.round(frame.height * scale)));
  return {
    left: Math.round((picture.width - width) * x),
    top: Math.round((picture.height - height) * y),
    width,
    height,
  };
}
