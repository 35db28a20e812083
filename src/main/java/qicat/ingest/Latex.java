package qicat.ingest;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import qicat.text.Split;

/**
 * LaTeX as it stands in bibliographies, as plain text: accents and symbols become characters,
 * braces and commands of type go, what they hold stays. It knows the text commands of the LaTeX
 * kernel that bibliographies use. Of a command that it does not know the argument stays, or its
 * name where it has none, so that nothing is lost without a trace.
 */
final class Latex {
  /** The combining character of each accent command. */
  private static final Map<String, String> ACCENTS =
      table("` ̀ ' ́ ^ ̂ ~ ̃ \" ̈ = ̄ . ̇ u ̆ v ̌ H ̋ r ̊ c ̧ k ̨ d ̣ b ̱");

  /** The character of each symbol command. */
  private static final Map<String, String> SYMBOLS =
      table(
          "aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß SS ẞ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ"
              + " NG Ŋ i ı j ȷ S § P ¶ dag † ddag ‡ copyright © pounds £ euro € texteuro €"
              + " textregistered ® texttrademark ™ textdegree ° degree ° textendash – textemdash —"
              + " textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' "
              + " textquotedbl \" ldots … dots … textellipsis … textbullet • textperiodcentered ·"
              + " textbraceleft { textbraceright } textbackslash \\ textbar | textless < textgreater > textasciitilde ~ textasciicircum ^"
              + " textunderscore _ guillemotleft « guillemotright » quotedblbase „ quotesinglbase ‚"
              + " textexclamdown ¡ textquestiondown ¿ textonehalf ½ textonequarter ¼ textthreequarters ¾"
              + " pm ± times × div ÷ cdot · leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ infty ∞"
              + " rightarrow → to → leftarrow ← textrightarrow → textmu µ mu μ alpha α beta β gamma γ"
              + " delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ nu ν xi ξ"
              + " pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ"
              + " Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω textregisteredsign ®"
              + " TeX TeX LaTeX LaTeX LaTeXe LaTeX2e BibTeX BibTeX XeTeX XeTeX LuaTeX LuaTeX"
              + " textcopyright © textsterling £ textyen ¥ textcent ¢ textdollar $ textsection §"
              + " textparagraph ¶ textdagger † textdaggerdbl ‡ texttimes × textpm ± textdiv ÷"
              + " textordfeminine ª textordmasculine º textonesuperior ¹ texttwosuperior ²"
              + " textthreesuperior ³ textperthousand ‰ textnumero № textasteriskcentered *"
              + " guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › lq ‘ rq ’ slash /"
              + " lbrace { rbrace } lbrack [ rbrack ] langle ⟨ rangle ⟩ vartheta ϑ varrho ϱ varsigma ς"
              + " mp ∓ ast ∗ star ⋆ bullet • circ ° prime ′ ell ℓ hbar ℏ mid | ll ≪ gg ≫ propto ∝"
              + " equiv ≡ simeq ≃ cong ≅ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅"
              + " forall ∀ exists ∃ neg ¬ wedge ∧ vee ∨ perp ⊥ parallel ∥ otimes ⊗ oplus ⊕"
              + " partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ cdots ⋯ leftrightarrow ↔ uparrow ↑ downarrow ↓"
              + " Rightarrow ⇒ Leftarrow ⇐ longrightarrow → textdownarrow ↓ textuparrow ↑");

  /** Commands that set type or space and print nothing of their own. */
  private static final Set<String> SILENT =
      Set.copyOf(
          Split.at(
              " ",
              "rm tt sf sl cal normalfont rmfamily ttfamily sffamily slshape upshape mdseries"
                  + " selectfont tiny scriptsize footnotesize small normalsize large Large"
                  + " LARGE huge Huge displaystyle textstyle scriptstyle limits nolimits left"
                  + " right big Big bigl bigr protect relax noindent indent sloppy break nobreak"
                  + " allowbreak linebreak nolinebreak unskip ignorespaces strut mathstrut null"
                  + " centering raggedright xspace boldmath unboldmath bgroup egroup"));

  /** Commands that print a blank. */
  private static final Set<String> BLANKS =
      Set.of(
          "space", "quad", "qquad", "enspace", "thinspace", "par", "newline", "hfill", "newblock");

  private static final String SMALL_CAPITALS = "span style=\"font-variant:small-caps;\"";

  /** The element of each command that sets its argument, and of the switches of old. */
  private static final Map<String, String> ELEMENTS =
      Map.ofEntries(
          Map.entry("emph", "i"),
          Map.entry("textit", "i"),
          Map.entry("textsl", "i"),
          Map.entry("textbf", "b"),
          Map.entry("textsc", SMALL_CAPITALS),
          Map.entry("textsuperscript", "sup"),
          Map.entry("textsubscript", "sub"),
          Map.entry("em", "i"),
          Map.entry("it", "i"),
          Map.entry("itshape", "i"),
          Map.entry("bf", "b"),
          Map.entry("bfseries", "b"),
          Map.entry("sc", SMALL_CAPITALS),
          Map.entry("scshape", SMALL_CAPITALS));

  /** Accents upon accents that are read; nobody writes so many. */
  private static final int MOST_ACCENTS = 20;

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private int next;
  private boolean math;

  /** Whether looks are kept, as tags. */
  private final boolean rich;

  /** How many accents stand around this text. */
  private final int accents;

  /** How many braces are open. */
  private int depth;

  /** What sets the text here, each until a brace ends that was open when it began. */
  private final Deque<Setting> settings = new ArrayDeque<>();

  private record Setting(String end, int depth) {}

  private Latex(String source, boolean rich, int accents) {
    this.source = source;
    this.rich = rich;
    this.accents = accents;
  }

  private static Map<String, String> table(String pairs) {
    Map<String, String> table = new HashMap<>();
    String name = null;
    for (String each : Split.at(" ", pairs)) {
      if (each.isEmpty()) {
        continue;
      }
      if (name == null) {
        name = each;
      } else {
        table.put(name, each);
        name = null;
      }
    }
    return table;
  }

  /** Running text: blanks and line ends between words become one blank each. */
  static String text(String source) {
    return read(source, false, 0);
  }

  /** Running text with tags (RichText of the room text) for italics and the like. */
  static String rich(String source) {
    return read(source, true, 0);
  }

  private static String read(String source, boolean rich, int accents) {
    Latex latex = new Latex(source, rich, accents);
    while (latex.next < source.length()) {
      latex.step();
    }
    latex.depth = 0;
    latex.endSettings();
    return blanksJoined(Normalizer.normalize(latex.text, Normalizer.Form.NFC));
  }

  /** An address or identifier, in which hyphens and quotation marks stand for themselves. */
  static String verbatim(String source) {
    String plain = source.strip();
    if (plain.startsWith("\\url{")) {
      int end = Braces.end(plain, 4);
      plain = end < 0 ? plain.substring(5) : plain.substring(5, end - 1);
    }
    return plain
        .replace("\\textasciitilde", "~")
        .replace("\\~", "~")
        .replace("\\_", "_")
        .replace("\\%", "%")
        .replace("\\&", "&")
        .replace("\\#", "#")
        .replace("{", "")
        .replace("}", "")
        .replace("\\", "")
        .strip();
  }

  private static String blanksJoined(String text) {
    StringBuilder joined = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00A0') {
        blank = true;
      } else {
        joined.append(blank && joined.length() > 0 ? " " : "").append(c);
        blank = false;
      }
    }
    return joined.toString();
  }

  private void step() {
    char c = source.charAt(next++);
    switch (c) {
      case '\\' -> command();
      case '{' -> depth++;
      case '}' -> {
        depth--;
        endSettings();
      }
      case '$' -> math = !math;
      case '~' -> text.append(' ');
      case '-' -> hyphens();
      case '`' -> text.append(follows('`') ? "“" : "`");
      case '\'' -> text.append(follows('\'') ? "”" : "'");
      case '_', '^' -> {
        if (math) {
          script(c == '^' ? SUPERSCRIPTS : SUBSCRIPTS);
        } else {
          text.append(c);
        }
      }
      default -> text.append(c);
    }
  }

  private boolean follows(char c) {
    boolean follows = next < source.length() && source.charAt(next) == c;
    next += follows ? 1 : 0;
    return follows;
  }

  private void hyphens() {
    text.append(!follows('-') ? "-" : follows('-') ? "—" : "–");
  }

  /** Ends what set the text within braces that are closed. */
  private void endSettings() {
    while (!settings.isEmpty() && settings.peek().depth > depth) {
      text.append(settings.pop().end);
    }
  }

  /** Sets the argument that follows, or the rest of the braces around a switch. */
  private void set(String element, boolean isSwitch) {
    if (!isSwitch && next < source.length() && source.charAt(next) == '{') {
      next++;
      depth++;
    } else if (!isSwitch || depth <= 0) {
      return;
    }
    if (rich) {
      int blank = element.indexOf(' ');
      text.append('<').append(element).append('>');
      String name = blank < 0 ? element : element.substring(0, blank);
      settings.push(new Setting("</" + name + ">", depth));
    }
  }

  /** The digits of the next argument, raised or lowered; another argument is read as any text. */
  private void script(String digits) {
    boolean braced = source.startsWith("{", next);
    int from = braced ? next + 1 : next;
    int to = from;
    while (to < source.length() && isDigit(source.charAt(to)) && (braced || to == from)) {
      to++;
    }
    if (to == from || braced && !source.startsWith("}", to)) {
      return;
    }
    for (int i = from; i < to; i++) {
      text.append(digits.charAt(source.charAt(i) - '0'));
    }
    next = braced ? to + 1 : to;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void command() {
    if (next >= source.length()) {
      return;
    }
    String name = name();
    String accent = ACCENTS.get(name);
    if (accent != null) {
      accent(name, accent);
    } else if (SYMBOLS.containsKey(name)) {
      text.append(SYMBOLS.get(name));
    } else if (ELEMENTS.containsKey(name)) {
      boolean script = name.startsWith("texts") && !name.equals("textsc");
      if (script && !rich) {
        script(name.equals("textsuperscript") ? SUPERSCRIPTS : SUBSCRIPTS);
      } else {
        set(ELEMENTS.get(name), !name.startsWith("text") && !name.equals("emph"));
      }
    } else if (name.equals("href")) {
      argument(); // the address; the text that is linked follows
    } else if (name.equals("url") || name.equals("nolinkurl") || name.equals("path")) {
      text.append(verbatim(argument())); // in which a tilde is no blank
    } else if (BLANKS.contains(name)) {
      text.append(' ');
    } else if (name.length() == 1 && !Character.isLetter(name.charAt(0))) {
      text.append(
          switch (name) {
            case "-", "/", "!", "(", ")", "[", "]" -> "";
            case "\\", ",", ";", ":", " ", "\n", "\r", "\t" -> " ";
            default -> name; // an escaped sign: & % $ # _ { }
          });
    } else if (!SILENT.contains(name) && !name.startsWith("math") && !hasArgument()) {
      boolean parted = next < source.length() && source.charAt(next - 1) <= ' ';
      text.append(name).append(parted ? " " : "");
    }
  }

  /** Whether an argument follows that is not empty. */
  private boolean hasArgument() {
    boolean begins = next < source.length() && "{[".indexOf(source.charAt(next)) >= 0;
    return begins && !source.startsWith("{}", next);
  }

  /** The name of a command, of letters or of one other sign; blanks behind letters belong to it. */
  private String name() {
    int from = next++;
    if (!isAsciiLetter(source.charAt(from))) {
      return source.substring(from, next);
    }
    while (next < source.length() && isAsciiLetter(source.charAt(next))) {
      next++;
    }
    String name = source.substring(from, next);
    skipBlanks();
    return name;
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void skipBlanks() {
    while (next < source.length() && source.charAt(next) <= ' ') {
      next++;
    }
  }

  private void accent(String name, String combining) {
    String argument = argument();
    String base =
        switch (argument.strip()) {
          case "\\i", "\\i{}" -> "i"; // an i without its dot is there to bear the accent
          case "\\j", "\\j{}" -> "j";
          default ->
              argument.indexOf('\\') < 0 || accents == MOST_ACCENTS
                  ? argument
                  : read(argument, false, accents + 1);
        };
    if (base.isEmpty()) {
      text.append(isAsciiLetter(name.charAt(0)) ? "" : name); // \~{} is a tilde by itself
      return;
    }
    int first = Character.charCount(base.codePointAt(0));
    text.append(base, 0, first).append(combining).append(base, first, base.length());
  }

  /** The next argument, without its braces: a group, a command, or a character. */
  private String argument() {
    skipBlanks();
    if (next >= source.length()) {
      return "";
    }
    int from = next;
    char c = source.charAt(next);
    if (c == '{') {
      int end = Braces.end(source, next);
      next = end < 0 ? source.length() : end;
      return source.substring(from + 1, end < 0 ? next : end - 1);
    }
    if (c == '\\' && next + 1 < source.length()) {
      next++;
      name();
    } else {
      next += Character.charCount(source.codePointAt(next));
    }
    return source.substring(from, next).strip();
  }
}
