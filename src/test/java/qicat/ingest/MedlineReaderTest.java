package qicat.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.store.ItemSink;

/** Records as PubMed writes them, and the items that come of them. */
class MedlineReaderTest {
  private static final String ARTICLE =
      """

      PMID- 31227510
      OWN - NLM
      STAT- MEDLINE
      IS  - 1756-1833 (Electronic)
      IS  - 0959-8138 (Linking)
      VI  - 365
      IP  - 2
      DP  - 2019 Jun 21
      TI  - Using data to improve the care of people in hospitals: a long title that
            goes on in a second line.
      LID - 10.1136/bmj.l2068 [doi]
      LID - l2068 [pii]
      AB  - BACKGROUND: One line
            and the next. METHODS: A third.
      FAU - Shah, Amar
      AU  - Shah A
      AD  - East London NHS Foundation Trust, London.
      FAU - de Iongh, Anya
      AU  - de Iongh A
      CN  - Improvement, Safety and Quality Group
      FAU - King, Martin Luther Jr
      AU  - King ML Jr
      LA  - eng
      PT  - Journal Article
      PT  - Review
      PL  - England
      TA  - BMJ
      JT  - BMJ (Clinical research ed.)
      MH  - Hospitals/*standards/trends
      MH  - *Quality Improvement
      MH  - Hospitals
      OT  - *data
      OT  - run charts
      PMC - PMC6584784
      AID - 10.1136/bmj.l9999 [doi]
      SO  - BMJ. 2019 Jun 21;365:l2068. doi: 10.1136/bmj.l2068.
      """;

  private static List<Object> read(String text) {
    List<Object> found = new ArrayList<>();
    ImportFormats.MEDLINE.read(
        text,
        new ItemSink() {
          @Override
          public void item(int line, Map<String, Object> item) {
            found.add(item);
          }

          @Override
          public void unreadable(int line, String why) {
            found.add(line + ": " + why);
          }
        });
    return found;
  }

  @Test
  void anArticleAsPubMedWritesIt() {
    assertEquals(
        "[{type=article-journal, title=Using data to improve the care of people in hospitals: a long"
            + " title that goes on in a second line, author=[{family=Shah, given=Amar},"
            + " {non-dropping-particle=de, family=Iongh, given=Anya}, {literal=Improvement, Safety"
            + " and Quality Group}, {family=King, given=Martin Luther, suffix=Jr}],"
            + " issued={date-parts=[[2019, 6, 21]]}, container-title=BMJ (Clinical research ed.),"
            + " container-title-short=BMJ, volume=365, issue=2, DOI=10.1136/bmj.l2068,"
            + " number=l2068, PMID=31227510, PMCID=PMC6584784, ISSN=1756-1833, language=en,"
            + " abstract=BACKGROUND: One line and the next. METHODS: A third.,"
            + " keyword=[Hospitals, Quality Improvement, data, run charts]}]",
        read(ARTICLE).toString());
    assertEquals(ImportFormats.MEDLINE, ImportFormats.of("-", ARTICLE));
    assertEquals(ImportFormats.MEDLINE, ImportFormats.of("pubmed.nbib", ""));
  }

  @Test
  void aBookAndAChapterOfOne() {
    String book =
        """
        PMID- 1
        BTI - A book.
        PB  - A Press
        PL  - Bethesda (MD)
        ISBN- 978-0-306-40615-7
        FED - Doe, Jane
        ED  - Doe J
        DP  - 2008 Apr
        PT  - Review

        PMID- 2
        TI  - Its chapter?
        BTI - A book.
        AU  - Roe R
        DP  - 2008
        PT  - Book Chapter
        """;
    assertEquals(
        "[{type=book, title=A book, editor=[{family=Doe, given=Jane}],"
            + " issued={date-parts=[[2008, 4]]}, publisher=A Press, publisher-place=Bethesda (MD),"
            + " PMID=1, ISBN=978-0-306-40615-7},"
            + " {type=chapter, title=Its chapter?, author=[{family=Roe, given=R}],"
            + " issued={date-parts=[[2008]]}, container-title=A book, PMID=2}]",
        read(book).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DP  - 2019|{date-parts=[[2019]]}",
        "DP  - 2019 Nov|{date-parts=[[2019, 11]]}",
        "DP  - 2019 Nov-Dec|{date-parts=[[2019, 11], [2019, 12]]}",
        "DP  - 2018 Dec-2019 Jan|{date-parts=[[2018, 12], [2019, 1]]}",
        "DP  - 2019 Nov 27-30|{date-parts=[[2019, 11, 27], [2019, 11, 30]]}",
        "DP  - 2019 Nov 27-Dec 3|{date-parts=[[2019, 11, 27], [2019, 12, 3]]}",
        "DP  - 2019 Spring|{date-parts=[[2019]], season=1}",
        "DP  - 2019 Fall|{date-parts=[[2019]], season=3}",
        "DP  - 2019 1st Quarter|{date-parts=[[2019]]}",
        "DEP - 20191127|{date-parts=[[2019, 11, 27]]}",
      })
  void dates(String line, String expected) {
    Map<?, ?> item = (Map<?, ?>) read("PMID- 1\n" + line + "\n").get(0);
    assertEquals(expected, item.get("issued").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT  - Editorial|type|article-journal",
        "PT  - Preprint|type|article",
        "PT  - Newspaper Article|type|article-newspaper",
        "LA  - ger|language|de",
        "LA  - deu|language|de",
        "LA  - und|language|",
        "PG  - 123-9|page|123-9",
        "PG  - e7|number|e7",
        "LID - S0140-6736(19)31111-1 [pii]|number|",
        "TI  - Why not?|title|Why not?",
        "TI  - [A title in German].|title|[A title in German]",
        "IS  - 0959-8138 (Linking)|ISSN|0959-8138",
      })
  void fields(String line, String key, String expected) {
    Map<?, ?> item = (Map<?, ?>) read("PMID- 1\n" + line + "\n").get(0);
    assertEquals(expected, item.get(key));
  }

  @Test
  void whatIsBrokenIsTakenAsItIsMeant() {
    assertEquals(
        "[2: a record begins with PMID, and these lines come before one,"
            + " {type=article-journal, title=A title, PMID=5}]",
        read("\nTI  - lost\nAU  - lost\nPMID- 5\r\nTI  - A title.\r\n\r\n").toString());
    assertEquals(
        "[{type=article-journal, title=One}, {type=article-journal, title=Two}]",
        read("TI  - One\nAU  -\n\nTI  - Two\n").toString());
    assertEquals("[]", read("no tags here\n      nor here").toString());
    assertEquals(1, read("PMID- 1\n" + "      x\n".repeat(100_000)).size());
  }
}
