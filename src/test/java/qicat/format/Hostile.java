package qicat.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import qicat.Run;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Data that try every special character of every format, and catalogues made of them. */
final class Hostile {
  /** Texts to try one by one. */
  static final List<String> TEXTS =
      List.of(
          "a,b;c\td",
          "say \"yes\", \"no\"",
          "two\nlines\r\nand\rmore",
          " blanks around ",
          "=1+1",
          "\u001b[31mred\u0007\u009b2J\u007f\0",
          "\u202eturned\u202c \u2066isolated\u2069 \u2028 \u2029",
          "lone \ud800 surrogate \udc00 here",
          "日本語 😀 👩‍⚕️ e\u0301",
          "\\ back \\\" slash",
          "<b>&amp;</b>",
          "{ { unbalanced",
          "} } unbalanced",
          "ends with a backslash \\",
          "\\}\\{ \\\\ {\\\"o} \\end{document} $x^2$ 100% #1 a_b ~^|<>\"'`",
          "@article{evil,\n title = {T}}\n\n@string{x = \"y\"} @comment @preamble",
          "one\nER  - \nTY  - BOOK\r\nTI  - forged\u0085ER  - \u2028ER  - \u000bER  - \u001eTY  - GEN",
          "Smith, Jr., and Sons and others and And AND",
          "מערכת שלום العربية \u200f\u200e e\u0301\u0323 ﷽",
          "x".repeat(10_000));

  private static final String[] PIECES = {
    "a",
    "Word",
    "NHS",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u0085",
    "\u2028",
    "{",
    "}",
    "{}",
    "\\",
    "\\\\",
    "\"",
    "'",
    "%",
    "&",
    "#",
    "$",
    "_",
    "~",
    "^",
    "<",
    ">",
    "|",
    "@",
    ",",
    ";",
    ":",
    "-",
    "–",
    "—",
    "/",
    "(",
    ")",
    "=",
    " and ",
    "and",
    "others",
    "ER  - ",
    "TY  - BOOK",
    "é",
    "ß",
    "İ",
    "日本",
    "😀",
    "\ud800",
    "\udc00",
    "\u202e",
    "\u0301",
    "שלום",
    "\u00a0",
    "`",
    "1",
    "2019"
  };

  private static final JsonMapper JACKSON = new JsonMapper();

  private Hostile() {}

  /** A text of pieces, never without a letter. */
  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append("z").toString();
  }

  /** A catalogue of one entry for each text, which stands in every field that takes any text. */
  static String catalogue(List<String> texts) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", "h" + i);
      item.put("type", i % 2 == 0 ? "article-journal" : "book");
      item.put("title", text);
      item.put("author", List.of(Map.of("family", text, "given", text)));
      item.put("editor", List.of(Map.of("literal", text), Map.of("literal", text)));
      item.put("illustrator", List.of(text));
      item.put("container-title", text);
      item.put("publisher", text);
      item.put("DOI", text);
      item.put("URL", text);
      item.put("page", text);
      item.put("abstract", text);
      item.put("note", text);
      item.put("keyword", text);
      item.put("genre", text);
      item.put("x-unknown", Arrays.asList(text, 1, 2.5, true, null));
      items.add(item);
    }
    return json(items);
  }

  /** Written with ASCII alone, so that lone surrogates survive the way into the reader. */
  static String json(Object value) {
    return JACKSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(value);
  }

  /** A catalogue written in a format. */
  static String written(String format, String catalogue, String... more) {
    List<String> words = new ArrayList<>(List.of("list", "--catalogue", "-", "--format", format));
    words.addAll(List.of(more));
    return Run.piped().reading(catalogue).words(words.toArray(new String[0])).exits(0).out();
  }
}
