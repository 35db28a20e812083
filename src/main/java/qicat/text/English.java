package qicat.text;

import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What English words have in common: which are forms of one word, and which only join others.
 *
 * <p>Stems are those of Snowball's English stemmer (M. F. Porter, R. Boulton, "The English
 * (Porter2) stemming algorithm", snowballstem.org), taken of the common spelling, with a list of
 * words that it parts or joins against their sense.
 */
public final class English {
  /** Words that say nothing of what a text is about. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "about", "al", "also", "an", "and", "any", "are", "as", "at", "be", "because",
          "been", "but", "by", "can", "could", "did", "do", "does", "during", "et", "for", "from",
          "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "just", "many",
          "me", "more", "much", "my", "not", "of", "on", "or", "our", "should", "so", "some",
          "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this",
          "those", "through", "to", "us", "using", "very", "via", "vs", "was", "we", "were", "what",
          "whats", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why",
          "will", "with", "would", "you", "your");

  /** Particles of names, which lists leave out or write in different ways. */
  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "av", "bin", "da", "dal", "de", "del", "della", "den", "der", "di", "dos",
          "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu", "zum", "zur");

  /** Words whose stem is not what the algorithm makes of them. */
  private static final Map<String, String> STEMS =
      Map.ofEntries(
          Map.entry("analysis", "analyz"),
          Map.entry("children", "child"),
          Map.entry("women", "woman"),
          Map.entry("men", "man"),
          Map.entry("criteria", "criterion"),
          Map.entry("crises", "crisi"),
          Map.entry("theses", "thesi"),
          Map.entry("hypotheses", "hypothesi"),
          Map.entry("syntheses", "synthesi"),
          Map.entry("diagnoses", "diagnosi"),
          Map.entry("important", "important"),
          Map.entry("importance", "important"),
          Map.entry("importantly", "important"),
          Map.entry("lives", "life"),
          Map.entry("wives", "wife"),
          Map.entry("thought", "think"),
          Map.entry("thoughts", "think"),
          Map.entry("led", "lead"),
          Map.entry("taught", "teach"),
          Map.entry("made", "make"),
          Map.entry("knew", "know"),
          Map.entry("known", "know"),
          Map.entry("knowing", "know"));

  private final EnglishStemmer snowball = new EnglishStemmer();

  /** A reader of English; it must not be shared between threads. */
  public English() {}

  /**
   * The stem of a word: two forms of one word have the same.
   *
   * @param word a folded word, in either spelling
   */
  public String stem(String word) {
    String common = Spelling.common(word);
    String stem = STEMS.get(common);
    if (stem != null) {
      return stem;
    }
    if (common.startsWith("organiz") && common.length() <= "organizationally".length()) {
      return "organiz"; // else an organisation would be an organ
    }
    // The algorithm leaves more of "educational" than of "education" in some words, never less.
    snowball.setCurrent(
        common.endsWith("ational") ? common.substring(0, common.length() - 2) : common);
    snowball.stem();
    return snowball.getCurrent();
  }

  /**
   * Whether two folded words begin as forms of one word do. It is a quick look before both are
   * stemmed: no two forms are told apart by it.
   */
  public static boolean mayBeForms(String one, String other) {
    char a = one.charAt(0);
    char b = other.charAt(0);
    return a == b || isStartOfE(a) && isStartOfE(b) || isStartOfJ(a) && isStartOfJ(b);
  }

  /** Whether a common spelling with e at its beginning may stand for it: oedema, aetiology. */
  private static boolean isStartOfE(char first) {
    return first == 'e' || first == 'a' || first == 'o';
  }

  /** Jail and gaol. */
  private static boolean isStartOfJ(char first) {
    return first == 'j' || first == 'g';
  }

  /** Whether a folded word only joins others, or asks: {@code the}, {@code of}, {@code how}. */
  public static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word);
  }

  /** Whether a folded word is a particle of names: {@code de}, {@code van}. */
  public static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }
}
