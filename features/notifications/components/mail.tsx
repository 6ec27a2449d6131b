import type { CSSProperties } from "react";
import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from "react-email";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import type { MailContent } from "../templates/template.ts";

const INK = "#1d2430";
const SOFT = "#5c6470";
const COBALT = "#1f4a9c";
const RULE = "#ddd8cf";
const FONT = '"Source Sans 3", "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans Arabic", Tahoma, sans-serif';

type MailProps = { content: MailContent; locale: Locale; portalName: string; footer: string };

/** What an institution says itself: text, whose lines stay as they were written. */
function OwnWords({ style, children }: { style: CSSProperties; children: string }) {
  return (
    <Text dir="auto" style={{ ...style, whiteSpace: "pre-line" }}>
      {children}
    </Text>
  );
}

/** Places mix scripts and keep the order of the letter; links keep their own, and break anywhere: a phone is narrow. */
function FactValue({ value, dir }: { value: string; dir: "ltr" | "rtl" }) {
  if (!/^https?:/.test(value))
    return (
      <bdi dir={dir} style={{ whiteSpace: "pre-line" }}>
        {value}
      </bdi>
    );
  return (
    <bdi dir="ltr">
      <Link href={value} style={{ color: COBALT, overflowWrap: "anywhere", textDecoration: "underline" }}>
        {value}
      </Link>
    </bdi>
  );
}

/** Every mail of the portal: one column, the reader's language and direction, nothing loaded from anywhere. */
export function Mail({ content, locale, portalName, footer }: MailProps) {
  const dir = direction(locale);
  const text = {
    color: INK,
    fontFamily: FONT,
    fontSize: 16,
    lineHeight: dir === "rtl" ? 1.8 : 1.6,
    margin: "0 0 16px",
  };
  return (
    <Html lang={locale} dir={dir}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </Head>
      <Preview>{content.paragraphs[0] ?? content.subject}</Preview>
      <Body lang={locale} dir={dir} style={{ backgroundColor: "#f6f4ef", margin: 0, padding: "24px 0" }}>
        <Container
          style={{ backgroundColor: "#ffffff", border: `1px solid ${RULE}`, maxWidth: 560, padding: "32px 32px 24px" }}
        >
          <Text
            style={{
              ...text,
              color: COBALT,
              fontSize: 14,
              letterSpacing: /^\p{Script=Latin}/u.test(portalName) ? 0.4 : 0,
            }}
          >
            {portalName}
          </Text>
          <Heading as="h1" style={{ ...text, fontSize: 24, lineHeight: 1.3, margin: "0 0 20px" }}>
            {content.subject}
          </Heading>
          {content.paragraphs.slice(0, 1).map((greeting) => (
            <Text key={greeting} style={text}>
              {greeting}
            </Text>
          ))}
          {content.opening && <OwnWords style={text}>{content.opening}</OwnWords>}
          {content.paragraphs.slice(1).map((paragraph) => (
            <Text key={paragraph} style={text}>
              {paragraph}
            </Text>
          ))}
          {content.code && (
            <Text dir="ltr" style={{ ...text, fontSize: 34, letterSpacing: 8, textAlign: "center" }}>
              {content.code}
            </Text>
          )}
          {content.facts?.map(({ label, value }) => (
            <Text key={`${label} ${value}`} style={{ ...text, margin: "0 0 8px" }}>
              <strong>{label}</strong>
              <br />
              <FactValue value={value} dir={dir} />
            </Text>
          ))}
          {content.quoted && (
            <Text
              dir="auto"
              style={{
                ...text,
                borderInlineStart: `3px solid ${RULE}`,
                paddingInlineStart: 16,
                whiteSpace: "pre-line",
              }}
            >
              {content.quoted}
            </Text>
          )}
          {content.links?.map(({ label, href, note }) => (
            <Text key={href} style={{ ...text, borderTop: `1px solid ${RULE}`, margin: 0, padding: "12px 0" }}>
              <Link href={href} style={{ color: COBALT, fontSize: 18, fontWeight: 600 }}>
                <bdi>{label}</bdi>
              </Link>
              <br />
              <span style={{ color: SOFT, fontSize: 14 }}>{note}</span>
            </Text>
          ))}
          {content.action && (
            <Section style={{ margin: "24px 0" }}>
              <Button
                href={content.action.href}
                style={{
                  backgroundColor: COBALT,
                  borderRadius: 4,
                  color: "#ffffff",
                  fontFamily: FONT,
                  fontSize: 16,
                  padding: "12px 20px",
                }}
              >
                {content.action.label}
              </Button>
            </Section>
          )}
          {content.withdraw && (
            <Text style={text}>
              <Link href={content.withdraw.href} style={{ color: COBALT, textDecoration: "underline" }}>
                {content.withdraw.label}
              </Link>
            </Text>
          )}
          {content.closing && <OwnWords style={text}>{content.closing}</OwnWords>}
          <Hr style={{ borderColor: RULE, margin: "24px 0 16px" }} />
          <Text style={{ ...text, color: SOFT, fontSize: 13, margin: 0 }}>{footer}</Text>
          {content.unsubscribe && (
            <Text style={{ ...text, fontSize: 13, margin: "8px 0 0" }}>
              <Link href={content.unsubscribe.href} style={{ color: SOFT, textDecoration: "underline" }}>
                {content.unsubscribe.label}
              </Link>
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  );
}
