import { domainToUnicode } from "node:url";
import { isOneSlipAway, shapeOf } from "./look-alike.ts";

/** Providers at which anybody opens a mailbox: an address there says nothing about where somebody works. Reviewed by hand. */
const FREE_MAIL = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com hotmail.fr hotmail.co.uk hotmail.es
  hotmail.it hotmail.de live.fr live.cn outlook.fr outlook.es outlook.de outlook.sa yahoo.com ymail.com rocketmail.com
  yahoo.fr yahoo.es yahoo.it yahoo.de yahoo.co.uk yahoo.co.in yahoo.in yahoo.co.jp yahoo.co.id yahoo.com.cn yahoo.com.hk
  yahoo.com.tw yahoo.com.vn yahoo.com.ph yahoo.com.sg yahoo.com.br yahoo.com.mx yahoo.com.ar yahoo.com.au myyahoo.com
  aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de
  tuta.com tuta.io tutamail.com keemail.me fastmail.com fastmail.fm hey.com duck.com zoho.com zohomail.com mail.com
  email.com usa.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de freenet.de t-online.de mailbox.org posteo.de posteo.net
  qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com sina.com sina.cn vip.sina.com
  sohu.com tom.com 21cn.com 139.com wo.cn 189.cn aliyun.com 263.net eyou.com yandex.ru yandex.com yandex.by yandex.kz
  yandex.uz yandex.ua ya.ru mail.ru bk.ru list.ru inbox.ru internet.ru xmail.ru rambler.ru lenta.ru autorambler.ru
  myrambler.ru ro.ru ukr.net i.ua meta.ua bigmir.net tut.by mail.kz mail.uz naver.com hanmail.net daum.net kakao.com
  nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp rediffmail.com indiatimes.com mail.ir chmail.ir maktoob.com laposte.net
  orange.fr wanadoo.fr free.fr sfr.fr libero.it virgilio.it tiscali.it alice.it tin.it terra.com.br uol.com.br bol.com.br
  ig.com.br seznam.cz email.cz centrum.cz wp.pl o2.pl onet.pl interia.pl op.pl gazeta.pl abv.bg mail.bg walla.co.il
  walla.com freemail.hu citromail.hu azet.sk zoznam.sk comcast.net verizon.net att.net sbcglobal.net btinternet.com
  sky.com mailinator.com guerrillamail.com guerrillamail.net 10minutemail.com temp-mail.org tempmail.com yopmail.com
  sharklasers.com dispostable.com getnada.com maildrop.cc trashmail.com throwawaymail.com moakt.com simplelogin.com
  anonaddy.com addy.io mozmail.com privaterelay.appleid.com`.split(/\s+/),
);

/** Labels under a country's domain at which registries give out names: `edu.cn`, `ac.uk`, `co.jp`. */
const GENERIC_LABELS = new Set(
  `ac academy ad asso com co cri edu ed ernet firm gc geek gen go gob gouv gov govt gub gv id ind inf info int k12 lg ltd
  me med mi mil mod museum ne net nhs nic nom nsw or org os plc police pp presse priv pro qld re res sc sch school
  sci tm tv univ vic web`.split(/\s+/),
);

/** Regions and cities under a country's domain at which registries give out names. */
const REGION_LABELS: Record<string, Set<string>> = {
  cn: words("ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd sh sn sx tj tw xj xz yn zj"),
  ru: words(
    "adygeya bashkiria bir cbg dagestan grozny kalmykia kustanai marine mordovia msk mytis nalchik nov pyatigorsk spb",
  ),
  ua: words(
    "ck cn cv dp dn if kharkov kh kherson khmelnitskiy kiev km kr ks kyiv lg lt lutsk lviv mk nikolaev odesa odessa od pl poltava rivne rovno rv sb sebastopol sm sumy te ternopil uz uzhgorod vinnica vn volyn yalta zaporizhzhe zhitomir zp zt",
  ),
  pl: words(
    "bialystok bydgoszcz czest gda gdansk katowice krakow lodz lublin olsztyn opole poznan radom rzeszow szczecin torun warszawa waw wroc wroclaw zgora",
  ),
  ca: words("ab bc mb nb nf nl ns nt nu on pe qc sk yk"),
  by: words("gomel minsk"),
  jp: words("hokkaido kyoto osaka tokyo"),
};

/** Hosts that give names to anybody. */
const SHARED_HOSTS = words(
  `github.io gitlab.io blogspot.com wordpress.com wixsite.com weebly.com netlify.app vercel.app pages.dev workers.dev
  herokuapp.com web.app firebaseapp.com azurewebsites.net onmicrosoft.com cloudfront.net eu.org us.com uk.com cn.com
  ru.com de.com eu.com sa.com us.org uk.net edu.eu.org`,
);

/** Is this the domain, or under the domain, of a provider at which anybody opens a mailbox? */
export function isFreeMailDomain(domain: string): boolean {
  return selfAndParents(domain).some((candidate) => FREE_MAIL.has(candidate));
}

/**
 * A mail domain and those above it, longest first, that could belong to one institution: `cs.pku.edu.cn` gives itself and
 * `pku.edu.cn`, never `edu.cn`. The rule is built in and cautious: where it is unsure, it stops too early.
 */
export function parentDomains(domain: string): string[] {
  return selfAndParents(domain).filter((candidate) => !isPublicSuffix(candidate));
}

/**
 * The known domain that this one could be mistaken for, or null. A known domain and what is under it are genuine. Looks
 * for letters that look the same (0 for o, Cyrillic а for a, rn for m), hyphens and dots moved (`ox-ac.uk`), a known
 * domain put before another (`ox.ac.uk.example.com`), and one slip in a long name.
 */
export function looksLike(domain: string, known: string[]): string | null {
  const genuine = new Set(known);
  if (selfAndParents(domain).some((candidate) => genuine.has(candidate))) return null;
  const shape = skeleton(domain);
  return known.find((candidate) => contains(domain, candidate) || hasShape(candidate, shape)) ?? null;
}

/** Does a domain spell out a known one, with dots or hyphens, as part of itself? */
function contains(domain: string, candidate: string): boolean {
  // Very short names occur inside others by chance, and `csu.edu.au` is csu under edu.au, not csu.edu under au.
  if (candidate.length < 7 || parentDomains(domain).at(-1)?.startsWith(`${candidate}.`)) return false;
  return `-${domain.replaceAll(".", "-")}-`.includes(`-${candidate.replaceAll(".", "-")}-`);
}

function hasShape(candidate: string, shape: string): boolean {
  // Folding takes away dots, hyphens and some doubled strokes, no more.
  if (Math.abs(candidate.length - shape.length) > 8) return false;
  const candidateShape = skeleton(candidate);
  return candidateShape === shape || (nameOf(candidate).length >= 8 && isOneSlipAway(candidateShape, shape));
}

/** The label that an institution chose: the one before the suffix. */
function nameOf(domain: string): string {
  return parentDomains(domain).at(-1)?.split(".")[0] ?? domain;
}

function selfAndParents(domain: string): string[] {
  const labels = domain.toLowerCase().split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}

function isPublicSuffix(domain: string): boolean {
  const labels = domain.split(".");
  const [first = "", second = ""] = labels;
  if (labels.length === 1 || SHARED_HOSTS.has(domain)) return true;
  const top = labels.at(-1) ?? "";
  if (labels.length === 3 && top === "us" && first === "k12") return true;
  if (labels.length !== 2 || !(second.length === 2 || second.startsWith("xn--"))) return false;
  return GENERIC_LABELS.has(first) || (REGION_LABELS[second]?.has(first) ?? false);
}

/** What a domain looks like at a glance: without dots and hyphens, and with one letter for all that look the same. */
function skeleton(domain: string): string {
  return shapeOf(domain.includes("xn--") ? domainToUnicode(domain) || domain : domain);
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}
