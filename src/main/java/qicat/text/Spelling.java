package qicat.text;

import java.util.Set;

/**
 * British and American spellings of one English word brought to one form. The form is mostly the
 * American spelling; it is meant to be compared, not read.
 *
 * <p>Where a rule is safe there is a rule, with the words that only look like it; elsewhere there
 * are lists. The classes of differences are those of the usual guides: {@code -ise}, {@code -yse},
 * {@code -our}, {@code -re}, {@code -ogue}, {@code ae} and {@code oe}, doubled {@code l}, {@code
 * -ence}, and single words. Two words that both nations tell apart stay two, even where one of them
 * has a second spelling: a storey is not brought to a story.
 */
public final class Spelling {
  /** No rule reaches a shorter word. */
  private static final int SHORTEST = 3;

  /** What may follow the {@code is} of {@code organise}. */
  private static final String[] ISE_ENDINGS = {
    "e", "ed", "er", "ers", "es", "ing", "ings", "ingly", "able", "ably",
    "ability", "ation", "ations", "ational", "ationally", "ement", "ements", "ance", "ances", "ant"
  };

  /**
   * What stands before {@code is} in words that have an s on both sides of the ocean. With a z they
   * would be parted from their kin: revise from revision, treatise would be made a form of treat.
   */
  private static final String[] ALWAYS_ISE = {
    "adv", "inadv", "rev", "superv", "dev", "improv", "telev", "exerc",
    "prec", "imprec", "conc", "exc", "inc", "circumc", "surpr", "enterpr",
    "compr", "appr", "repr", "prom", "comprom", "prem", "dem", "surm",
    "desp", "franch", "enfranch", "merchand", "expert", "parad", "treat", "chast",
    "advert", "sunr", "upr", "porpo", "torto", "turquo", "equipo", "cru",
    "bru", "disgu", "marqu", "chem", "mort", "disenfranch", "disfranch"
  };

  /** Beginnings of words in {@code -our}, which keep their endings. */
  private static final String[] OUR = {
    "behavio", "colo", "favo", "hono", "labo", "neighbo", "rumo", "humo", "tumo", "vigo", "rigo",
    "arbo", "endeavo", "savio", "savo", "flavo", "odo", "parlo", "armo", "vapo", "cando", "clamo",
    "demeano", "splendo", "valo", "fervo", "glamo", "ardo", "ranco", "succo", "enamo"
  };

  /** Ends of words in {@code -re}, without it. */
  private static final String[] RE = {
    "cent", "met", "lit", "theat", "fib", "maneuv", "calib", "goit", "tit", "mit", "lust", "somb",
    "spect", "scept", "meag", "louv", "sab", "och"
  };

  /** What may follow the r of {@code centre}. */
  private static final Set<String> RE_ENDINGS = Set.of("e", "es", "ed", "ing", "able", "ability");

  /** What may follow the u of {@code catalogue}. */
  private static final Set<String> OGUE_ENDINGS = Set.of("e", "es", "ed", "er", "ers", "ing");

  /** What may follow the s of {@code analyse}. */
  private static final String[] YSE_ENDINGS = {"e", "ed", "er", "ers", "es", "ing"};

  /** Roots with {@code ae} or {@code oe} or the {@code c} of their time, and what they become. */
  private static final String[] DIGRAPHS = {
    "paed", "ped",
    "haem", "hem",
    "aemi", "emi",
    "aesth", "esth",
    "oestr", "estr",
    "oesoph", "esoph",
    "oedem", "edem",
    "foet", "fet",
    "caes", "ces",
    "faec", "fec",
    "caec", "cec",
    "gynaec", "gynec",
    "aetio", "etio",
    "rrhoe", "rrhe",
    "pnoe", "pne",
    "manoeuv", "maneuv",
    "archaeo", "archeo",
    "palaeo", "paleo",
    "phaeo", "pheo",
    "homoeo", "homeo",
    "coelia", "celia",
    "amoeb", "ameb",
    "naev", "nev",
    "copoeia", "copeia",
    "mediaev", "mediev",
    "primaev", "primev",
    "aeon", "eon",
    "leuco", "leuko"
  };

  /** Verbs whose l is doubled before an ending in Britain alone, and councils. */
  private static final String[] DOUBLED = {
    "travel", "model", "label", "counsel", "council", "cancel", "signal", "fuel", "channel",
    "level", "tunnel", "marshal", "initial", "total", "dial", "equal", "rival", "quarrel", "panel",
    "pencil", "shovel", "funnel", "spiral", "ravel", "stencil", "jewel", "marvel", "trial", "medal",
    "pedal", "duel", "enamel", "libel", "bevel", "revel", "swivel", "chisel", "gravel", "grovel",
    "shrivel", "towel", "trowel", "weasel", "yodel", "snivel", "carol", "cudgel", "parcel"
  };

  /** What may follow the first l of {@code modelled}. */
  private static final Set<String> DOUBLED_ENDINGS =
      Set.of(
          "led", "ling", "lings", "ler", "lers", "lor", "lors", "list", "lists", "lous", "lously",
          "lable");

  /** Parts of single words, and what they become. */
  private static final String[] PARTS = {
    "dgement", "dgment",
    "orientat", "orient",
    "sulph", "sulf",
    "focuss", "focus"
  };

  /** Beginnings of single words, with the beginning that they are brought to. */
  private static final String[] BEGINNINGS = {
    "practis", "practic",
    "defenc", "defens",
    "offenc", "offens",
    "licenc", "licens",
    "pretenc", "pretens",
    "sceptic", "skeptic",
    "mould", "mold",
    "moult", "molt",
    "smoulder", "smolder",
    "skilful", "skillful",
    "wilful", "willful",
    "fulfilment", "fulfillment",
    "enrolment", "enrollment",
    "instalment", "installment",
    "tranquilli", "tranquili",
    "woollen", "woolen",
    "artefact", "artifact",
    "benefitt", "benefit",
    "biass", "bias",
    "grey", "gray",
    "plough", "plow",
    "draught", "draft",
    "cosy", "cozy",
    "moustache", "mustache",
    "aluminium", "aluminum",
    "aeroplane", "airplane",
    "preventat", "prevent",
    "specialit", "specialt",
    "dietician", "dietitian",
    "adviser", "advisor",
    "neurone", "neuron",
    "fibre", "fiber",
    "yoghurt", "yogurt",
    "liquorice", "licorice",
    "queueing", "queuing",
    "caesarian", "cesarean",
    "cesarian", "cesarean",
    "liveab", "livab",
    "likeab", "likab",
    "moveab", "movab",
    "sizeab", "sizab",
    "useab", "usab"
  };

  /**
   * The first letters of those that are replaced, which are looked through sooner than they are.
   */
  private static final String INITIALS = initials(BEGINNINGS, 2);

  private Spelling() {}

  /**
   * The form in which the British and the American spelling of a word are equal.
   *
   * @param word a folded word
   * @return its common form, which is its own common form; a word that both spell alike may change
   *     too, yet never into another
   */
  public static String common(String word) {
    if (word.length() < SHORTEST || word.charAt(0) > 'z' || word.charAt(0) < 'a') {
      return word;
    }
    String single = singleWord(word);
    return single != null ? single : byRules(word, false);
  }

  /**
   * The beginning of a word as it is spelled in the common form. Whoever looks for words by it must
   * also look for those that begin with the prefix as given.
   *
   * @param prefix the first letters of a folded word
   */
  public static String commonPrefix(String prefix) {
    return prefix.length() < SHORTEST ? prefix : byRules(prefix, true);
  }

  /** The word after all rules; one that is cut off may end within the ending of a rule. */
  private static String byRules(String word, boolean cut) {
    String form = beginning(word);
    form = replaced(form, PARTS);
    if (form.indexOf("ae") >= 0 || form.indexOf("oe") >= 0 || form.indexOf("leuco") >= 0) {
      form = replaced(form, DIGRAPHS);
    }
    form = withoutU(form);
    form = center(form);
    form = catalog(form);
    form = singleL(form);
    form = withZ(form, form.lastIndexOf("lys") + 1, YSE_ENDINGS, cut);
    return isAlwaysIse(form) ? form : withZ(form, form.lastIndexOf("is"), ISE_ENDINGS, cut);
  }

  /** The common form of a word that no rule reaches, or null. */
  private static String singleWord(String word) {
    return switch (word) {
      case "programme" -> "program";
      case "programmes" -> "programs";
      case "ageing" -> "aging";
      case "haem" -> "heme";
      case "tyre" -> "tire";
      case "tyres" -> "tires";
      case "whilst" -> "while";
      case "amongst" -> "among";
      case "towards" -> "toward";
      case "afterwards" -> "afterward";
      case "backwards" -> "backward";
      case "downwards" -> "downward";
      case "inwards" -> "inward";
      case "onwards" -> "onward";
      case "outwards" -> "outward";
      case "upwards" -> "upward";
      case "learnt" -> "learned";
      case "spelt" -> "spelled";
      case "burnt" -> "burned";
      case "dreamt" -> "dreamed";
      case "spilt" -> "spilled";
      case "spoilt" -> "spoiled";
      case "fulfil" -> "fulfill";
      case "fulfils" -> "fulfills";
      case "enrol" -> "enroll";
      case "enrols" -> "enrolls";
      case "instil" -> "instill";
      case "instils" -> "instills";
      case "distil" -> "distill";
      case "distils" -> "distills";
      case "appal" -> "appall";
      case "appals" -> "appalls";
      case "jewellery" -> "jewelry";
      case "cheque" -> "check";
      case "cheques" -> "checks";
      case "disc" -> "disk";
      case "discs" -> "disks";
      case "maths" -> "math";
      case "mum" -> "mom";
      case "mums" -> "moms";
      case "pyjamas" -> "pajamas";
      default -> null;
    };
  }

  /** The first letters of texts, of each or of each second one. */
  static String initials(String[] texts, int step) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < texts.length; i += step) {
      initials.append(texts[i].charAt(0));
    }
    return initials.toString();
  }

  private static String beginning(String word) {
    char first = word.charAt(0);
    for (int i = INITIALS.indexOf(first); i >= 0; i = INITIALS.indexOf(first, i + 1)) {
      String beginning = BEGINNINGS[2 * i];
      if (word.startsWith(beginning)) {
        return BEGINNINGS[2 * i + 1] + word.substring(beginning.length());
      }
    }
    return word;
  }

  private static String replaced(String word, String[] parts) {
    String form = word;
    for (int i = 0; i < parts.length; i += 2) {
      form = form.replace(parts[i], parts[i + 1]);
    }
    return form;
  }

  private static boolean endsWithAny(String word, String[] ends) {
    for (String end : ends) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static String withoutU(String word) {
    int at = word.indexOf("our");
    return at >= 2 && endsWithAny(word.substring(0, at + 1), OUR)
        ? word.substring(0, at + 1) + word.substring(at + 2)
        : word;
  }

  private static String center(String word) {
    int at = word.lastIndexOf('r');
    if (at < 3) {
      return word;
    }
    String root = word.substring(0, at);
    String ending = word.substring(at + 1);
    if (!RE_ENDINGS.contains(ending) || !endsWithAny(root, RE)) {
      return word;
    }
    boolean plain = ending.equals("e") || ending.equals("es");
    return root + "er" + (plain ? ending.substring(1) : ending);
  }

  private static String catalog(String word) {
    int at = word.lastIndexOf("ogu");
    if (at < 2 || word.charAt(at - 1) != 'l' && word.charAt(at - 1) != 'g') {
      return word;
    }
    String ending = word.substring(at + 3);
    if (!OGUE_ENDINGS.contains(ending)) {
      return word;
    }
    boolean plain = ending.equals("e") || ending.equals("es");
    return word.substring(0, at + 2) + (plain ? ending.substring(1) : ending);
  }

  private static String singleL(String word) {
    int at = word.lastIndexOf("ll");
    return at >= 3
            && DOUBLED_ENDINGS.contains(word.substring(at + 1))
            && endsWithAny(word.substring(0, at + 1), DOUBLED)
        ? word.substring(0, at) + word.substring(at + 1)
        : word;
  }

  /** Whether a word has its last {@code is} on both sides of the ocean. */
  private static boolean isAlwaysIse(String word) {
    int end = word.lastIndexOf("is");
    if (end < 3 || word.charAt(end - 1) == 'a' || word.charAt(end - 1) == 'w') {
      return true; // praise, likewise
    }
    int start = word.startsWith("un") ? 2 : 0;
    for (String root : ALWAYS_ISE) {
      if (root.length() == end - start && word.startsWith(root, start)) {
        return true;
      }
    }
    return false;
  }

  /** A word with z for the s at an index plus one, if one of some endings follows. */
  private static String withZ(String word, int at, String[] endings, boolean cut) {
    if (at < 3 || at + 1 >= word.length()) {
      return word;
    }
    String rest = word.substring(at + 2);
    for (String ending : endings) {
      if (cut ? ending.startsWith(rest) : ending.equals(rest)) {
        return word.substring(0, at + 1) + "z" + rest;
      }
    }
    return word;
  }
}
