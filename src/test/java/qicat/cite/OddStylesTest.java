package qicat.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qicat.model.Entry;

/**
 * Every style that comes with qicat, on what is odd to it: many authors, no date, other languages.
 */
class OddStylesTest {
  private static final String AUTHOR = "{'family':'Shah','given':'Amar'}";
  private static final String WORKS =
      "[{'id':'many','type':'article-journal','title':'<i>Many</i> hands','author':["
          + (AUTHOR + ",").repeat(40)
          + AUTHOR
          + "],'container-title':'The BMJ','volume':'364','number':'l189','DOI':'10.1136/bmj.l189',"
          + "'issued':{'date-parts':[[2019,2,1]]}},"
          + "{'id':'same','type':'book','title':'Same year','author':["
          + AUTHOR
          + "],'publisher':'P','issued':{'date-parts':[[2019]]}},"
          + "{'id':'again','type':'chapter','title':'Same year again','author':["
          + AUTHOR
          + "],'container-title':'Book','page':'1-9','issued':{'date-parts':[[2019]]}},"
          + "{'id':'undated','type':'article-journal','title':'No date','container-title':'BMJ'},"
          + "{'id':'news','type':'article-newspaper','title':'News','container-title':'BMJ'},"
          + "{'id':'report','type':'report','title':'A report','publisher':'P','number':'2019-03',"
          + "'issued':{'date-parts':[[2019]]}},"
          + "{'id':'site','type':'webpage','title':'A site','URL':'https://example.org/a',"
          + "'accessed':{'date-parts':[[2020,1,2]]}},"
          + "{'id':'season','type':'thesis','title':'A thesis','issued':{'date-parts':[[2019]],"
          + "'season':2}}]";

  private static List<String> references(CitationStyle style, String language) {
    Processor processor = new Processor(Style.of(style), language, Works.of(WORKS));
    List<String> references = Notation.TEXT.list(processor.references());
    assertTrue(processor.failed().isEmpty(), () -> style + " " + processor.failed());
    return references;
  }

  @ParameterizedTest
  @EnumSource(CitationStyle.class)
  void eachStyleWritesAllInSeveralLanguages(CitationStyle style) {
    List<Entry> works = Works.of(WORKS);
    for (String language : new String[] {null, "de-DE", "fr-FR", "ja-JP"}) {
      Processor processor = new Processor(Style.of(style), language, works);
      int shown = processor.references().size();
      assertEquals(works.size(), shown + processor.unprinted().size(), style.word());
      assertTrue(processor.failed().isEmpty(), () -> style + " " + processor.failed());
      assertFalse(processor.citation().isEmpty(), style.word());
    }
  }

  @ParameterizedTest
  @EnumSource(CitationStyle.class)
  void noPartIsTakenForAnother(CitationStyle style) {
    for (String reference : references(style, null)) {
      assertFalse(reference.endsWith(". ."), style.word() + ": " + reference);
      assertFalse(reference.contains("p. l189"), style.word() + ": " + reference);
      assertFalse(reference.contains("2019–03"), style.word() + ": " + reference);
      assertFalse(reference.contains("<i>"), style.word() + ": " + reference);
    }
  }

  @ParameterizedTest
  @EnumSource(CitationStyle.class)
  void noStyleMakesASoleAuthorOfOneWithOthers(CitationStyle style) {
    String work =
        "[{'id':'o','type':'article-journal','title':'T','container-title':'The BMJ','author':["
            + AUTHOR
            + "],'byline':'Amar Shah and colleagues','issued':{'date-parts':[[2019]]}}]";
    for (String type : new String[] {"article-journal", "book", "webpage", "report", "thesis"}) {
      String written = work.replace("article-journal", type);
      // OSCOLA has words of its own for it.
      String others = style == CitationStyle.OSCOLA ? " and others" : " et al";
      String reference = Works.references(style, written).get(0);
      assertTrue(reference.contains(others), style.word() + ": " + reference);
      assertFalse(reference.matches(".*(&|and) et al.*"), style.word() + ": " + reference);
      String citation = Works.citation(style, written);
      assertTrue(
          !citation.contains("Shah") || citation.contains(others), style.word() + ": " + citation);
    }
  }

  @ParameterizedTest
  @EnumSource(CitationStyle.class)
  void noSignIsLeftInWhatIsWritten(CitationStyle style) {
    String name = "{'family':'King','given':'Martin L','suffix':'Jr.'}";
    String signed =
        "[{'id':'s','type':'book','title':'NHS','container-title':'PLOS ONE','edition':'2',"
            + "'collection-title':'BMJ','number':'TR-1','byline':'M L King and colleagues',"
            + "'author':["
            + name
            + "],'editor':["
            + (name + ",").repeat(23)
            + name
            + "],'issued':{'date-parts':[[2019]]}}]";
    for (String type : new String[] {"book", "chapter", "article-journal", "thesis", "patent"}) {
      List<Entry> works = Works.of(signed.replace("'book'", "'" + type + "'"));
      for (String language : new String[] {null, "de-DE", "fr-FR", "ja-JP"}) {
        Processor processor = new Processor(Style.of(style), language, works);
        String all =
            Notation.TEXT.list(processor.references()) + Notation.TEXT.of(processor.citation());
        assertTrue(
            all.chars().noneMatch(c -> Character.getType(c) == Character.PRIVATE_USE),
            () -> style.word() + ": " + all);
      }
    }
  }

  @Test
  void theNumberOfAReportIsNoPage() {
    String report =
        references(CitationStyle.AMA, null).stream()
            .filter(each -> each.toLowerCase(Locale.ROOT).contains("a report"))
            .findFirst()
            .orElseThrow();
    assertFalse(report.contains(":2019-03"), report);
  }

  @Test
  void whatIsNoRangeIsANumber() {
    String report = "[{'id':'r','type':'report','title':'T','publisher':'P','number':'2019-03'}]";
    assertEquals(
        List.of("T (No. 2019-03). (n.d.). P."), Works.references(CitationStyle.APA, report));
  }

  @Test
  void manyAuthorsAreCutAndYearsToldApart() {
    assertTrue(references(CitationStyle.VANCOUVER, null).get(0).contains("et al"));
    List<String> harvard = references(CitationStyle.HARVARD, null);
    assertTrue(harvard.toString().contains("2019a"), harvard.toString());
  }
}
