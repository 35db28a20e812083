package qicat.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import qicat.store.Source;

/** Each rule with a catalogue that breaks it, the exact finding, and one that keeps it. */
class CheckerTest {
  private static final int YEAR = 2026;

  /** An entry that no rule minds, but for what is put into it. */
  private static final String ENTRY =
      "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"T\",\"publisher\":\"P\",\n %s}]";

  /** A catalogue whose declarations are used. */
  private static final String CATALOGUE =
      """
      {"sections": [{"id": "s"}], "topics": [{"id": "t"}],
       "people": [{"name": "Ann Lee", "also": ["A Lee"]}],
       "synonyms": [["one", "two"]], "url": "https://example.org",
       "entries": [{"id": "a", "type": "report", "title": "A", "author": [{"family": "Lee",
         "given": "Ann"}], "section": "s", "topics": ["t"]}%s]}""";

  /**
   * A rule, what breaks it where, and what does not.
   *
   * @param place what is found: {@code line:column path}
   */
  private record Case(Rule rule, String broken, String place, String kept) {}

  private static Case member(Rule rule, String broken, String path, String kept) {
    String key = broken.substring(1, broken.indexOf('"', 1));
    int column = 2 + broken.indexOf(':') + (path.isEmpty() ? 1 : 2);
    String where = "2:" + column + " [0]." + (path.isEmpty() ? key : path);
    return new Case(rule, ENTRY.formatted(broken), where, ENTRY.formatted(kept));
  }

  private static Case whole(Rule rule, String broken, String place, String kept) {
    return new Case(rule, broken, place, kept);
  }

  private static final List<Case> CASES =
      List.of(
          whole(Rule.NOT_JSON, "[{\"id\": 'a'}]", "1:9 ", "[]"),
          whole(Rule.NOT_JSON, "[]\n x", "2:2 ", "[]\n\n"),
          whole(Rule.WRONG_FORM, "{\n \"entries\": 5}", "2:13 entries", "{\"entries\": []}"),
          whole(Rule.WRONG_FORM, "[\n {}]", "2:2 [0]", "[{\"id\": 1}]"),
          member(Rule.DUPLICATE_KEY, "\"title\":\"U\"", "", "\"note\":\"U\""),
          whole(
              Rule.DUPLICATE_ID,
              "[{\"id\":\"a\"},\n{\"id\":\"a\"}]",
              "2:7 [1].id",
              "[{\"id\":\"a\"},{\"id\":\"b\"}]"),
          whole(
              Rule.UNDECLARED,
              CATALOGUE.formatted(",\n{\"id\":\"b\",\"topics\":[\"t\",\n\"u\"]}"),
              "7:1 entries[1].topics[1]",
              CATALOGUE.formatted(",{\"id\":\"b\",\"topics\":[\"t\"]}")),
          member(
              Rule.IMPOSSIBLE_DATE, "\"issued\":\"2019-02-30\"", "", "\"issued\":\"2020-02-29\""),
          whole(
              Rule.DUPLICATE_DOI,
              "[{\"id\":\"a\",\"DOI\":\"10.1136/bmj.l2068\"},\n{\"id\":\"b\",\"DOI\":\"10.1136/BMJ.L2068\"}]",
              "2:17 [1].DOI",
              "[{\"id\":\"a\",\"DOI\":\"10.1136/bmj.l2068\"},{\"id\":\"b\",\"DOI\":\"10.1136/bmj.l2069\"}]"),
          whole(
              Rule.DUPLICATE_WORK,
              "[{\"id\":\"a\",\"title\":\"Using data\",\"issued\":\"2019-05\"},\n"
                  + "{\"id\":\"b\",\"title\":\"Using Data!\",\"issued\":\"2019\"}]",
              "2:19 [1].title",
              "[{\"id\":\"a\",\"title\":\"Using data\",\"issued\":\"2019\"},"
                  + "{\"id\":\"b\",\"title\":\"Using data\",\"issued\":\"2020\"}]"),
          member(
              Rule.BAD_DOI,
              "\"DOI\":\"https://doi.org/10.1136/bmj.l2068\"",
              "",
              "\"DOI\":\"10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2\""),
          member(Rule.BAD_DOI, "\"DOI\":\"10.1136/bmj.l2068.\"", "", "\"DOI\":\"10.1136/x\""),
          member(Rule.BAD_DOI, "\"DOI\":\"PMC12345\"", "", "\"DOI\":\"10.1000.10/123456\""),
          member(Rule.BAD_URL, "\"URL\":\"www.example.org\"", "", "\"URL\":\"HTTP://example.org\""),
          member(
              Rule.BAD_URL,
              "\"URL\":\"https://a.org/b c\"",
              "",
              "\"URL\":\"https://a.org/b%20c?d=é#e\""),
          member(Rule.BAD_URL, "\"URL\":\"https://\"", "", "\"URL\":\"https://[::1]:80/\""),
          member(Rule.BAD_URL, "\"URL\":\"https://a.org/<b>\"", "", "\"URL\":\"https://a_b.org\""),
          member(
              Rule.BAD_ISBN,
              "\"ISBN\":\"978-1-911615-56-8\"",
              "",
              "\"ISBN\":\"978-1-911615-56-9\""),
          member(Rule.BAD_ISBN, "\"ISBN\":\"0-306-40615-3\"", "", "\"ISBN\":\"0 306 40615 2\""),
          member(
              Rule.BAD_ISBN,
              "\"ISBN\":\"978191161556\"",
              "",
              "\"ISBN\":\"9781911615569 (print), 080442957X\""),
          member(Rule.BAD_ISBN, "\"ISBN\":\"9711911615569\"", "", "\"ISBN\":\"ISBN 0306406152\""),
          member(
              Rule.BAD_ISBN, "\"ISBN\":[\"0306406153\"]", "ISBN[0]", "\"ISBN\":[\"0306406152\"]"),
          member(Rule.BAD_ISBN, "\"ISBN\":\"hello\"", "", "\"ISBN\":\" \""),
          member(Rule.BAD_ISSN, "\"ISSN\":\"hello\"", "", "\"ISSN\":\"2434-561X (online)\""),
          member(Rule.BAD_ISSN, "\"ISSN\":\"0959-8139\"", "", "\"ISSN\":\"0959-8138, 1756-1833\""),
          member(Rule.BAD_ISSN, "\"ISSN\":\"0959-813\"", "", "\"ISSN\":\"2434-561X\""),
          member(Rule.UNLIKELY_DATE, "\"issued\":\"2028\"", "", "\"issued\":\"2027-12\""),
          member(Rule.UNLIKELY_DATE, "\"issued\":\"0201-05\"", "", "\"original-date\":\"-0300\""),
          member(Rule.UNLIKELY_DATE, "\"issued\":\"2020/2018\"", "", "\"issued\":\"2018/2020\""),
          member(
              Rule.UNLIKELY_DATE,
              "\"issued\":{\"date-parts\":[[2020,2],[2020,1]]}",
              "",
              "\"issued\":{\"date-parts\":[[2020,1],[0,0]]}"),
          member(
              Rule.UNLIKELY_DATE,
              "\"accessed\":{\"date-parts\":[[2020,17]]}",
              "",
              "\"accessed\":{\"raw\":\"last week\"}"),
          whole(
              Rule.UNKNOWN_TYPE,
              "[{\"id\":\"a\",\n\"type\":\"jornal\"}]",
              "2:8 [0].type",
              "[{\"id\":\"a\",\"type\":\"legal_case\"}]"),
          whole(
              Rule.UNKNOWN_TYPE, "[\n{\"id\":\"a\"}]", "2:1 [0]", "[{\"id\":1,\"type\":\"map\"}]"),
          whole(
              Rule.MISSPELT_KEY,
              "[{\"id\":\"a\",\n  \"abstarct\":\"x\"}]",
              "2:3 [0].abstarct",
              "[{\"id\":\"a\",\"abstract\":\"x\",\"x-mine\":1,\"PMID\":\"1\",\"part-number\":2}]"),
          whole(
              Rule.MISSPELT_KEY,
              "[{\"id\":\"a\",\n  \"doi\":\"x\"}]",
              "2:3 [0].doi",
              "[{\"id\":\"a\",\"dx\":\"x\"}]"),
          whole(
              Rule.MISSPELT_KEY,
              "[{\"id\":\"a\",\"author\":[\n{\"familly\":\"x\"}]}]",
              "2:2 [0].author[0].familly",
              "[{\"id\":\"a\",\"author\":[{\"family\":\"x\",\"orcid\":\"1\"}]}]"),
          whole(
              Rule.MISSPELT_KEY,
              "{\"entries\":[],\n\"topic\":[]}",
              "2:1 topic",
              "{\"entries\":[],\"$schema\":\"\",\"version\":1}"),
          whole(
              Rule.MISSPELT_KEY,
              "{\"sections\":[{\"id\":\"s\",\n\"Title\":\"S\"}],\"entries\":[]}",
              "2:1 sections[0].Title",
              "{\"sections\":[{\"id\":\"s\",\"title\":\"S\",\"colour\":1}],\"entries\":[]}"),
          whole(Rule.NO_TITLE, "[\n{\"id\":\"a\"}]", "2:1 [0]", "[{\"id\":\"a\",\"title\":\"T\"}]"),
          whole(
              Rule.NO_AUTHOR,
              "[\n{\"id\":\"a\",\"author\":[]}]",
              "2:1 [0]",
              "[{\"id\":\"a\",\"editor\":[{\"family\":\"x\"}]},{\"id\":\"b\",\"publisher\":\"P\"},"
                  + "{\"id\":\"c\",\"type\":\"periodical\"}]"),
          whole(
              Rule.NO_TOPIC,
              CATALOGUE.formatted(",\n{\"id\":\"b\"}"),
              "6:1 entries[1]",
              CATALOGUE.formatted(",{\"id\":\"b\",\"keyword\":\"T; x\"}")),
          whole(
              Rule.UNUSED_SECTION,
              "{\"entries\":[],\"sections\":[\n{\"id\":\"s\"}]}",
              "2:1 sections[0]",
              CATALOGUE.formatted("")),
          whole(
              Rule.UNUSED_TOPIC,
              "{\"entries\":[],\"topics\":[\n{\"id\":\"t\"}]}",
              "2:1 topics[0]",
              CATALOGUE.formatted("")),
          whole(
              Rule.UNUSED_PERSON,
              "{\"entries\":[],\"people\":[\n{\"name\":\"Ann Lee\"}]}",
              "2:1 people[0]",
              CATALOGUE.formatted("")),
          whole(
              Rule.LONE_SYNONYM,
              "{\"entries\":[],\"synonyms\":[[\"a\",\"b\"],\n[\"c\"]]}",
              "2:1 synonyms[1]",
              CATALOGUE.formatted("")),
          member(Rule.EMPTY_TEXT, "\"note\":\" \"", "", "\"strange\":\"\""),
          member(Rule.BLANKS_AROUND, "\"note\":\"x\\u00a0\"", "", "\"note\":\"x  y\""),
          member(Rule.UNSEEN_CHARACTER, "\"note\":\"a\\u202eb\"", "", "\"note\":\"a\\nb\""),
          member(Rule.UNSEEN_CHARACTER, "\"strange\":\"\\u0007\"", "", "\"note\":\"👩‍⚕️\""),
          member(Rule.UNSEEN_CHARACTER, "\"note\":\"a\\ud800\"", "", "\"note\":\"\\ud83d\\ude00\""),
          member(Rule.UNSEEN_CHARACTER, "\"note\":\"caf\\ufffd\"", "", "\"note\":\"café\""),
          whole(
              Rule.TITLE_FULL_STOP,
              "[{\"id\":\"a\",\n\"title\":\"Using data.\"}]",
              "2:9 [0].title",
              "[{\"id\":\"a\",\"title\":\"Care in the U.S.\"},{\"id\":\"b\",\"title\":\"Why?\"}]"),
          whole(
              Rule.TITLE_CAPITALS,
              "[{\"id\":\"a\",\n\"title\":\"USING DATA FOR IMPROVEMENT\"}]",
              "2:9 [0].title",
              "[{\"id\":\"a\",\"title\":\"NHS AND PDSA\"},{\"id\":\"b\",\"title\":\"質の改善\"}]"));

  @TestFactory
  Stream<DynamicTest> rules() {
    return CASES.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.rule.id() + " " + each.broken.replace('\n', ' '),
                    () -> {
                      assertEquals(List.of(each.place), places(each.rule, each.broken));
                      assertEquals(List.of(), places(each.rule, each.kept), each.kept);
                    }));
  }

  private static List<String> places(Rule rule, String text) {
    List<String> places = new ArrayList<>();
    for (Finding finding : check(text, EnumSet.of(rule)).findings()) {
      assertEquals(rule, finding.rule());
      assertFalse(finding.message().isBlank());
      places.add(finding.line() + ":" + finding.column() + " " + finding.path());
    }
    return places;
  }

  private static Report check(String text, Set<Rule> rules) {
    return check(text.getBytes(StandardCharsets.UTF_8), rules);
  }

  private static Report check(byte[] text, Set<Rule> rules) {
    return Checker.check(Source.input(new ByteArrayInputStream(text)), rules, YEAR);
  }

  @Test
  void everyRuleHasACase() {
    Set<String> missing = new TreeSet<>(Rule.ids());
    CASES.forEach(each -> missing.remove(each.rule.id()));
    assertEquals(Set.of("not-utf8"), missing, "that one is tested by its bytes");
    for (Rule rule : Rule.values()) {
      assertEquals(rule, Rule.named(rule.id()));
      assertTrue(rule.id().matches("[a-z0-9]+(-[a-z0-9]+)+|undeclared"), rule.id());
    }
  }

  @Test
  void bytesThatAreNotUtf8() {
    Report report =
        check(
            "[{\"id\":\"\u00ff\"}]".getBytes(StandardCharsets.ISO_8859_1),
            EnumSet.allOf(Rule.class));
    assertEquals(1, report.findings().size());
    assertEquals(Rule.NOT_UTF8, report.findings().get(0).rule());
    assertEquals(9, report.findings().get(0).column());
    assertFalse(report.whole());
  }

  @Test
  void whatIsUsedAsItShouldBeIsNotCriticised() {
    assertEquals(List.of(), check(CATALOGUE.formatted(""), EnumSet.allOf(Rule.class)).findings());
  }

  @Test
  void theBundledCatalogueIsClean() {
    Report report = Checker.check(Source.bundled(), EnumSet.allOf(Rule.class), YEAR);
    assertEquals(List.of(), report.findings());
    assertEquals(42, report.entries());
    assertTrue(report.whole());
  }

  @Test
  void allAreToldInTheOrderOfTheFile() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 50_000; i++) {
      text.append(i == 0 ? "" : ",").append("\n{\"title\":\" x\"}");
    }
    List<Finding> findings =
        check(text.append("]").toString(), EnumSet.of(Rule.WRONG_FORM, Rule.BLANKS_AROUND))
            .findings();
    assertEquals(100_000, findings.size());
    for (int i = 0; i < findings.size(); i++) {
      assertEquals(2 + i / 2, findings.get(i).line());
      assertEquals(i % 2 == 0 ? Rule.WRONG_FORM : Rule.BLANKS_AROUND, findings.get(i).rule());
    }
  }

  @Test
  void whatIsRefusedIsNotCriticisedBesides() {
    Report report = check("[{\"id\":\"\"}]", EnumSet.of(Rule.WRONG_FORM, Rule.EMPTY_TEXT));
    assertEquals(1, report.findings().size());
    assertEquals(Rule.WRONG_FORM, report.findings().get(0).rule());
  }

  @Test
  void whateverTheBytesAreTheAnswerIsFindings() {
    Random random = new Random(1);
    byte[] whole =
        CATALOGUE
            .formatted(",{\"id\":\"b\",\"issued\":\"2019\",\"ISBN\":\"1\"}")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = whole.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] =
            (byte)
                (random.nextBoolean()
                    ? random.nextInt(256)
                    : "{}[],:\"1\\".charAt(random.nextInt(9)));
      }
      for (Finding finding : check(bytes, EnumSet.allOf(Rule.class)).findings()) {
        assertTrue(finding.line() >= 1 && finding.column() >= 1, finding::toString);
      }
    }
  }

  /**
   * Ids and DOIs whose fingerprints are the same, though they differ: FingerprintsTest has them.
   */
  @Test
  void takesNothingForADuplicateThatOnlyLooksSo() {
    String entry =
        "{\"id\": \"%s\", \"title\": \"%s\", \"DOI\": \"10.1000/%1$s\","
            + " \"issued\": {\"date-parts\": [[2020]]}}";
    String one = entry.formatted("mlkqklplliooipnj", "mlkqklplliooipnj");
    String other = entry.formatted("nnojooknorlkqklp", "nnojooknorlkqklp");
    Set<Rule> rules = EnumSet.of(Rule.DUPLICATE_ID, Rule.DUPLICATE_DOI, Rule.DUPLICATE_WORK);
    String different = "[" + one + ",\n" + other + "]";
    assertEquals(List.of(), check(different, rules).findings());
    String same = "[" + one + ",\n" + other + ",\n" + one + ",\n" + other + "]";
    assertEquals(
        List.of(
            "3:8 [2].id there is another entry with the id \"mlkqklplliooipnj\"",
            "3:64 [2].DOI this DOI is that of [0] in line 1: keep one of the two",
            "4:8 [3].id there is another entry with the id \"nnojooknorlkqklp\"",
            "4:64 [3].DOI this DOI is that of [1] in line 2: keep one of the two"),
        check(same, rules).findings().stream()
            .map(
                each ->
                    each.line() + ":" + each.column() + " " + each.path() + " " + each.message())
            .toList());
  }
}
