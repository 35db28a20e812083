package qicat.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import qicat.model.Entry;

/** What citeproc-java lacks, and data that it would stumble over. */
class ProcessorTest {
  private static String shah(String id, String title) {
    return "{'id':'"
        + id
        + "','type':'article-journal','title':'"
        + title
        + "','container-title':'The BMJ','author':[{'family':'Shah','given':'Amar'}],"
        + "'issued':{'date-parts':[[2019]]}}";
  }

  private static final String TWO = "[" + shah("x", "Zebra") + "," + shah("y", "Apple") + "]";

  @Test
  void worksOfOneAuthorAndYearAreToldApart() {
    assertEquals(
        List.of(
            "Shah, A. (2019a) ‘Apple’, The BMJ [Preprint].",
            "Shah, A. (2019b) ‘Zebra’, The BMJ [Preprint]."),
        Works.references(CitationStyle.HARVARD, TWO));
    assertEquals("(Shah, 2019a; Shah, 2019b)", Works.citation(CitationStyle.HARVARD, TWO));
  }

  @Test
  void lettersStandBehindTheYearOfAStyleThatDoesNotPlaceThem() {
    assertEquals(
        List.of(
            "Shah A (2019a) Apple. The BMJ. Epub ahead of print 2019.",
            "Shah A (2019b) Zebra. The BMJ. Epub ahead of print 2019."),
        Works.references(CitationStyle.SAGE_HARVARD, TWO));
    assertEquals("(Shah, 2019a; Shah, 2019b)", Works.citation(CitationStyle.SAGE_HARVARD, TWO));
  }

  @Test
  void letters() {
    assertEquals("a", YearSuffixes.letters(0));
    assertEquals("z", YearSuffixes.letters(25));
    assertEquals("aa", YearSuffixes.letters(26));
    assertEquals("ab", YearSuffixes.letters(27));
  }

  @Test
  void whatSortsAlikeKeepsItsOrder() {
    String same =
        "["
            + shah("a", "One")
            + ","
            + shah("b", "One")
            + ","
            + shah("c", "One")
            + ",{'id':'z',"
            + "'title':'Late','author':[{'family':'Zadeh'}],'issued':{'date-parts':[[2019]]}}]";
    List<String> references = Works.references(CitationStyle.ELSEVIER_HARVARD, same);
    assertTrue(references.get(3).startsWith("Zadeh"), references.toString());
    assertTrue(references.get(0).contains("2019a"), references.toString());
    assertTrue(references.get(2).contains("2019c"), references.toString());
  }

  @Test
  void threeNumbersAreARange() {
    String three = "[" + shah("a", "A") + "," + shah("b", "B") + "," + shah("c", "C") + "]";
    assertEquals("(1–3)", Works.citation(CitationStyle.VANCOUVER, three));
    assertEquals("(1,2)", Works.citation(CitationStyle.VANCOUVER, TWO));
    assertEquals("[1], [2], [3]", Works.citation(CitationStyle.IEEE, three));
  }

  @Test
  void theNumberOfAnArticleStandsWhereTheStyleHasAPlaceForIt() {
    String numbered =
        "[" + shah("a", "A").replace("'title'", "'number':'l189','volume':'364','title'") + "]";
    assertEquals(
        List.of("1 Shah A. A. BMJ. 2019;364:l189."), Works.references(CitationStyle.BMJ, numbered));
    assertEquals(
        List.of("Shah, A. (2019). A. The BMJ, 364, Article l189."),
        Works.references(CitationStyle.APA, numbered));
  }

  @Test
  void aHyphenInAnIdentifierIsNoRange() {
    String report = "[{'id':'r','type':'report','title':'T','publisher':'P','number':'TR-1'}]";
    assertEquals(List.of("T (No. TR-1). (n.d.). P."), Works.references(CitationStyle.APA, report));
    assertEquals(
        List.of("1. T. P; Report No.: TR-1."), Works.references(CitationStyle.VANCOUVER, report));
    assertEquals(
        List.of("T (Nos. 1–3). (n.d.). P."),
        Works.references(CitationStyle.APA, report.replace("TR-1", "1-3")));
  }

  @Test
  void journalsAreAbbreviatedWhereTheStyleAsks() {
    String bmj = "[" + shah("a", "A") + "]";
    assertTrue(Works.references(CitationStyle.AMA, bmj).get(0).contains(" BMJ."), bmj);
    assertTrue(
        Works.references(CitationStyle.ELSEVIER_VANCOUVER, bmj).get(0).contains(" BMJ "), bmj);
    String own =
        bmj.replace("'container-title'", "'container-title-short':'Own','container-title'");
    assertTrue(Works.references(CitationStyle.AMA, own).get(0).contains(" Own."), own);
    String jama =
        bmj.replace("The BMJ", "JAMA")
            .replace("'Shah'", "'Jama'")
            .replace("'title':'A'", "'title':'A','container-title-short':'JAMA'");
    assertTrue(
        Works.references(CitationStyle.ELSEVIER_VANCOUVER, jama).get(0).startsWith("[1] Jama A."),
        () -> Works.references(CitationStyle.ELSEVIER_VANCOUVER, jama).toString());
  }

  @Test
  void oddDataIsRendered() {
    List<String> items =
        List.of(
            "{'id':'bare'}",
            "{'id':'nothing','type':'article-journal'}",
            "{'id':'odd','type':'no-such-type','title':'T'}",
            "{'id':'dates','title':'T','accessed':{'date-parts':[['x',13,99]]}}",
            "{'id':'unknown','title':'T','issued':{'date-parts':[[null]]},"
                + "'accessed':{'date-parts':[[null,null,null]]}}",
            "{'id':'uneven','title':'T','accessed':{'date-parts':[[2019,1],[2020]]}}",
            "{'id':'raw','title':'T','accessed':'last Tuesday'}",
            "{'id':'literal','title':'T','author':[{'literal':'The Health Foundation'}]}",
            "{'id':'given','title':'T','author':[{'given':'Ann'}],'editor':[{'family':'B'}]}",
            "{'id':'pages','title':'T','page':'1-2, 7-x; ???','volume':'IV-','issue':'--'}",
            "{'id':'long','title':'" + "x".repeat(10_000) + "'}",
            "{'id':'rtl','title':'שלום עולם','language':'he'}",
            "{'id':'language','title':'the title','language':'no such_language!!'}");
    for (CitationStyle style : CitationStyle.values()) {
      List<Entry> works = Works.of("[" + String.join(",", items) + "]");
      Processor processor = new Processor(Style.of(style), null, works);
      int shown = processor.references().size();
      assertEquals(works.size(), shown + processor.unprinted().size(), style.word());
      // Chicago's list leaves out documents that nobody can get.
      assertTrue(
          shown >= 11 || style == CitationStyle.CHICAGO_NOTES,
          () -> style.word() + " leaves out " + processor.unprinted());
      assertTrue(!processor.citation().isEmpty(), style.word());
    }
  }

  @Test
  void theCountryOfTheMachineChangesNothing() {
    Locale usual = Locale.getDefault();
    String json = "[" + shah("a", "improving the title of this") + "]";
    try {
      Locale.setDefault(Locale.ROOT);
      List<String> expected = Works.references(CitationStyle.CHICAGO, json);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(expected, Works.references(CitationStyle.CHICAGO, json));
      assertEquals(Locale.forLanguageTag("tr-TR"), Locale.getDefault());
    } finally {
      Locale.setDefault(usual);
    }
  }
}
