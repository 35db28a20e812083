package qicat.text;

import java.util.Map;
import java.util.Set;

/**
 * British and American spellings of one English word brought to one form. The form is mostly the
 * American spelling; it is meant to be compared, not read.
 *
 * <p>Where a rule is safe there is a rule, with the words that only look like it; elsewhere there
 * are lists. The classes of differences are those of the usual guides: {@code -ise}, {@code -yse},
 * {@code -our}, {@code -re}, {@code -ogue}, {@code ae} and {@code oe}, doubled {@code l}, {@code
 * -ence}, and single words.
 */
public final class Spelling {
  /** No rule reaches a shorter word. */
  private static final int SHORTEST = 4;

  /** What may follow the {@code is} of {@code organise}, from the longest of its forms on. */
  private static final String[] ISE_ENDINGS = {
    "e", "ed", "er", "ers", "es", "ing", "ings", "able", "ation", "ations", "ational", "ationally"
  };

  /** What stands before {@code is} in words that have an s on both sides of the ocean. */
  private static final Set<String> ALWAYS_ISE =
      Set.of(
          "adv",
          "rev",
          "superv",
          "dev",
          "improv",
          "telev",
          "exerc",
          "prec",
          "conc",
          "exc",
          "inc",
          "circumc",
          "surpr",
          "enterpr",
          "compr",
          "appr",
          "repr",
          "prom",
          "comprom",
          "prem",
          "dem",
          "surm",
          "desp",
          "otherw",
          "likew",
          "clockw",
          "lengthw",
          "cru",
          "bru",
          "disgu",
          "franch",
          "merchand",
          "expert",
          "parad",
          "treat",
          "chast",
          "advert",
          "sunr",
          "uprais",
          "appra",
          "reappra",
          "prais",
          "pra",
          "porpo",
          "turquo",
          "tortoi",
          "valu",
          "no",
          "po",
          "ra",
          "chem",
          "mortg");

  /** Beginnings of words in {@code -our}, which keep their endings. */
  private static final String[] OUR = {
    "behavio", "colo", "favo", "hono", "labo", "neighbo", "rumo", "humo", "tumo", "vigo", "rigo",
    "harbo", "endeavo", "savio", "savo", "flavo", "odo", "parlo", "armo", "vapo", "cando", "clamo",
    "demeano", "splendo", "valo", "fervo", "glamo", "ardo", "ranco", "succo", "fervo", "arbo"
  };

  /** Words in {@code -re}, without it. */
  private static final Set<String> RE =
      Set.of(
          "cent",
          "epicent",
          "met",
          "millimet",
          "centimet",
          "kilomet",
          "lit",
          "millilit",
          "theat",
          "amphitheat",
          "fib",
          "calib",
          "lust",
          "somb",
          "spect",
          "meag",
          "lou",
          "sab",
          "och",
          "sept",
          "goit",
          "tit");

  /** Roots with {@code ae} or {@code oe}; what they become stands behind them. */
  private static final String[] DIGRAPHS = {
    "paed",
    "ped",
    "haem",
    "hem",
    "aemia",
    "emia",
    "aemic",
    "emic",
    "aesth",
    "esth",
    "oestr",
    "estr",
    "oesoph",
    "esoph",
    "oedem",
    "edem",
    "foet",
    "fet",
    "caesar",
    "cesar",
    "faec",
    "fec",
    "gynaec",
    "gynec",
    "aetiol",
    "etiol",
    "rrhoe",
    "rrhe",
    "manoeuv",
    "maneuv",
    "archaeol",
    "archeol",
    "coelia",
    "celia",
    "leucocyt",
    "leukocyt",
    "anaer",
    "anaer",
    "mediaeval",
    "medieval",
    "primaev",
    "primev",
    "homoeo",
    "homeo",
    "apnoe",
    "apne",
    "dyspnoe",
    "dyspne",
    "faeces",
    "feces",
    "caec",
    "cec",
    "palaeo",
    "paleo",
    "aeon",
    "eon",
    "encyclopaed",
    "encycloped"
  };

  /** Verbs whose l is doubled before an ending in Britain alone. */
  private static final String[] DOUBLED = {
    "travel", "model", "label", "counsel", "cancel", "signal", "fuel", "channel", "level", "tunnel",
    "marshal", "initial", "total", "dial", "equal", "rival", "quarrel", "panel", "pencil", "shovel",
    "funnel", "spiral", "unravel", "stencil", "jewel", "marvel", "tranquil", "trial"
  };

  private static final String[] DOUBLED_ENDINGS = {"led", "ling", "lings", "ler", "lers", "lery"};

  /** Beginnings of single words, with the beginning that they are brought to. */
  private static final String[] BEGINNINGS = {
    "programme",
    "program",
    "practis",
    "practic",
    "defenc",
    "defens",
    "offenc",
    "offens",
    "licenc",
    "licens",
    "pretenc",
    "pretens",
    "sceptic",
    "skeptic",
    "sulph",
    "sulf",
    "mould",
    "mold",
    "skilful",
    "skillful",
    "wilful",
    "willful",
    "fulfilment",
    "fulfillment",
    "enrolment",
    "enrollment",
    "instalment",
    "installment",
    "judgement",
    "judgment",
    "acknowledgement",
    "acknowledgment",
    "artefact",
    "artifact",
    "focuss",
    "focus",
    "benefitt",
    "benefit",
    "plough",
    "plow",
    "draught",
    "draft",
    "cosy",
    "cozy",
    "moustache",
    "mustache",
    "aluminium",
    "aluminum",
    "orientat",
    "orient",
    "preventat",
    "prevent",
    "specialit",
    "specialt",
    "neurone",
    "neuron",
    "storey",
    "story",
    "smoulder",
    "smolder",
    "gaol",
    "jail",
    "jewell",
    "jewel",
    "woollen",
    "woolen"
  };

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("ageing", "aging"),
          Map.entry("grey", "gray"),
          Map.entry("greys", "grays"),
          Map.entry("tyre", "tire"),
          Map.entry("tyres", "tires"),
          Map.entry("whilst", "while"),
          Map.entry("amongst", "among"),
          Map.entry("towards", "toward"),
          Map.entry("afterwards", "afterward"),
          Map.entry("learnt", "learned"),
          Map.entry("spelt", "spelled"),
          Map.entry("burnt", "burned"),
          Map.entry("fulfil", "fulfill"),
          Map.entry("fulfils", "fulfills"),
          Map.entry("enrol", "enroll"),
          Map.entry("enrols", "enrolls"),
          Map.entry("instil", "instill"),
          Map.entry("instils", "instills"),
          Map.entry("distil", "distill"),
          Map.entry("distils", "distills"),
          Map.entry("pyjamas", "pajamas"),
          Map.entry("centred", "centered"),
          Map.entry("centring", "centering"));

  private Spelling() {}

  /**
   * The form in which the British and the American spelling of a word are equal.
   *
   * @param word a folded word
   * @return its common form; a word that both spell alike may change too, yet all its kin alike
   */
  public static String common(String word) {
    if (word.length() < SHORTEST || word.charAt(0) > 'z' || word.charAt(0) < 'a') {
      return word;
    }
    String single = WORDS.get(word);
    if (single != null) {
      return single;
    }
    String form = beginning(word);
    form = digraphs(form);
    form = withoutU(form);
    form = centre(form);
    form = catalogue(form);
    form = singleL(form);
    form = lyse(form);
    return ise(form, false);
  }

  /**
   * The beginning of a word as it is spelled in the common form.
   *
   * @param prefix the first letters of a folded word
   */
  public static String commonPrefix(String prefix) {
    if (prefix.length() < 2) {
      return prefix;
    }
    String form = beginning(prefix);
    form = digraphs(form);
    form = withoutU(form);
    return ise(form, true);
  }

  private static String beginning(String word) {
    for (int i = 0; i < BEGINNINGS.length; i += 2) {
      if (word.charAt(0) == BEGINNINGS[i].charAt(0) && word.startsWith(BEGINNINGS[i])) {
        return BEGINNINGS[i + 1] + word.substring(BEGINNINGS[i].length());
      }
    }
    return word;
  }

  private static String digraphs(String word) {
    if (word.indexOf("ae") < 0 && word.indexOf("oe") < 0 && word.indexOf("leuc") < 0) {
      return word;
    }
    String form = word;
    for (int i = 0; i < DIGRAPHS.length; i += 2) {
      form = form.replace(DIGRAPHS[i], DIGRAPHS[i + 1]);
    }
    return form;
  }

  private static String withoutU(String word) {
    int at = word.indexOf("our");
    if (at < 3) {
      return word;
    }
    for (String root : OUR) {
      if (word.regionMatches(at + 1 - root.length(), root, 0, root.length())) {
        return word.substring(0, at + 1) + word.substring(at + 2);
      }
    }
    return word;
  }

  private static String centre(String word) {
    String end = word.endsWith("re") ? "re" : word.endsWith("res") ? "res" : "";
    String root = word.substring(0, word.length() - end.length());
    return !end.isEmpty() && RE.contains(root) ? root + (end.equals("re") ? "er" : "ers") : word;
  }

  private static String catalogue(String word) {
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return singular.endsWith("logue") && singular.length() > 6
        ? singular.substring(0, singular.length() - 2) + word.substring(singular.length())
        : word;
  }

  private static String singleL(String word) {
    if (word.indexOf("ll") < 3) {
      return word;
    }
    for (String verb : DOUBLED) {
      int end = word.indexOf(verb) + verb.length();
      for (String ending : DOUBLED_ENDINGS) {
        if (end >= verb.length() && word.length() == end + ending.length()) {
          if (word.endsWith(ending)) {
            return word.substring(0, end) + word.substring(end + 1);
          }
        }
      }
    }
    return word;
  }

  private static String lyse(String word) {
    int at = word.lastIndexOf("lys");
    if (at < 2) {
      return word;
    }
    String rest = word.substring(at + 3);
    boolean verb =
        switch (rest) {
          case "e", "ed", "er", "ers", "es", "ing" -> true;
          default -> false;
        };
    return verb ? word.substring(0, at) + "lyz" + rest : word;
  }

  private static String ise(String word, boolean cut) {
    int at = word.lastIndexOf("is");
    if (at < 3 || ALWAYS_ISE.contains(word.substring(0, at))) {
      return word;
    }
    String rest = word.substring(at + 2);
    for (String ending : ISE_ENDINGS) {
      if (cut ? ending.startsWith(rest) : ending.equals(rest)) {
        return word.substring(0, at) + "iz" + rest;
      }
    }
    return word;
  }
}
