import { buttonStyle } from "@/components/ui/button-style.ts";

/**
 * A link to sign in, the same for everyone. Where a reader is signed in, the custom element in enhance/ asks /api/me and
 * shows the menu instead: the name in `data-name`, a link per desk in front of `data-account`, the office when it is theirs.
 */
export function AccountMenu({
  locale,
  labels,
  signedIn = false,
  isAtStart = false,
}: {
  locale: string;
  /** Where only members get to, the link that stands until then leads to their account. */
  signedIn?: boolean;
  /** It stands at the beginning of a line, so its list opens towards the end. */
  isAtStart?: boolean;
  labels: { signIn: string; account: string; office: string; menu: string };
}) {
  const line = "flex min-h-10 items-center rounded-xs px-3 hover:bg-accent-wash hover:text-accent";
  return (
    <account-menu>
      <a
        data-signed-out=""
        href={`/${locale}/${signedIn ? "account" : "sign-in"}`}
        className={buttonStyle({ tone: "secondary", size: "small" })}
      >
        {signedIn ? labels.account : labels.signIn}
      </a>
      {/* A group of its own: on a phone this menu stands inside the header's, which must not close when it opens. */}
      <details data-signed-in="" hidden className="relative" name="account">
        <summary className={`${buttonStyle({ tone: "secondary", size: "small" })} max-w-24 sm:max-w-44`}>
          <span className="sr-only">{labels.menu}: </span>
          <bdi data-name="" className="truncate" />
        </summary>
        <ul
          className={`absolute z-20 mt-1 min-w-56 rounded-sm border border-rule bg-raised p-1.5 shadow-lift ${isAtStart ? "start-0" : "end-0"}`}
        >
          <li data-account="">
            <a href={`/${locale}/account`} className={line}>
              {labels.account}
            </a>
          </li>
          <li data-office="" hidden>
            <a href={`/${locale}/office`} className={line}>
              {labels.office}
            </a>
          </li>
        </ul>
      </details>
    </account-menu>
  );
}
