import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/forms/form-state.ts";
import { applicationSchema, positionSchema, profileSchema } from "./schema.ts";

const APPLICATION = {
  names: [{ language: "en", name: "Museum of the Caravan" }],
  kind: "museum",
  countryCode: "KZ",
  city: "Almaty",
  website: "https://museum.example",
  reason: "We would like to show our textiles to partners.",
};

const errorsOf = (names: unknown) => {
  const parsed = applicationSchema.safeParse({ ...APPLICATION, names });
  return parsed.success ? {} : fieldErrors(parsed.error);
};

describe("names in a form", () => {
  it("lose empty rows and keep their order", () => {
    const parsed = applicationSchema.parse({
      ...APPLICATION,
      names: [
        { language: "", name: " " },
        { language: "kk", name: " Керуен  мұражайы " },
        { language: "en", name: "" },
        { language: "zh-CN", name: "商队博物馆" },
      ],
    });
    expect(parsed.names).toEqual([
      { language: "kk", name: "Керуен мұражайы", about: "" },
      { language: "zh-CN", name: "商队博物馆", about: "" },
    ]);
  });

  it("say what is wrong in the row where it is wrong", () => {
    expect(errorsOf([])).toEqual({ "names.0.name": "required" });
    expect(errorsOf([{ language: "en", name: "" }])).toEqual({ "names.0.name": "required" });
    expect(errorsOf([{ language: "", name: "Museum" }])).toEqual({ "names.0.language": "required" });
    expect(errorsOf([{ language: "klingon!", name: "Museum" }])).toEqual({ "names.0.language": "invalidLanguage" });
    const twice = [
      { language: "en", name: "Museum" },
      { language: "", name: "" },
      { language: "en", name: "House" },
    ];
    expect(errorsOf(twice)).toEqual({ "names.2.language": "duplicate" });
    expect(errorsOf([{ language: "en", name: "M".repeat(301) }])).toEqual({ "names.0.name": "tooLong" });
  });

  it("never drop a text whose name is missing", () => {
    const parsed = profileSchema.safeParse({
      names: [
        { language: "en", name: "Museum", about: "" },
        { language: "ru", name: "", about: "О музее" },
      ],
      sourceLanguage: "en",
      city: "Almaty",
      website: "https://museum.example",
      aliases: "",
      revision: "1",
    });
    expect(parsed.success ? {} : fieldErrors(parsed.error)).toEqual({ "names.1.name": "required" });
  });
});

describe("other names", () => {
  const read = (aliases: string | undefined) => {
    const names = [{ language: "en", name: "Museum", about: "" }];
    const place = { sourceLanguage: "en", city: "Almaty", website: "https://museum.example", revision: "1" };
    const parsed = profileSchema.safeParse({ names, ...place, aliases });
    return parsed.success ? parsed.data.aliases : fieldErrors(parsed.error);
  };

  it("are at most forty, of bearable length, one to a line", () => {
    expect(read(" MVL\r\nМВЛ\n")).toEqual(["MVL", "МВЛ"]);
    expect(read("")).toEqual([]);
    expect(read(undefined)).toEqual([]);
    const many = (count: number) => Array.from({ length: count }, (_, index) => `M${index}`);
    expect(read(many(40).join("\n"))).toHaveLength(40);
    expect(read(many(41).join("\n"))).toEqual({ aliases: "tooMany" });
    expect(read("M".repeat(201))).toEqual({ aliases: "tooLong" });
  });
});

describe("a position", () => {
  const read = (latitude: string | undefined, longitude: string | undefined) => {
    const parsed = positionSchema.safeParse({ latitude, longitude, revision: "1" });
    return parsed.success ? parsed.data.position : fieldErrors(parsed.error);
  };

  it("is both numbers within the earth, or neither", () => {
    expect(read("23,0965", " 113.2988")).toEqual({ latitude: 23.0965, longitude: 113.2988 });
    expect(read("-90", "180")).toEqual({ latitude: -90, longitude: 180 });
    expect(read(" ", "")).toBeNull();
    expect(read(undefined, undefined)).toBeNull();
    expect(read("23", "")).toEqual({ longitude: "required" });
    expect(read("", "113")).toEqual({ latitude: "required" });
    expect(read("90.5", "-180.5")).toEqual({ latitude: "invalidLatitude", longitude: "invalidLongitude" });
    expect(read("here", "1".repeat(5000))).toEqual({ latitude: "invalidLatitude", longitude: "invalidLongitude" });
  });
});
