package qicat.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.Run;
import qicat.model.Entry;
import qicat.model.Field;
import qicat.store.CatalogueReader;
import qicat.store.Source;

/** Templates: what they are filled with, and where they are wrong. */
class TemplateTest {
  static final Entry ENTRY =
      CatalogueReader.read(
              Source.input(
                  new ByteArrayInputStream(
                      """
                      {"title": "T", "sections": [{"id": "s", "title": "A section"}],
                       "entries": [{"id": "one", "type": "report", "title": "A {title} \\\\n",
                         "author": [{"family": "de Iongh", "given": "Anya"}, {"literal": "WHO"}],
                         "issued": "2019-11-27", "section": "s",
                         "abstract": "two\\nlines\\tand \\u001b[31m"}]}
                      """
                          .getBytes(StandardCharsets.UTF_8))))
          .entries()
          .get(0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '`',
      value = {
        "{id}: {title} ({year}) → one: A {title} \\n (2019)⏎",
        "{id} {ID} { id } {abstract} → one one one two lines and ␛[31m⏎",
        "{author}, {issued}, {section}, {type} → Anya de Iongh, WHO, 27 November 2019, A section, Report⏎",
        "<{doi}> → <>⏎",
        "{doi|url|id} → one⏎",
        "{doi|no DOI} → no DOI⏎",
        "{doi| no DOI } → no DOI⏎",
        "{year|none} → 2019⏎",
        "{doi|url|neither \\t \\\\ \\c} → neither ⇥ \\ \\c⏎",
        "{doi|\"title\"} → title⏎",
        "{doi|'a|b } {c} \"d\"'} → a|b } {c} \"d\"⏎",
        "{doi|\"a\\\"b\" }{id} → a\"bone⏎",
        "{doi|\"\"}{id} → one⏎",
        "{{{id}}} → {one}⏎",
        "{{id}} {id} → {id} one⏎",
        "\\cite{{{id}}} → \\cite{one}⏎",
        "{id}\\t{year}\\\\t\\ → one⇥2019\\t\\⏎",
        "{id}\\n → one⏎",
        "{id}\\n\\n → one⏎⏎",
        "{id}\\0 → one␀",
        "{id}{doi|\\n} → one⏎⏎"
      })
  void isFilled(String template, String filled) {
    String expected =
        filled.replace('⏎', '\n').replace('⇥', '\t').replace('␀', '\0').replace('␠', ' ');
    assertEquals(expected, Template.parse(template).filled(ENTRY));
  }

  /** The caret stands below the first character that is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "{id} {yaer} → 6 → there is no field \"yaer\" → did you mean year?",
        "{id} {qqqqqq} → 6 → there is no field \"qqqqqq\" → the fields are id, type, title",
        "{} → 1 → a field is missing here → name one: {title}",
        "{ } → 2 → a field is missing here → name one: {title}",
        "{|x} → 1 → a field is missing here → name one: {title}",
        "{doi|} → 5 → a field is missing here → name one: {title}",
        "{doi||id} → 5 → a field is missing here → name one: {title}",
        "x {title → 2 → this brace is not closed → add } where the field ends",
        "{id} { → 5 → this brace is not closed → add } where the field ends",
        "{{id} → 4 → this brace closes nothing → for a brace itself, write }}",
        "{id}} → 4 → this brace closes nothing → for a brace itself, write }}",
        "{url|{doi}} → 5 → a field cannot stand in another → name them in a row: {url|doi}",
        "{url{doi}} → 4 → a field cannot stand in another → name them in a row: {url|doi}",
        "{doi|ulr|none} → 5 → \"ulr\" is no field, and nothing → did you mean url?",
        "{doi|\"a\"|url} → 5 → nothing behind this text would → put the text last",
        "{\"a\"} → 1 → a field comes first → the text is for where it is empty",
        "{doi|\"a} → 5 → this quotation mark is not closed → add another where the text ends",
        "{doi|\"a\" b} → 9 → the text in quotation marks ends before this → close the field: }",
        "id → 0 → this template names no field → a field stands in braces: {title}",
        "`` → 0 → this template names no field → a field stands in braces: {title}",
        "{{title}} → 0 → this template names no field → a field stands in braces: {title}"
      })
  void isWrongAtAPlace(String template, int position, String what, String advice) {
    BadTemplate bad = assertThrows(BadTemplate.class, () -> Template.parse(template));
    assertEquals(position, bad.position(), bad.getMessage());
    assertTrue(bad.getMessage().startsWith(what), bad.getMessage());
    assertTrue(bad.advice().startsWith(advice), bad.advice());
    assertEquals(template, bad.text());
  }

  @Test
  void everyFieldCanBeNamed() {
    for (Field field : Field.values()) {
      String line = Template.parse("{" + field.key() + "|-}").filled(ENTRY);
      assertEquals(line, Template.parse("{" + field.word() + "|-}").filled(ENTRY));
      assertEquals(field.of(ENTRY) == null, line.equals("-\n"), field.key());
    }
  }

  @Test
  void takesThePlaceOfFormatAndFields() {
    List<String> wrong = new ArrayList<>();
    for (String[] other :
        new String[][] {{"--format", "csv"}, {"--fields", "id"}, {"--csv-safe"}, {"--facets"}}) {
      List<String> words = new ArrayList<>(List.of("list", "--template", "{id}"));
      words.addAll(List.of(other));
      Run run = Run.run(words.toArray(new String[0])).exits(2).prints("");
      if (!run.err().contains("--template") || !run.err().contains(other[0])) {
        wrong.add(run.toString());
      }
    }
    assertEquals(List.of(), wrong);
    Run.run("search", "culture", "--explain", "--template", "{id}").exits(2);
  }

  @Test
  void goesWithEveryCommandThatWritesEntries() {
    Run.run("list", "--limit", "1", "--template", "{id}").exits(0).prints("bircher-prioritising\n");
    Run.run("search", "kaizen", "--limit", "1", "--template", "{id}")
        .exits(0)
        .prints("macrae-industry\n");
    Run.run("show", "shah-data", "--template", "{id}").exits(0).prints("shah-data\n");
    Run.run("related", "shah-data", "--limit", "1", "--template", "{year}").exits(0);
    Run.run("search", "zebra", "--template", "{id}").exits(1).prints("");
  }

  @Test
  void noValueSteersATerminal() {
    String json = "[{\"id\":\"a\",\"title\":\"\\u001b[31m\\u202e\\u009b\"}]";
    Run.onTerminal(80)
        .reading(json)
        .words("list", "-c", "-", "--template", "\u001b[1m{title}\\0")
        .exits(0)
        .prints("␛[1m␛[31m\uFFFD\uFFFD␀");
  }
}
