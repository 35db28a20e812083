package qicat.cite;

import de.undercouch.citeproc.csl.internal.SStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import qicat.text.Bytes;
import qicat.text.FileFault;
import qicat.text.Resource;

/**
 * A citation style in the Citation Style Language (CSL 1.0.2): one that comes with qicat, or a
 * file. A file is held against what could harm before the processor of citations sees it.
 */
public final class Style {
  /** The largest style that is published has a quarter of this. */
  private static final int LARGEST = 1 << 20;

  /** Deeper than any style can be, so that what is refused for its depth is told as that. */
  private static final int DEEPEST_XML = 5000;

  private static final String INITIALIZE = "initialize-with";
  private static final String NAMESPACE = "http://purl.org/net/xbiblio/csl";
  private static final String ELSEWHERE = "styles: https://www.zotero.org/styles";
  private static final String REPAIR =
      "correct it by https://docs.citationstyles.org, or take another style";

  private final SStyle parsed;
  private final Element citation;
  private final String language;
  private final boolean placesYearSuffixes;
  private final Cut cut;
  private final boolean ofFile;

  private Style(String text, String usual, boolean ofFile) {
    Document document = checked(text);
    this.cut = Amendments.make(document.getDocumentElement());
    this.parsed = read(document);
    this.citation = (Element) document.getElementsByTagName("citation").item(0);
    String own = parsed.getDefaultLocale();
    String known = own == null ? null : Language.named(own);
    this.language = known == null ? usual : known;
    this.placesYearSuffixes = holdsYearSuffix(document.getElementsByTagName("text"));
    this.ofFile = ofFile;
  }

  private static boolean holdsYearSuffix(NodeList texts) {
    for (int i = 0; i < texts.getLength(); i++) {
      if (((Element) texts.item(i)).getAttribute("variable").equals("year-suffix")) {
        return true;
      }
    }
    return false;
  }

  /** Has citeproc-java read a style; it throws what it comes across. */
  private static SStyle read(Document document) {
    SStyle read;
    try {
      read = new SStyle(document);
    } catch (RuntimeException e) {
      throw new BadStyle("is not valid CSL: " + reason(e), REPAIR);
    }
    if (read.getCitation() == null) {
      throw new BadStyle("is a style of CSL without citations", ELSEWHERE);
    }
    return read;
  }

  /** What citeproc-java threw, in words that are the same in each version of Java. */
  static String reason(RuntimeException thrown) {
    if (thrown instanceof NumberFormatException) {
      return "where a whole number belongs, as in et-al-min, it has none";
    }
    boolean said =
        thrown instanceof IllegalStateException || thrown instanceof IllegalArgumentException;
    return said && thrown.getMessage() != null
        ? thrown.getMessage()
        : "the processor of citations stumbles over it";
  }

  /**
   * What to throw when citeproc-java fails on writing with this style.
   *
   * @param doing what could not be done, as the end of a sentence on the style
   * @param thrown what citeproc-java threw
   * @return a bad style when it is a file, which anyone can have written; else what was thrown, for
   *     a style that comes with qicat is no fault of the user's
   */
  RuntimeException failure(String doing, RuntimeException thrown) {
    return ofFile ? new BadStyle(doing + ": " + reason(thrown), REPAIR) : thrown;
  }

  /** One that comes with qicat. */
  public static Style of(CitationStyle style) {
    return new Style(
        Resource.text(Style.class, "styles/" + style.file() + ".csl"), style.language(), false);
  }

  /**
   * A file.
   *
   * @throws BadStyle when it cannot be read or is no style that can be used
   */
  public static Style file(String name) {
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new BadStyle("is a folder, not a file", ELSEWHERE);
      }
      byte[] bytes;
      try (InputStream stream = Files.newInputStream(file)) {
        bytes = Bytes.of(stream, LARGEST);
      }
      if (bytes.length > LARGEST) {
        throw new BadStyle("is larger than any style: more than 1 MiB", ELSEWHERE);
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Style(text.startsWith("\uFEFF") ? text.substring(1) : text, "en-US", true);
    } catch (InvalidPathException | NoSuchFileException e) {
      throw new BadStyle("is not there", ELSEWHERE);
    } catch (AccessDeniedException e) {
      throw new BadStyle("may not be read by you", "change its permissions");
    } catch (CharacterCodingException e) {
      throw new BadStyle("is not text in UTF-8", ELSEWHERE);
    } catch (IOException e) {
      throw new BadStyle("cannot be read: " + FileFault.reason(e), ELSEWHERE);
    }
  }

  /** The style as the processor of citations reads it. */
  SStyle parsed() {
    return parsed;
  }

  /** The language that it is published in. */
  String language() {
    return language;
  }

  /** How long lists of names are cut, where citeproc-java cannot do it, or null. */
  Cut cut() {
    return cut;
  }

  /** Whether a run of numbers is cited by its first and last. */
  boolean collapsesNumbers() {
    return citation.getAttribute("collapse").equals("citation-number");
  }

  /** Whether letters behind the years tell works apart that would be cited alike. */
  boolean addsYearSuffixes() {
    return citation.getAttribute("disambiguate-add-year-suffix").equals("true");
  }

  /**
   * How given names tell authors of one family name apart in citations; null: it does not so, or
   * its citations are no names and years.
   */
  GivenNames.Rule givenNames() {
    if (!addsYearSuffixes()
        || !citation.getAttribute("disambiguate-add-givenname").equals("true")) {
      return null;
    }
    String rule = citation.getAttribute("givenname-disambiguation-rule");
    NodeList names = citation.getOwnerDocument().getElementsByTagName("name");
    String initialize = null;
    for (int i = 0; i < names.getLength(); i++) {
      Element name = (Element) names.item(i);
      if (name.getAttribute("form").equals("short") && name.hasAttribute(INITIALIZE)) {
        initialize = name.getAttribute(INITIALIZE);
      }
    }
    return new GivenNames.Rule(initialize, !rule.isEmpty() && !rule.equals("by-cite"));
  }

  /** Whether it says itself where these letters stand; else they stand behind the year. */
  boolean placesYearSuffixes() {
    return placesYearSuffixes;
  }

  /**
   * Reads the XML and holds it against what the processor would stumble over or never end with.
   *
   * @throws BadStyle when it is no style that can be used
   */
  private static Document checked(String text) {
    Document document = parse(text);
    Element root = document.getDocumentElement();
    if (!root.getNodeName().equals("style") || !root.getAttribute("xmlns").equals(NAMESPACE)) {
      throw new BadStyle("is XML, but not a style of CSL", ELSEWHERE);
    }
    NodeList links = root.getElementsByTagName("link");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      if (link.getAttribute("rel").equals("independent-parent")) {
        throw new BadStyle(
            "only names another style, which it depends on",
            "take that one: " + link.getAttribute("href"));
      }
    }
    if (root.getElementsByTagName("citation").getLength() == 0) {
      throw new BadStyle("is a style of CSL without citations", ELSEWHERE);
    }
    new Macros(root).check();
    return document;
  }

  /** Reads XML that declares no document type, so that it can neither read files nor grow. */
  static Document parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      // Newer Javas have a limit of their own, which says less than the check behind this.
      factory.setAttribute("jdk.xml.maxElementDepth", "" + DEEPEST_XML);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Thrown());
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (SAXParseException e) {
      boolean declares = text.contains("<!DOCTYPE");
      throw new BadStyle(
          declares
              ? "has a document type (DOCTYPE), which no style needs"
              : "is not XML: line " + e.getLineNumber() + ", column " + e.getColumnNumber(),
          declares ? "take it out" : ELSEWHERE);
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("the XML parser of this Java cannot be used", e);
    }
  }

  /** Throws each error; the usual handler prints it. */
  private static final class Thrown implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
