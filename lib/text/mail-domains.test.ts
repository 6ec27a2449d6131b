import { domainToASCII } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFreeMailDomain, looksLike, parentDomains } from "@/lib/text/mail-domains.ts";

const KNOWN = [
  "sysu.edu.cn",
  "tsinghua.edu.cn",
  "ox.ac.uk",
  "uni-heidelberg.de",
  "csu.edu",
  "columbia.edu",
  "modern.edu",
  "ut.ee",
  "msu.ru",
];

describe("mail domains", () => {
  it.each(["gmail.com", "qq.com", "vip.163.com", "mail.ru", "yahoo.co.uk", "mail.yahoo.com", "GMAIL.COM"])(
    "%s is free mail",
    (domain) => {
      expect(isFreeMailDomain(domain)).toBe(true);
    },
  );

  it.each(["sysu.edu.cn", "mail.sysu.edu.cn", "notgmail.com", "gmail.com.sysu.edu.cn"])("%s is not", (domain) => {
    expect(isFreeMailDomain(domain)).toBe(false);
  });

  it.each([
    ["cs.pku.edu.cn", ["cs.pku.edu.cn", "pku.edu.cn"]],
    ["edu.cn", []],
    ["com", []],
    ["mail.museum.org", ["mail.museum.org", "museum.org"]],
    ["pku.gd.cn", ["pku.gd.cn"]],
    ["a.github.io", ["a.github.io"]],
    ["spb.ru", []],
    ["muni.cz", ["muni.cz"]],
    ["com.edu", ["com.edu"]],
  ])("the domains of one institution above %s are %j", (domain, expected) => {
    expect(parentDomains(domain)).toEqual(expected);
  });

  it("never goes up to a bare suffix", () => {
    const label = fc.string({ unit: fc.constantFrom(..."abcxyz"), minLength: 1, maxLength: 6 });
    const suffix = fc.constantFrom(
      "com",
      "edu",
      "edu.cn",
      "ac.uk",
      "co.jp",
      "edu.au",
      "com.br",
      "ac.ir",
      "edu.kz",
      "github.io",
      "org.ru",
    );
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), suffix, (labels, end) => {
        const parents = parentDomains(`${labels.join(".")}.${end}`);
        expect(parents).not.toContain(end);
        for (const parent of parents) expect(parent.endsWith(`.${end}`)).toBe(true);
      }),
    );
  });
});

describe("look-alike domains", () => {
  it.each([
    ["ox-ac.uk", "ox.ac.uk"],
    ["ox.ac.uk.example.com", "ox.ac.uk"],
    ["login-ox-ac-uk.com", "ox.ac.uk"],
    ["tsingua.edu.cn", "tsinghua.edu.cn"],
    ["tsinghau.edu.cn", "tsinghua.edu.cn"],
    ["tsinghua-edu.cn", "tsinghua.edu.cn"],
    ["uniheidelberg.de", "uni-heidelberg.de"],
    ["c0lumbia.edu", "columbia.edu"],
    ["modem.edu", "modern.edu"],
    [domainToASCII("соlumbiа.edu"), "columbia.edu"],
    [domainToASCII("ѕуѕu.edu.cn"), "sysu.edu.cn"],
    ["xn--a.xn--b", null],
    ["sysu.edu.cn", null],
    ["mail.sysu.edu.cn", null],
    ["scnu.edu.cn", null],
    ["csu.edu.au", null],
    ["ust.ee", null],
    ["dunhuang-academy.example", null],
  ])("%s looks like %s", (domain, expected) => {
    expect(looksLike(domain, KNOWN)).toBe(expected);
  });

  it("never suspects a known domain or what is under it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN), fc.domain(), (known, sub) => {
        expect(looksLike(known, KNOWN)).toBeNull();
        expect(looksLike(`${sub.split(".")[0]}.${known}`, KNOWN)).toBeNull();
      }),
    );
  });
});
