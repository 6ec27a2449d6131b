import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "theme-switch": CustomElement;
      "account-menu": CustomElement;
      "route-map": CustomElement;
      "search-suggest": CustomElement;
    }
  }
}
