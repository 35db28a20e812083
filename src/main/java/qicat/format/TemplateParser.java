package qicat.format;

import java.util.ArrayList;
import java.util.List;
import qicat.model.Field;
import qicat.text.Distance;

/**
 * Reads templates, each method a part of the grammar:
 *
 * <pre>
 * template    = { character | escape | "{{" | "}}" | value } ;
 * value       = "{" field { "|" field } [ "|" text ] "}" ;
 * field       = a name or key of a field, in whatever case ;
 * text        = quoted | characters but braces and bars, which are no name of a field ;
 * quoted      = '"' { character | escape } '"' | "'" { character | escape } "'" ;
 * escape      = "\n" | "\t" | "\0" | "\\" | "\" quotation mark, within quoted ;
 * </pre>
 *
 * A backslash before any other character is itself. Blanks around fields and texts are passed over.
 */
final class TemplateParser {
  private static final String UNCLOSED = "this brace is not closed";

  private final String text;
  private final List<Template.Piece> pieces = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private int at;

  TemplateParser(String text) {
    this.text = text;
  }

  /**
   * The pieces of the template; at least one of them has a field.
   *
   * @throws BadTemplate when it cannot be understood
   */
  List<Template.Piece> parse() {
    boolean named = false;
    while (at < text.length()) {
      if (text.startsWith("{{", at) || text.startsWith("}}", at)) {
        literal.append(text.charAt(at));
        at += 2;
      } else if (isAt('{')) {
        endLiteral();
        pieces.add(value());
        named = true;
      } else if (isAt('}')) {
        throw bad(at, "this brace closes nothing", "for a brace itself, write }}");
      } else {
        character(literal);
      }
    }
    if (!named) {
      throw bad(0, "this template names no field", "a field stands in braces: {title}");
    }
    endLiteral();
    return pieces;
  }

  private void endLiteral() {
    if (literal.length() > 0) {
      pieces.add(new Template.Piece(List.of(), literal.toString()));
      literal.setLength(0);
    }
  }

  private Template.Piece value() {
    int open = at;
    List<Field> fields = new ArrayList<>();
    do {
      at++;
      skipBlanks();
      int start = at;
      boolean quoted = isAt('"') || isAt('\'');
      String word = quoted ? quoted() : word();
      if (at == text.length()) {
        throw bad(open, UNCLOSED, "add } where the field ends; for a brace itself, write {{");
      }
      if (isAt('{')) {
        throw bad(at, "a field cannot stand in another", "name them in a row: {url|doi}");
      }
      if (word.isEmpty() && !quoted) {
        throw bad(start, "a field is missing here", "name one: {title}");
      }
      Field field = quoted ? null : Field.named(word);
      if (field != null) {
        fields.add(field);
      } else if (fields.isEmpty()) {
        throw noField(start, quoted, word);
      } else if (isAt('|')) {
        throw behindText(start, quoted, word);
      } else {
        at++;
        return new Template.Piece(fields, quoted ? word : unescaped(word));
      }
    } while (isAt('|'));
    at++;
    return new Template.Piece(fields, "");
  }

  private BadTemplate noField(int start, boolean quoted, String word) {
    return quoted
        ? bad(start, "a field comes first", "the text is for where it is empty: {doi|\"none\"}")
        : bad(
            start,
            "there is no field \"" + word + "\"",
            Distance.didYouMean(
                word, Field.words(), "the fields are " + String.join(", ", Field.words())));
  }

  private BadTemplate behindText(int start, boolean quoted, String word) {
    String last = "put the text last";
    return quoted
        ? bad(start, "nothing behind this text would ever be used", last)
        : bad(
            start,
            "\"" + word + "\" is no field, and nothing behind a text would ever be used",
            Distance.didYouMean(word, Field.words(), last));
  }

  /** The characters up to the next bar or brace, without blanks around them. */
  private String word() {
    int start = at;
    while (at < text.length() && !isAt('|') && !isAt('{') && !isAt('}')) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String quoted() {
    int open = at;
    char quote = text.charAt(at++);
    StringBuilder inside = new StringBuilder();
    while (!isAt(quote)) {
      if (at == text.length()) {
        throw bad(open, "this quotation mark is not closed", "add another where the text ends");
      }
      if (isAt('\\') && text.startsWith(String.valueOf(quote), at + 1)) {
        at++;
        inside.append(text.charAt(at++));
      } else {
        character(inside);
      }
    }
    at++;
    skipBlanks();
    if (at < text.length() && !isAt('|') && !isAt('}')) {
      throw bad(at, "the text in quotation marks ends before this", "close the field: }");
    }
    return inside.toString();
  }

  private String unescaped(String word) {
    TemplateParser inner = new TemplateParser(word);
    while (inner.at < word.length()) {
      inner.character(inner.literal);
    }
    return inner.literal.toString();
  }

  /** Takes a character, or an escape for one. */
  private void character(StringBuilder taken) {
    char c = text.charAt(at++);
    if (c == '\\' && at < text.length()) {
      int escape = "nt0\\".indexOf(text.charAt(at));
      if (escape >= 0) {
        at++;
        taken.append("\n\t\0\\".charAt(escape));
        return;
      }
    }
    taken.append(c);
  }

  private void skipBlanks() {
    while (isAt(' ')) {
      at++;
    }
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private BadTemplate bad(int position, String what, String advice) {
    return new BadTemplate(text, position, what, advice);
  }
}
