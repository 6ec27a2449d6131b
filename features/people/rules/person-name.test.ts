import { describe, expect, it } from "vitest";
import { choosePerson } from "./choose-person.ts";
import { citedName, composedName, guessedParts, personLabel, titleIn } from "./person-name.ts";
import { photoAddress, readPhotoName } from "./photo.ts";

const wei = { givenName: "Wei", familyName: "Li", nameOrder: "family_first" } as const;
const zarina = { givenName: "Zarina", familyName: "Rahimova", nameOrder: "given_first" } as const;

describe("a name", () => {
  it("stands in the order in which its bearer says it, in lists of references by the family name", () => {
    expect([composedName(wei), composedName(zarina)]).toEqual(["Li Wei", "Zarina Rahimova"]);
    expect(citedName({ ...wei, name: "Li Wei" })).toBe("Li Wei");
    expect(citedName({ ...zarina, name: "Zarina Rahimova" })).toBe("Rahimova, Zarina");
    expect(citedName({ ...zarina, givenName: "", name: "Zarina Rahimova" })).toBe("Zarina Rahimova");
    expect(composedName({ ...wei, givenName: "" })).toBe("Li");
  });

  it.each([
    ["Liang Shuyi", "梁舒怡", { familyName: "Liang", givenName: "Shuyi", nameOrder: "family_first" }],
    ["Zarina Rahimova", "Зарина Рахимова", { familyName: "Rahimova", givenName: "Zarina", nameOrder: "given_first" }],
    ["Jean Paul Dupont", "", { familyName: "Dupont", givenName: "Jean Paul", nameOrder: "given_first" }],
    ["Suharto", "", { familyName: "Suharto", givenName: "", nameOrder: "given_first" }],
  ] as const)("of which nobody said the parts is guessed: %s", (name, nativeName, parts) => {
    expect(guessedParts({ name, nativeName })).toEqual(parts);
  });
});

describe("what somebody is", () => {
  const titles = [
    { language: "zh-CN", title: "历史学教授" },
    { language: "en", title: "Professor of History" },
  ];
  it("is said in the reader's language, else in the institution's, else in the first", () => {
    expect(titleIn(titles, "zh-CN", "en")?.title).toBe("Professor of History");
    expect(titleIn(titles, "en", "ar")?.title).toBe("Professor of History");
    expect(titleIn(titles, "ru", "ar")?.title).toBe("历史学教授");
    expect(titleIn([], "en", "en")).toBeNull();
  });
});

describe("the person that an editor means", () => {
  const physics = { id: "physics", name: "Li Wei", nativeName: "李伟", orcid: null, affiliation: "Physics" };
  const history = { ...physics, id: "history", affiliation: "History" };
  const typed = { name: "Li Wei", nativeName: "", orcid: null, affiliation: "" };

  it("is the one of whom everything said is the same, the listing's own first", () => {
    const { id: _id, ...said } = history;
    expect(choosePerson(said, [physics, history])?.id).toBe("history");
    expect(choosePerson(said, [history, { ...history, id: "twin" }], new Set(["twin"]))?.id).toBe("twin");
  });

  it("is the one whose whole line was picked", () => {
    expect(choosePerson({ ...typed, name: personLabel(history), affiliation: "Physics" }, [physics, history])?.id).toBe(
      "history",
    );
  });

  it("is nobody known when only the name is the same", () => {
    expect(choosePerson(typed, [physics])).toBeNull();
    const bare = { id: "bare", ...typed };
    expect(choosePerson({ ...typed, affiliation: "Physics" }, [bare])).toBeNull();
    expect(choosePerson(typed, [bare])?.id).toBe("bare");
  });
});

describe("a photo's address", () => {
  it("says key and width, and nothing else is one", () => {
    const key = "0123456789abcdef0123456789abcdef01234567";
    expect(photoAddress(key, 480)).toBe(`/photos/${key}-480.webp`);
    expect(readPhotoName(`${key}-480.webp`)).toEqual({ key, width: 480 });
    for (const name of [`${key}-481.webp`, `${key}-480.png`, `../${key}-480.webp`, ""])
      expect(readPhotoName(name)).toBeNull();
  });
});
