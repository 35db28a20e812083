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

  private static String others(String name) {
    return "[{'id':'o','type':'article-journal','title':'T','container-title':'The BMJ',"
        + "'author':["
        + name
        + "],'byline':'Greg Ogrinc and colleagues','issued':{'date-parts':[[2019]]}},"
        + "{'id':'p','type':'article-journal','title':'U','container-title':'The BMJ',"
        + "'author':[{'family':'Pal','given':'A'},{'family':'Roe','given':'B'}],"
        + "'issued':{'date-parts':[[2020]]}}]";
  }

  private static final String OGRINC = "{'family':'Ogrinc','given':'Greg'}";

  @Test
  void whoseFellowAuthorsAreNotNamedIsNoSoleAuthor() {
    String works = others(OGRINC);
    assertEquals(
        List.of("1. Ogrinc G, et al. T. BMJ. 2019;", "2. Pal A, Roe B. U. BMJ. 2020;"),
        Works.references(CitationStyle.VANCOUVER, works));
    assertEquals(
        List.of("Ogrinc, G., et al. (2019). T. The BMJ.", "Pal, A., & Roe, B. (2020). U. The BMJ."),
        Works.references(CitationStyle.APA, works));
    assertEquals(
        "(Ogrinc et al., 2019; Pal & Roe, 2020)", Works.citation(CitationStyle.APA, works));
    // A style that cuts after one name itself has its own way to do so.
    assertEquals(
        List.of(
            "Ogrinc, G. et al. (2019) ‘T’, The BMJ [Preprint].",
            "Pal, A. and Roe, B. (2020) ‘U’, The BMJ [Preprint]."),
        Works.references(CitationStyle.HARVARD, works));
    assertEquals(
        "(Ogrinc et al., 2019; Pal and Roe, 2020)", Works.citation(CitationStyle.HARVARD, works));
    assertEquals(
        "(Ogrinc et al., “T”; Pal and Roe, “U”)", Works.citation(CitationStyle.MLA, works));
    String institution = others("{'literal':'The Team'}");
    assertEquals(
        "(Pal & Roe, 2020; The Team et al., 2019)", Works.citation(CitationStyle.APA, institution));
  }

  @Test
  void aTitleThatIsAnAcronymStaysInCapitals() {
    for (String title : List.of("BMJ", "JAMA", "PLOS ONE", "BMJ Open")) {
      String work = "[" + shah("a", "A").replace("The BMJ", title) + "]";
      for (CitationStyle style :
          List.of(CitationStyle.APA, CitationStyle.CHICAGO, CitationStyle.MLA)) {
        String reference = Works.references(style, work).get(0);
        assertTrue(reference.contains(" " + title), reference);
      }
    }
    String shouted = "[" + shah("a", "A").replace("The BMJ", "THE LANCET ONCOLOGY") + "]";
    assertEquals(
        List.of("Shah, A. (2019). A. The Lancet Oncology."),
        Works.references(CitationStyle.APA, shouted));
    String book = "[{'id':'b','type':'book','title':'NHS','issued':{'date-parts':[[2019]]}}]";
    assertEquals(List.of("NHS. (2019)."), Works.references(CitationStyle.APA, book));
  }

  @Test
  void acronymsAreSortedByTheirLetters() {
    String works =
        "[{'id':'z','type':'book','title':'Zoo'},{'id':'n','type':'book','title':'NHS'},"
            + "{'id':'a','type':'book','title':'Apple'}]";
    List<String> sorted = Works.references(CitationStyle.APA, works);
    assertTrue(sorted.get(1).startsWith("NHS"), sorted.toString());
  }

  private static String book(String edition) {
    return "[{'id':'b','type':'book','title':'T','publisher':'P','edition':'"
        + edition
        + "','author':[{'family':'Shah','given':'Amar'}],'issued':{'date-parts':[[2019]]}}]";
  }

  private static String inFrench(String json) {
    Processor processor = new Processor(Style.of(CitationStyle.APA), "fr-FR", Works.of(json));
    return Notation.TEXT.list(processor.references()).get(0);
  }

  @Test
  void anEditionIsAnOrdinalWhereTheStyleAsksForOne() {
    assertEquals(
        List.of("1. Shah A. T. 2nd ed. P; 2019."),
        Works.references(CitationStyle.VANCOUVER, book("2")));
    assertEquals(
        List.of("Shah, A. (2019). T (11th ed.). P."),
        Works.references(CitationStyle.APA, book("11")));
    assertEquals(
        List.of("Shah, A. (2019) T. 23rd edn. P."),
        Works.references(CitationStyle.HARVARD, book("23")));
    assertEquals(
        List.of("Shah, A. (2019). T (2nd ed.). P."),
        Works.references(CitationStyle.APA, book("2nd")));
    // Science asks for a number, not for an ordinal.
    String science = Works.references(CitationStyle.SCIENCE, book("2")).get(0);
    assertTrue(science.contains(" ed. 2"), science);
    // In French an edition is feminine, and the first alone has a form of its own.
    assertTrue(inFrench(book("1")).contains("(1ʳᵉ éd.)"), inFrench(book("1")));
    assertTrue(inFrench(book("21")).contains("(21ᵉ éd.)"), inFrench(book("21")));
  }

  private static String king(String more) {
    return book("2")
        .replace(
            "{'family':'Shah','given':'Amar'}",
            "{'family':'King','given':'Martin Luther','suffix':'Jr.'}" + more);
  }

  @Test
  void theSuffixOfANameStandsLastWhereTheFamilyNameIsFirst() {
    String both = ",{'family':'Shah','given':'Martin L'}";
    assertEquals(
        List.of("1. King ML Jr. T. 2nd ed. P; 2019."),
        Works.references(CitationStyle.VANCOUVER, king("")));
    assertEquals(
        List.of("1. King ML Jr., Shah ML. T. 2nd ed. P; 2019."),
        Works.references(CitationStyle.VANCOUVER, king(both)));
    assertEquals(
        List.of("King, M. L., Jr. (2019). T (2nd ed.). P."),
        Works.references(CitationStyle.APA, king("")));
    assertEquals(
        List.of("King, M. L., Jr., & Shah, M. L. (2019). T (2nd ed.). P."),
        Works.references(CitationStyle.APA, king(both)));
    // Where the given names come first, it stays behind the family name.
    String ieee = Works.references(CitationStyle.IEEE, king(both)).get(0);
    assertTrue(ieee.contains("M. L. King Jr. and M. L. Shah,"), ieee);
    assertEquals("(King, 2019)", Works.citation(CitationStyle.APA, king("")));
  }

  private static String edited(String type, String author) {
    return "[{'id':'e','type':'"
        + type
        + "','title':'T','publisher':'P',"
        + author
        + "'editor':[{'family':'Ed','given':'A'},{'family':'Itor','given':'B'}],"
        + "'issued':{'date-parts':[[2010]]}}]";
  }

  @Test
  void editorsInThePlaceOfAuthorsAreSaidToBeThat() {
    assertEquals(
        List.of("Ed, A., & Itor, B. (Eds.). (2010). T. P."),
        Works.references(CitationStyle.APA, edited("book", "")));
    assertEquals(
        List.of("Shah, A. (2010). T. In A. Ed & B. Itor (Eds.), Whole. P."),
        Works.references(
            CitationStyle.APA,
            edited("chapter", "'author':[{'family':'Shah','given':'A'}],")
                .replace("'title'", "'container-title':'Whole','title'")));
    assertEquals("(Ed & Itor, 2010)", Works.citation(CitationStyle.APA, edited("book", "")));
  }

  private static String crowd(int size) {
    StringBuilder authors = new StringBuilder();
    for (char c = 'a'; c < 'a' + size; c++) {
      authors.append(c == 'a' ? "" : ",").append("{'family':'F" + c + "','given':'G'}");
    }
    return book("")
        .replace("{'family':'Shah','given':'Amar'}", authors)
        .replace("'edition':'',", "");
  }

  @Test
  void theLastOfManyAuthorsIsShownWhereTheStyleAsksForIt() {
    String cut = Works.references(CitationStyle.APA, crowd(24)).get(0);
    assertTrue(cut.startsWith("Fa, G., Fb, G.,"), cut);
    assertTrue(cut.contains("Fs, G., … Fx, G. (2019)"), cut);
    String whole = Works.references(CitationStyle.APA, crowd(20)).get(0);
    assertTrue(whole.contains("Fs, G., & Ft, G. (2019)"), whole);
    assertEquals("(Fa et al., 2019)", Works.citation(CitationStyle.APA, crowd(24)));
  }

  @Test
  void authorsOfOneFamilyNameAreToldApartByTheirInitials() {
    String three =
        "["
            + shah("a", "A")
            + ","
            + shah("b", "B")
            + ","
            + shah("n", "C").replace("Amar", "Nadia")
            + "]";
    assertEquals(
        "(A. Shah, 2019a; A. Shah, 2019b; N. Shah, 2019)",
        Works.citation(CitationStyle.APA, three));
    assertEquals(
        List.of(
            "Shah, A. (2019a). A. The BMJ.",
            "Shah, A. (2019b). B. The BMJ.",
            "Shah, N. (2019). C. The BMJ."),
        Works.references(CitationStyle.APA, three));
    // APA does so in all years, Harvard where citations would be alike.
    String years = three.replaceFirst("2019", "2018").replaceFirst("2019", "2017");
    assertEquals(
        "(A. Shah, 2017; A. Shah, 2018; N. Shah, 2019)", Works.citation(CitationStyle.APA, years));
    assertEquals(
        "(Shah, 2017; Shah, 2018; Shah, 2019)", Works.citation(CitationStyle.HARVARD, years));
  }

  @Test
  void aRangeOfDatesHasNoStrayBlanks() {
    String range =
        "["
            + shah("a", "A")
                .replace("[[2019]]", "[[2001,12],[2002,1]]")
                .replace("'title'", "'volume':'1','page':'3','title'")
            + "]";
    assertEquals(
        List.of("1. Shah A. A. BMJ. 2001 Dec–2002 Jan;1:3."),
        Works.references(CitationStyle.VANCOUVER, range));
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
