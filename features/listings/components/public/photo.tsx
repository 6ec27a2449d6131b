import { photoAddress } from "@/features/people/rules/photo.ts";

/** A photo of somebody whose name stands beside it. */
export function Photo({ photoKey, size }: { photoKey: string; size: "small" | "large" }) {
  const extent = size === "large" ? "size-32 lg:size-40" : "size-16";
  return (
    <img
      src={photoAddress(photoKey, 480)}
      srcSet={`${photoAddress(photoKey, 480)} 480w, ${photoAddress(photoKey, 960)} 960w`}
      sizes={size === "large" ? "10rem" : "4rem"}
      width={size === "large" ? 160 : 64}
      height={size === "large" ? 160 : 64}
      alt=""
      loading={size === "large" ? "eager" : "lazy"}
      className={`${extent} shrink-0 rounded-sm object-cover`}
    />
  );
}
