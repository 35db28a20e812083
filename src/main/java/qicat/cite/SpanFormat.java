package qicat.cite;

import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.SBibliography;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes;
import de.undercouch.citeproc.csl.internal.format.BaseFormat;
import de.undercouch.citeproc.csl.internal.token.DisplayGroupToken;
import de.undercouch.citeproc.csl.internal.token.TextToken;
import de.undercouch.citeproc.csl.internal.token.Token;
import de.undercouch.citeproc.output.Bibliography;
import de.undercouch.citeproc.output.SecondFieldAlign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import qicat.text.Look;
import qicat.text.Visible;

/**
 * Keeps what citeproc-java of citations renders as spans, so that one rendering serves all
 * notations. It is called for each piece of text and each change of looks; the texts that it gives
 * back are not used.
 */
final class SpanFormat extends BaseFormat {
  private static final String RANGE = "–";

  /** Between the first names and the last of a list that is cut. */
  private static final String ELLIPSIS = "… ";

  private final Ordinals ordinals;
  private final boolean range;
  private final Set<Look> looks = EnumSet.noneOf(Look.class);
  private List<Span> spans = new ArrayList<>();
  private List<Span> label = List.of();

  /**
   * A format.
   *
   * @param ordinals the ordinal numbers of the language
   * @param range whether the two works of a citation are the ends of a range
   */
  SpanFormat(Ordinals ordinals, boolean range) {
    this.ordinals = ordinals;
    this.range = range;
    setConvertLinks(true);
  }

  /** What was rendered last as a reference. */
  Reference reference() {
    return new Reference(label, spans);
  }

  /** What was rendered last as a citation. */
  List<Span> citation() {
    return spans;
  }

  @Override
  public String getName() {
    return "spans";
  }

  @Override
  protected String doFormatCitation(TokenBuffer buffer, RenderContext ctx) {
    if (range) {
      List<Token> tokens = buffer.getTokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i) instanceof TextToken text && text.getType() == TextToken.Type.DELIMITER) {
          tokens.set(i, text.copyWithText(RANGE));
        }
      }
    }
    settle(buffer.getTokens());
    label = List.of();
    spans = spans(buffer);
    return "";
  }

  @Override
  protected String doFormatBibliographyEntry(TokenBuffer buffer, RenderContext ctx, int index) {
    int first = 0;
    List<Token> tokens = buffer.getTokens();
    settle(tokens);
    if (ctx.getStyle().getBibliography().getSecondFieldAlign() != SecondFieldAlign.FALSE) {
      while (first < tokens.size() && tokens.get(first).isFirstField()) {
        first++;
      }
    }
    label = spans(buffer.copy(0, first));
    spans = spans(buffer.copy(first, tokens.size()));
    return "";
  }

  @Override
  public Bibliography makeBibliography(String[] entries, SBibliography bibliography) {
    return new Bibliography(entries);
  }

  /** Does what the signs in the texts ask for, and what citeproc-java leaves undone. */
  private void settle(List<Token> tokens) {
    Suffixes.place(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof TextToken token) {
        TextToken next =
            i + 1 < tokens.size() && tokens.get(i + 1) instanceof TextToken text ? text : null;
        if (Ordinals.isSigned(token.getText())) {
          if (next != null) {
            tokens.set(i + 1, next.copyWithText(ordinals.of(token.getText(), next.getText())));
          }
          tokens.set(i, token.copyWithText(Ordinals.unsigned(token.getText())));
        } else if (token.getText().equals(Cut.LEFT_OUT)) {
          tokens.set(i, token.copyWithText(ELLIPSIS));
          while (i + 1 < tokens.size() && isDelimiter(tokens.get(i + 1))) {
            tokens.remove(i + 1);
          }
        } else if (token.getText().isBlank() && isDelimiter(token) && endsPart(next)) {
          tokens.remove(i--);
        }
      }
    }
  }

  private static boolean isDelimiter(Token token) {
    return token instanceof TextToken text && text.getType() == TextToken.Type.DELIMITER;
  }

  /** Whether no blank belongs before a piece: the dash of a range, or a style's punctuation. */
  private static boolean endsPart(TextToken piece) {
    return piece != null
        && (piece.getText().equals(RANGE)
            || piece.getType() != TextToken.Type.TEXT
                && !piece.getText().isEmpty()
                && ",;.".indexOf(piece.getText().charAt(0)) >= 0);
  }

  private List<Span> spans(TokenBuffer buffer) {
    spans = new ArrayList<>();
    looks.clear();
    format(buffer);
    return trimmed(spans);
  }

  /** Spans without blanks at either end, and none of them empty. */
  private static List<Span> trimmed(List<Span> spans) {
    List<Span> trimmed = new ArrayList<>(spans);
    while (!trimmed.isEmpty()) {
      Span first = trimmed.get(0);
      String text = first.text().stripLeading();
      if (!text.isEmpty()) {
        trimmed.set(0, new Span(text, first.looks(), first.address()));
        break;
      }
      trimmed.remove(0);
    }
    for (int last = trimmed.size() - 1; last >= 0; last--) {
      Span span = trimmed.get(last);
      String text = span.text().stripTrailing();
      if (!text.isEmpty()) {
        trimmed.set(last, new Span(text, span.looks(), span.address()));
        break;
      }
      trimmed.remove(last);
    }
    return trimmed;
  }

  /** Adds a piece of text, to the one before it where both are set alike. */
  private void add(String text, String address) {
    String line = Visible.line(Items.told(text));
    if (line.isEmpty()) {
      return;
    }
    Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null && last.looks().equals(looks) && last.address().equals(address)) {
      spans.set(spans.size() - 1, new Span(last.text() + line, looks, address));
    } else {
      spans.add(new Span(line, looks, address));
    }
  }

  @Override
  protected String escape(String text) {
    add(text, "");
    return "";
  }

  @Override
  protected String formatURL(String address) {
    add(address, safe(address));
    return "";
  }

  @Override
  protected String formatDOI(String identifier) {
    add(identifier, safe(addDOIPrefix(identifier)));
    return "";
  }

  @Override
  protected String doFormatLink(String text, String address) {
    return "";
  }

  /** An address that may be made a link: of the web, in the characters of RFC 3986; else empty. */
  private static String safe(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean safe = lower.startsWith("http://") || lower.startsWith("https://");
    for (int i = 0; safe && i < address.length(); i++) {
      char c = address.charAt(i);
      safe = c > ' ' && c < 0x7F && "<>\"\\^`{|}".indexOf(c) < 0;
    }
    return safe ? address : "";
  }

  private String set(Look look) {
    looks.add(look);
    return "";
  }

  private String unset(Look look) {
    looks.remove(look);
    return "";
  }

  @Override
  protected String openFontStyle(int style) {
    return set(Look.ITALIC);
  }

  @Override
  protected String closeFontStyle(int style) {
    return unset(Look.ITALIC);
  }

  @Override
  protected String openFontVariant(int variant) {
    return set(Look.SMALL_CAPITALS);
  }

  @Override
  protected String closeFontVariant(int variant) {
    return unset(Look.SMALL_CAPITALS);
  }

  @Override
  protected String openFontWeight(int weight) {
    return weight == FormattingAttributes.FW_BOLD ? set(Look.BOLD) : "";
  }

  @Override
  protected String closeFontWeight(int weight) {
    return unset(Look.BOLD);
  }

  @Override
  protected String openTextDecoration(int decoration) {
    return set(Look.UNDERLINED);
  }

  @Override
  protected String closeTextDecoration(int decoration) {
    return unset(Look.UNDERLINED);
  }

  @Override
  protected String openVerticalAlign(int align) {
    return set(align == FormattingAttributes.VA_SUP ? Look.SUPERSCRIPT : Look.SUBSCRIPT);
  }

  @Override
  protected String closeVerticalAlign(int align) {
    return unset(align == FormattingAttributes.VA_SUP ? Look.SUPERSCRIPT : Look.SUBSCRIPT);
  }

  /** A block begins: on one line, a blank parts it from what stands before. */
  @Override
  protected String openDisplayGroup(DisplayGroupToken.Type type) {
    add(" ", "");
    return "";
  }
}
