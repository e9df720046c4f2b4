import fc from "fast-check";
import { expect, test } from "vitest";
import { readPost } from "../../../src/pipeline/coding/read-post.ts";
import { isMostlyEnglish } from "../../../src/pipeline/language/english-text.ts";

const isEnglish = (text: string) => isMostlyEnglish(readPost(text).words);

test.each([
  "Sie ist eine Schande für die Stadt und sollte sofort zurücktreten",
  "Brock est une honte pour notre ville et elle doit partir tout de suite",
  "Brock es una vergüenza para la ciudad y tiene que renunciar ahora mismo",
  "Questo sindaco è una vergogna per tutta la città e deve andarsene subito",
  "De burgemeester is een schande voor de stad en moet meteen aftreden",
  "Bu başkan şehir için bir utanç ve hemen istifa etmeli",
  "Ten burmistrz to wstyd dla miasta i powinien natychmiast odejść",
  "Essa prefeita é uma vergonha para a cidade e precisa sair já",
  "etot premier pozor dlya nashey strany on dolzhen uyti",
])("tells another language in Latin letters: %s", (text) => {
  expect(isEnglish(text)).toBe(false);
});

test.each([
  "The mayor is a disgrace and should resign at once.",
  "he dont know nothing abt the bridge, thats wat i think",
  "Well, monsieur, c’est la vie. The council will do what it always does.",
  "lol ok",
  "",
])("takes English for English, spelt as it may be: %s", (text) => {
  expect(isEnglish(text)).toBe(true);
});

test("stands any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(typeof isEnglish(text)).toBe("boolean");
    }),
  );
});
