import { LARGE_LOGO, logoPath, SMALL_LOGO } from "../rules/logo.ts";

const SHOWN = {
  small: { file: SMALL_LOGO, side: 48, plate: "p-1", image: "size-12" },
  large: { file: LARGE_LOGO, side: 96, plate: "p-2", image: "size-24" },
} as const;

/**
 * An institution's logo on a light plate, in the dark theme as well: most are drawn for paper. Without a name it is an ornament beside
 * the name that stands there.
 */
export function Logo({ logoKey, name = "", size }: { logoKey: string; name?: string; size: keyof typeof SHOWN }) {
  const { file, side, plate, image } = SHOWN[size];
  return (
    <span className={`forced-edge h-fit w-fit shrink-0 rounded-sm border border-rule logo-plate ${plate}`}>
      <img src={logoPath(logoKey, file)} alt={name} width={side} height={side} className={`${image} object-contain`} />
    </span>
  );
}
