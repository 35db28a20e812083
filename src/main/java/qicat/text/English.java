package qicat.text;

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

  /**
   * Beginnings of words that are the stem of all that begin so.
   *
   * <p>A word is here or in {@link #irregular} for one of two reasons. The algorithm joins two
   * words that readers of healthcare tell apart, where one of them is frequent: the other, or both,
   * get a stem of their own. Or it parts two forms of one word: then both get the stem of one.
   * Words that only share a root, such as decide and decision, stay apart; so do most agents and
   * their fields.
   */
  private static final String[] BEGINNINGS = {
    // Greek words, whose plural ends as a verb does, and the verbs made of them.
    "diagnos", "prognos", "synthes", "hypothes",
    "emphas", "metasta", "prosthes", "parenthes",
    // A noun whose y is kept, parted from its verb or adjective.
    "deliver", "recover", "discover", "injur",
    "advis", "supervis", "strateg", "allerg",
    "pregnan", "priorit", "empath", "autonom",
    // Forms of one word that differ too much for the algorithm.
    "profession", "commission", "experienc", "evidenc",
    "embed", "infect", "psychiatr", "pediatri",
    "geriatri", "obstetri", "inexperienc", "empower",
    // Made of a word, and not that word: an organisation is no organ, an emergency does not emerge.
    "organiz", "organism", "organic", "department",
    "government", "governanc", "experiment", "emergenc",
    "universit", "universal", "authorit", "minorit",
    "majorit", "personalit", "integrit", "hospitalit",
    "publicit", "internal", "internation", "rational",
    "informal", "initial", "initiativ", "lateral",
    "several", "practical", "positiv", "objectiv",
    "subjectiv", "productiv", "collectiv", "accountab",
    "responsib", "competen", "consultan", "publicat",
    "medicat", "capitat", "incidenc", "importan",
    "meaning", "careful", "careless", "optimis",
    "customer", "edition", "evening", "morale"
  };

  /** Their first letters, which are looked through sooner than they are. */
  private static final String INITIALS = Spelling.initials(BEGINNINGS, 1);

  /** Ends of words that the algorithm does not take for what they are, and ends that it does. */
  private static final String[] ENDS = {
    "ational", "ation", // it leaves more of "educational" than of "education"
    "ationally", "ation",
    "duction", "duce", // reduction is to reduce, coproduction to coproduce
    "ductions", "duce",
    "scription", "scribe",
    "scriptions", "scribe",
    "ologist", "ology", // Snowball 3 joins them too
    "ologists", "ology"
  };

  /** What follows a beginning is an ending; more is another word, run together with the first. */
  private static final int LONGEST_ENDING = "ationally".length();

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
    String stem = irregular(common);
    if (stem != null) {
      return stem;
    }
    char first = common.charAt(0);
    for (int i = INITIALS.indexOf(first); i >= 0; i = INITIALS.indexOf(first, i + 1)) {
      String beginning = BEGINNINGS[i];
      if (common.length() <= beginning.length() + LONGEST_ENDING && common.startsWith(beginning)) {
        return beginning;
      }
    }
    snowball.setCurrent(withPlainEnd(common));
    snowball.stem();
    return snowball.getCurrent();
  }

  /** The stem of a word that the algorithm does not know to be a form of another, or null. */
  private static String irregular(String common) {
    return switch (common) {
      // Plurals without s. A possessive has lost its apostrophe: women's health.
      case "children", "childrens" -> "child";
      case "women", "womens" -> "woman";
      case "men", "mens" -> "man";
      case "lives" -> "life";
      case "wives" -> "wife";
      case "halves" -> "half";
      case "teeth" -> "tooth";
      case "feet" -> "foot";
      case "criteria" -> "criterion";
      case "curricula" -> "curriculum";
      case "indices" -> "index";
      case "bacteria", "bacterium" -> "bacteri";
      // Greek words, whose plural ends as a verb does, and the verbs made of them.
      case "analysis" -> "analyz";
      case "crises" -> "crisi";
      case "theses" -> "thesi";
      case "psychoses" -> "psychosi";
      // Abbreviations without a vowel, which keep their plural s.
      case "gps" -> "gp";
      case "rcts" -> "rct";
      case "ccgs" -> "ccg";
      case "hcps" -> "hcp";
      // Verbs that change their vowel.
      case "thought", "thoughts" -> "think";
      case "led" -> "lead";
      case "taught" -> "teach";
      case "made" -> "make";
      case "knew", "known" -> "know";
      case "gave", "given" -> "give";
      case "took", "taken" -> "take";
      case "wrote", "written" -> "write";
      case "grew", "grown" -> "grow";
      case "built" -> "build";
      case "fell", "fallen" -> "fall";
      case "spoke", "spoken" -> "speak";
      case "chose", "chosen" -> "choos";
      // Comparatives.
      case "safer", "safest" -> "safe";
      case "older", "oldest" -> "old";
      case "younger", "youngest" -> "young";
      case "healthier", "healthiest" -> "healthi";
      // A noun or adjective whose y is kept.
      case "advocacy" -> "advoc";
      case "accuracy" -> "accur";
      case "regulatory" -> "regul";
      case "participatory" -> "particip";
      case "exploratory" -> "explor";
      case "inflammatory" -> "inflamm";
      // Forms of one word that differ too much for the algorithm.
      case "treatment", "treatments" -> "treat";
      case "staffed", "staffing" -> "staff"; // not a beginning: Staffordshire
      // Joined with "past"; not a beginning: pasteurised.
      case "paste", "pastes", "pasted", "pasting" -> "paste";
      default -> null;
    };
  }

  private static String withPlainEnd(String word) {
    for (int i = 0; i < ENDS.length; i += 2) {
      if (word.endsWith(ENDS[i])) {
        return word.substring(0, word.length() - ENDS[i].length()) + ENDS[i + 1];
      }
    }
    return word;
  }

  /**
   * Whether two folded words begin as forms of one word do. It is a quick look before both are
   * stemmed: no two forms are told apart by it.
   */
  public static boolean mayBeForms(String one, String other) {
    char a = one.charAt(0);
    char b = other.charAt(0);
    return a == b || isStartOfE(a) && isStartOfE(b);
  }

  /** Whether a common spelling with e at its beginning may stand for it: oedema, aetiology. */
  private static boolean isStartOfE(char first) {
    return first == 'e' || first == 'a' || first == 'o';
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
