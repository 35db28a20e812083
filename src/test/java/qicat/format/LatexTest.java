package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LatexTest {
  @Test
  void textHasNoSpecialCharacterAndNoBraceOfItsOwn() {
    assertEquals(
        "\\# \\$ \\% \\& \\_ {\\textbraceleft} {\\textbraceright} {\\textasciitilde}"
            + " {\\textasciicircum} {\\textbackslash} {\\textless} {\\textgreater} {\\textbar}"
            + " {\"} @ é 日本",
        Latex.text("# $ % & _ { } ~ ^ \\ < > | \" @ é\n日本"));
  }

  @Test
  void titlesKeepTheirCapitals() {
    String[][] titles = {
      {"Using data for improvement", "Using data for improvement"},
      {"The NHS long term plan", "The {NHS} long term plan"},
      {"NHS plans", "{NHS} plans"},
      {"A “Good” day", "A {“Good”} day"},
      {"“Good” days", "{“Good”} days"},
      {"#BetterHealth now", "{{\\#BetterHealth}} now"},
      {"iPhone and R&D", "{iPhone} and {R\\&D}"},
      {"lower & lower", "lower \\& lower"},
      {"", ""},
      {"É Éa", "É {Éa}"},
    };
    for (String[] title : titles) {
      assertEquals(title[1], Latex.title(title[0]));
    }
  }

  @Test
  void addressesAreNotEscapedButEncoded() {
    assertEquals("https://a.org/~b_c?d=%20&e#f", Latex.address("https://a.org/~b_c?d=%20&e#f"));
    assertEquals("a%7Bb%7Dc%5Cd%20e%C3%A9", Latex.address("a{b}c\\d\n eé"));
    assertEquals(
        "10.1002/(SICI)1<1::A>3.0.CO;2-2", Latex.address("10.1002/(SICI)1<1::A>3.0.CO;2-2"));
  }
}
