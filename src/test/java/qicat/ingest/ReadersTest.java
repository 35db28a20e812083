package qicat.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qicat.store.ItemSink;

/** Files as other tools write them, and the items that come of them. */
class ReadersTest {
  /** The items of a text, and what was unreadable as {@code line: why}. */
  private static List<Object> read(ImportFormats format, String text) {
    List<Object> found = new ArrayList<>();
    format.read(
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

  private static void assertItem(ImportFormats format, String expected, String text) {
    assertEquals("[" + expected + "]", read(format, text).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "J{\\\"o}rg M\\\"uller|Jörg Müller",
        "{\\O}re {\\aa} \\ss{} \\L{}ukasz \\'{\\i} \\'\\i x \\\"{\\i}|Øre å ß Łukasz í íx ï",
        "\\v{S}koda \\c{c} \\c c \\u{g} \\H{o} \\k{a} \\.z \\r{u} \\d{s}|Škoda ç ç ğ ő ą ż ů ṣ",
        "\\'{E}t\\'e \\textit{PLoS {One}} \\emph{a}b|Été PLoS One ab",
        "50\\% \\& \\$5 \\_x \\#1 \\{y\\}|50% & $5 _x #1 {y}",
        "a~b\\ c\\,d\\-e -- f --- g|a b c de – f — g",
        "``q'' \\textquotedblleft{}r\\textquotedblright it's \\ldots|“q” “r”it's …",
        "H$_2$O $\\alpha$-helix 10\\textsuperscript{th} m$^{2}$|H₂O α-helix 10th m²",
        "\\url{x.org/a_b} 100% \\unknown{kept}|x.org/a_b 100% kept",
        "The {\\LaTeX} Companion, \\TeX{} and \\BibTeX\\ 2|The LaTeX Companion, TeX and BibTeX 2",
        "\\textcopyright{} $a \\in B$ {\\rm d} 37$^\\circ$C $\\mathbb R$|© a ∈B d 37°C R",
        "{\\foo} \\foo{} \\foo bar $\\log x$ a\\quad b|foo foo foo bar log x a b",
        "see \\url{http://y.edu/~z--a} here~b|see http://y.edu/~z--a here b",
        "日本 😀 e\u0301|日本 😀 é",
        "x {unbal \\|x unbal",
      })
  void latexBecomesText(String latex, String text) {
    assertEquals(text, Latex.text(latex));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\emph{E. coli} in \\textit{vivo}|<i>E. coli</i> in <i>vivo</i>",
        "{\\em E. coli} {\\bf b}|<i>E. coli</i> <b>b</b>",
        "{\\emph{a {B} c}} d|<i>a B c</i> d",
        "\\textsc{Nhs}|<span style=\"font-variant:small-caps;\">Nhs</span>",
        "10\\textsuperscript{th} CO\\textsubscript{2} m$^{2}$|10<sup>th</sup> CO<sub>2</sub> m²",
        "\\emph{unbalanced|<i>unbalanced</i>",
        "a} \\textbf{b}|a <b>b</b>",
        "\\emph x \\em y|x y",
      })
  void latexSetInLettersBecomesTags(String latex, String text) {
    assertEquals(text, Latex.rich(latex));
  }

  @Test
  void latexNestedDeeplyIsRead() {
    int many = 20_000;
    String[] commands = {"\\emph{", "\\textsuperscript{", "$^{", "\\'{", "{\\em ", "\\c{", "{"};
    for (String command : commands) {
      String latex = command.repeat(many) + "x" + "}".repeat(many);
      assertTimeout(
          Duration.ofSeconds(20),
          () -> assertEquals(true, Latex.rich(latex).contains("x"), command));
      assertTimeout(Duration.ofSeconds(20), () -> Latex.text(latex));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de Iongh, Anya|{non-dropping-particle=de, family=Iongh, given=Anya}",
        "Anya de Iongh|{non-dropping-particle=de, family=Iongh, given=Anya}",
        "van der Berg, Jr., Jan|{non-dropping-particle=van der, family=Berg, given=Jan, suffix=Jr.}",
        "d'Alembert, Jean|{family=d'Alembert, given=Jean}",
        "Smith, John 3rd|{family=Smith, given=John 3rd}",
        "Humboldt, Alexander von|{family=Humboldt, given=Alexander, dropping-particle=von}",
        "{Health Foundation}|{literal=Health Foundation}",
        "{{Barnes and Noble}}|{literal=Barnes and Noble}",
        "{Garc\\'ia y Vega}, Mar\\'ia|{family=García y Vega, given=María}",
        "{van der} Berg, Jan|{family=van der Berg, given=Jan}",
        "M{\\\"u}ller, {J{\\\"o}rg Peter}|{family=Müller, given=Jörg Peter}",
        "family=Iongh, given=Anya, prefix=de|{non-dropping-particle=de, family=Iongh, given=Anya}",
        "Plato and others|{family=Plato}",
        "Dixon-Woods, Mary AND Shah, A|{family=Dixon-Woods, given=Mary}; {family=Shah, given=A}",
        "王, 伟|{family=王, given=伟}",
        "bell hooks|{non-dropping-particle=bell, family=hooks}",
      })
  void bibtexNames(String field, String expected) {
    List<String> names = new ArrayList<>();
    BibtexNames.of(field).forEach(name -> names.add(name.toString()));
    assertEquals(expected, String.join("; ", names));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de Iongh, Anya|{non-dropping-particle=de, family=Iongh, given=Anya}",
        "King, Martin Luther, Jr|{family=King, given=Martin Luther, suffix=Jr}",
        "Health Foundation,|{literal=Health Foundation}",
        "The Health Foundation|{literal=The Health Foundation}",
        "Shah A|{family=Shah, given=A}",
        "de la Fuente JM|{non-dropping-particle=de la, family=Fuente, given=JM}",
        "NHS UK|{literal=NHS UK}",
      })
  void namesOfTaggedFormats(String written, String expected) {
    assertEquals(expected, NameParts.of(written).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane Q. Doe|{family=Doe, given=Jane Q.}",
        "Doe, Jane Q.|{family=Doe, given=Jane Q.}",
        "Ludwig  van Beethoven|{non-dropping-particle=van, family=Beethoven, given=Ludwig}",
        "Martin Luther King Jr.|{family=King, given=Martin Luther, suffix=Jr.}",
        "Shah A|{family=Shah, given=A}",
        "World Health Organization,|{literal=World Health Organization}",
        "Royal Society UK,|{literal=Royal Society UK}",
        "The Health Foundation|{literal=The Health Foundation}",
        "NHS UK|{literal=NHS UK}",
        "Plato|{literal=Plato}",
      })
  void namesOfEndnote(String written, String expected) {
    assertEquals(expected, NameParts.inOrder(written).toString());
  }

  @Test
  void endnoteHasNamesInTheOrderOfSpeech() {
    assertItem(
        ImportFormats.ENDNOTE,
        "{type=book, title=B, author=[{family=Doe, given=Jane Q.}, {literal=Acme}],"
            + " editor=[{family=Roe, given=R}]}",
        "%0 Book\n%A Jane Q. Doe\n%A Acme,\n%A ,\n%E Roe, R\n%T B\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019|{date-parts=[[2019]]}",
        "c2010|{date-parts=[[2010]]}",
        "©2010|{date-parts=[[2010]]}",
        "[c2010]|{date-parts=[[2010]]}",
        "c2010///|{date-parts=[[2010]]}",
        "May 3 c2010|{date-parts=[[2010, 5, 3]]}",
        "c. 1850|{raw=c. 1850}",
        "abc2010|{raw=abc2010}",
        "2019/11/27/|{date-parts=[[2019, 11, 27]]}",
        "2019/11//|{date-parts=[[2019, 11]]}",
        "2019///Spring|{raw=Spring 2019}",
        "2019/11/27/about 27 November 2019|{raw=about 27 November 2019}",
        "2019-11-27|{date-parts=[[2019, 11, 27]]}",
        "27 November 2019|{date-parts=[[2019, 11, 27]]}",
        "2019 Nov 27|{date-parts=[[2019, 11, 27]]}",
        "Sept. 2019|{date-parts=[[2019, 9]]}",
        "2019-02-31|{raw=2019-02-31}",
        "2018/2019|{date-parts=[[2018], [2019]]}",
        "2019~|{date-parts=[[2019]], circa=true}",
        "in press|{raw=in press}",
        "2019-11-27T10:00:00Z|{date-parts=[[2019, 11, 27]]}",
      })
  void dates(String written, String expected) {
    assertEquals(expected, WrittenDate.of(written).toString());
  }

  @Test
  void noDateIsNone() {
    assertNull(WrittenDate.of(" "));
    assertEquals("{date-parts=[[2019, 5]]}", WrittenDate.of("2019", "5", "").toString());
    assertEquals("{date-parts=[[2019, 11, 27]]}", WrittenDate.of("2019", "November 27", "") + "");
  }

  @Test
  void bibtexAsToolsWriteIt() {
    assertItem(
        ImportFormats.BIBTEX,
        "{id=a, type=article-journal, title=A title: And a subtitle, container-title=The Journal,"
            + " author=[{family=Doe, given=Jane}], issued={date-parts=[[2019, 11, 27]]},"
            + " accessed={date-parts=[[2020, 1, 2]]}, volume=3, issue=4, page=1-9,"
            + " publisher-place=London, DOI=10.1000/a_b, URL=https://x.org/a_b?c=%20d~e, ISSN=1234-5678,"
            + " PMID=123, language=en, abstract=Two lines., note=N, keyword=[one, two, three]}",
        "@string{jan1 = \"The \"}\n@STRING(jrn = jan1 # {Journal})\n@preamble{\"x\"}\n"
            + "@comment{@book{no, title={No}}}\nFree text with an a@b.org address.\n"
            + "@article(a,\n title = {A title}, subtitle = {And a subtitle}, journaltitle = jrn,\n"
            + " author = {Doe, Jane}, date = {2019-11-27}, urldate = {2020-01-02}, volume = 3,\n"
            + " number = {4}, pages = {1--9}, location = {London}, doi = {10.1000/a\\_b},\n"
            + " url = {https://x.org/a_b?c=\\%20d\\~{}e}, issn = {1234-5678}, pmid = 123,\n"
            + " langid = {en}, abstract = {Two\n   lines.}, note = {N}, keywords = {one, two; three}\n)");
    assertItem(
        ImportFormats.BIBTEX,
        "{id=child, type=chapter, title=Chapter, container-title=The book,"
            + " editor=[{family=Ed, given=E}], issued={date-parts=[[2001]]}, publisher=P}, {id=parent,"
            + " type=book, title=The book, editor=[{family=Ed, given=E}],"
            + " issued={date-parts=[[2001]]}, publisher=P}",
        "@incollection{child, title={Chapter}, crossref={Parent}}\n"
            + "@book{parent, title={The book}, editor={Ed, E}, year=2001, publisher={P}}");
    assertEquals(
        "[1: its fields are not written as name = {value}, with commas between them; see line 3,"
            + " {id=b, type=book, title=B}]",
        read(ImportFormats.BIBTEX, "@misc{a,\n title = {x}\n year = 3}\n@book{b, title={B}}")
            .toString());
  }

  @Test
  void macrosAreTakenByAnyCaseAndTheLastOneCounts() {
    assertItem(
        ImportFormats.BIBTEX,
        "{id=a, type=book, title=Two}, {id=b, type=book, title=Three, issued={date-parts=[[2019, 2]]}}",
        "@string{T = {One}}@string{t = {Two}}@book{a, title = T}\n"
            + "@string{t = {Three}}@book{b, title = T, year = 2019, month = FEB}");
  }

  @Test
  void macrosThatStandForTooMuchAreToldAndTheRestIsRead() {
    StringBuilder bib = new StringBuilder("@string{a0 = {0123456789}}\n");
    for (int i = 1; i < 40; i++) {
      bib.append("@string{a" + i + " = a" + (i - 1) + " # a" + (i - 1) + "}\n");
    }
    bib.append("@book{x, title = a12 # a12, note = a1}\n@book{y, title = a1}\n");
    List<Object> found = read(ImportFormats.BIBTEX, bib.toString());
    String why = ": its macros stand for more than 65,536 characters: write it without @string";
    assertEquals("14" + why, found.get(0)); // a name without a text stands for itself again
    assertEquals("41" + why, found.get(found.size() - 2));
    assertEquals(
        "{id=y, type=book, title=01234567890123456789}", found.get(found.size() - 1).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Doe, Jane and others|Jane Doe and colleagues",
        "Doe, Jane and {NHS} AND others|Jane Doe, NHS and colleagues",
        "Doe, Jane and {others}|null",
        "Doe, Jane|null",
        "others|null",
      })
  void thatThereAreOthersIsToldByTheByline(String author, String byline) {
    String bibtex = "@book{a, title={T}, author={" + author + "}}";
    Map<?, ?> item = (Map<?, ?>) read(ImportFormats.BIBTEX, bibtex).get(0);
    assertEquals(byline, "" + item.get("byline"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one, two|one/two",
        "one, two; three|one, two/three",
        "{one, two}, three|one, two/three",
        "{one; two}, three|one; two/three",
        "one|one",
        ";|",
      })
  void keywordsArePartedAtOneSign(String written, String expected) {
    Map<?, ?> item =
        (Map<?, ?>)
            read(ImportFormats.BIBTEX, "@book{a, title={T}, keywords = {" + written + "}}").get(0);
    Object keywords = item.get("keyword");
    List<String> parts = new ArrayList<>();
    for (Object each : keywords == null ? List.of() : (List<?>) keywords) {
      parts.add((String) each);
    }
    assertEquals(expected == null ? "" : expected, String.join("/", parts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "article|entrysubtype={newspaper}|type=article-newspaper",
        "article|entrysubtype={Magazine}|type=article-magazine",
        "article|entrysubtype={x}|type=article-journal",
        "mvreference||type=book",
        "commentary||type=book",
        "legal||type=treaty",
        "unpublished|eventtitle={Conf}|type=speech, title=T, event-title=Conf",
        "unpublished||type=manuscript",
        "misc|archiveprefix={arXiv}, eprint={1901.1}|type=article",
        "online|eprinttype={pubmed}, eprint={5}|type=webpage, title=T, PMID=5",
        "mastersthesis||type=thesis, title=T, genre=Master's thesis",
        "thesis|type={phdthesis}|type=thesis, title=T, genre=PhD thesis",
        "phdthesis|type={Dissertation}|type=thesis, title=T, genre=Dissertation",
        "report|type={resreport}|type=report, title=T, genre=Research report",
        "book|series={S}, number=3|type=book, title=T, collection-title=S, collection-number=3",
        "report|series={S}, number=3|type=report, title=T, collection-title=S, number=3",
        "book|part=2, origtitle={O}, origpublisher={P}|type=book, title=T, original-title=O,"
            + " part-number=2, original-publisher=P",
      })
  void kindsOfBibtex(String type, String fields, String expected) {
    String more = fields == null ? "" : ", " + fields;
    String item = read(ImportFormats.BIBTEX, "@" + type + "{a, title={T}" + more + "}").toString();
    assertEquals(
        "[{id=a, " + expected,
        item.substring(0, Math.min(item.length(), 8 + expected.length())),
        item);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "\\url{https://example.org/a}|URL=https://example.org/a",
        "\\url{https://example.org/a}, accessed 2 May 2019|URL=https://example.org/a",
        "Available at \\url{https://example.org/b_{c}}.|URL=https://example.org/b_c",
        "https://example.org/c, accessed 2 May 2019|URL=https://example.org/c",
        "https://example.org/d.|URL=https://example.org/d",
        "http in words|container-title=http in words",
      })
  void howAWorkWasPublishedMayBeAnAddress(String how, String expected) {
    assertItem(
        ImportFormats.BIBTEX,
        "{id=a, type=document, " + expected + "}",
        "@misc{a, howpublished={" + how + "}}");
  }

  @Test
  void fieldsOfXdataComeToThoseThatNameIt() {
    assertItem(
        ImportFormats.BIBTEX,
        "{id=a, type=book, title=A, publisher=P}",
        "@xdata{x, publisher={P}, title={no}}\n@book{a, title={A}, xdata={x, none}}\n@set{s, entryset={a}}");
  }

  @Test
  void bracesThatWereWrittenAsCommandsStay() {
    assertItem(
        ImportFormats.BIBTEX,
        "{id=a, type=document, title=Braces {x}}",
        "@misc{a, title={{B}races {\\textbraceleft}x{\\textbraceright}}}");
  }

  @Test
  void risAsToolsWriteIt() {
    assertItem(
        ImportFormats.RIS,
        "{id=ref1, type=article-journal, title=A title over two lines, author=[{family=Doe,"
            + " given=Jane}, {literal=Health Foundation}], issued={date-parts=[[2019, 11, 27]]},"
            + " container-title=The Journal, container-title-short=J, volume=3, issue=4, page=1-9,"
            + " publisher=P, DOI=https://doi.org/10.1000/ab, URL=https://x.org/1, ISSN=1234-5678,"
            + " abstract=First.\nSecond., keyword=[one, two, with comma, three]}, {type=book,"
            + " title=B, issued={date-parts=[[2001]]}, collection-title=S, ISBN=978-1-911615-56-9}",
        "Provider: Somebody\r\n\r\nTY  - JOUR\r\nID  - ref1\r\nAU  - Doe, Jane\r\nA1  - Health Foundation\r\n"
            + "TI  - A title\r\nover two lines\r\nJF  - The Journal\r\nJO  - J\r\nVL  - 3\r\nIS  - 4\r\n"
            + "SP  - 1\r\nEP  - 9\r\nPY  - 2019\r\nDA  - 2019/11/27/\r\nN2  - First.\r\nSecond.\r\nPB  - P\r\n"
            + "SN  - 1234-5678\r\nDO  - https://doi.org/10.1000/ab\r\nUR  - https://x.org/1\r\nL1  - \r\n"
            + "KW  - one\r\nKW  - two, with comma\r\nthree\r\nER  - \r\n"
            + "TY  - BOOK\r\nT1  - B\r\nT2  - S\r\nY1  - 2001///\r\nSN  - 978-1-911615-56-9");
    assertEquals(
        "[1: a record begins with TY, and these lines come before one, {type=document, title=x}]",
        read(ImportFormats.RIS, "AU  - Doe, J\nTI  - Lost\nER  - \nTY  - NEWTYPE\nTI - x\n")
            .toString());
    assertItem(
        ImportFormats.RIS,
        "{type=article-journal, title=T, issued={date-parts=[[2019, 2, 15]]}}",
        "TY  - JOUR\nTI  - T\nPY  - 2019\nDA  - Feb 15\nER  -\n");
    assertItem(
        ImportFormats.RIS,
        "{type=article-journal, title=T, DOI=10.1000/ab}, {type=book, title=B, keyword=[one]}",
        "TY - JOUR\nTI - T\nDO - 10.1000/ab\nER -\n\nTY - BOOK\nTI - B\nKW - one\nER -\n");
  }

  @Test
  void endnoteAsToolsWriteIt() {
    assertItem(
        ImportFormats.ENDNOTE,
        "{id=Doe, type=article-journal, title=A title, author=[{family=Doe, given=Jane}],"
            + " issued={date-parts=[[2019, 11, 27]]}, container-title=The Journal, volume=3, issue=4,"
            + " page=1-9, DOI=10.1000/ab, URL=https://x.org/1, ISSN=1234-5678, abstract=First.\n"
            + "Second., keyword=[one, two]}, {type=report, title=R, publisher=HF}",
        "%0 Journal Article\n%A Doe, Jane\n%T A title\n%J The Journal\n%V 3\n%N 4\n%P 1-9\n%D 2019\n"
            + "%8 November 27\n%@ 1234-5678\n%F Doe\n%X First.\n\nSecond.\n%K one\ntwo\n%R 10.1000/ab\n"
            + "%U https://x.org/1\nhttps://x.org/2\n\n%0 Report\n%T R\n%I HF\n");
    assertItem(
        ImportFormats.ENDNOTE,
        "{type=article-journal, title=A, container-title=J}, {type=book, title=B, publisher=P}",
        "%T A\n%J J\n\n\n%T B\n%I P");
  }

  @Test
  void manyAndHostileRecordsTakeLittleTime() {
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          String open = "@article{k,\n title = {x\n";
          assertEquals(20_000, read(ImportFormats.BIBTEX, open.repeat(20_000)).size());
          String good = "@article{k,\n title = {x}, author = {Doe, Jane and Roe, R}\n}\n";
          assertEquals(10_000, read(ImportFormats.BIBTEX, good.repeat(10_000)).size());
          StringBuilder macros = new StringBuilder();
          for (int i = 0; i < 20_000; i++) {
            macros.append("@string{m" + i + " = {x}}\n@misc{k, title = m" + i + "}\n");
          }
          assertEquals(20_000, read(ImportFormats.BIBTEX, macros.toString()).size());
          String ris = "TY  - JOUR\nTI  - x\nER  - \n";
          assertEquals(10_000, read(ImportFormats.RIS, ris.repeat(10_000)).size());
        });
  }
}
