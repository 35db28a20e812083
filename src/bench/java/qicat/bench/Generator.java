package qicat.bench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes up a catalogue of any size: an array of CSL-JSON items, one a line. It is made for
 * measuring, so its words, names and topics are as unevenly frequent as those of a real one: the
 * n-th most frequent comes about 1/n times as often as the first.
 *
 * <p>One seed gives the same bytes on every machine, and a smaller catalogue is the beginning of a
 * larger one. It needs no class but this: {@code java Generator.java 1000} runs it.
 *
 * <p>Source of the distribution: G. K. Zipf, "Human behavior and the principle of least effort",
 * 1949. Of {@link Random} the documentation gives the very algorithm.
 */
public final class Generator {
  private static final long USUAL_SEED = 2026;

  private static final String[] NOUNS =
      words(
          "care quality patients improvement safety health hospital services staff teams change"
              + " data practice culture learning leadership evidence outcomes measures systems risk"
              + " treatment trial audit feedback wards nurses doctors clinics surgery medicine"
              + " education training communication innovation process errors harm guidelines policy"
              + " research design infection mortality readmission delay access equity cost value"
              + " waste flow demand capacity workforce wellbeing burnout handover referral diagnosis"
              + " screening prevention pain sepsis stroke diabetes asthma cancer dementia pregnancy"
              + " birth childhood adolescence ageing frailty falls pressure ulcers medication"
              + " prescribing pharmacy records technology software networks standards regulation"
              + " inspection governance accountability trust engagement involvement experience"
              + " stories interviews surveys methods theory context implementation spread scale"
              + " sustainability evaluation benchmarks variation control charts checklists bundles"
              + " protocols pathways emergency ambulance admission discharge rehabilitation home"
              + " community family carers volunteers charities commissioners managers boards unions"
              + " disparity ethics consent privacy law war pandemic vaccine climate energy transport"
              + " housing poverty nutrition obesity exercise sleep alcohol tobacco stigma autonomy");

  private static final String[] ADJECTIVES =
      words(
          "better clinical safer national local primary acute chronic early late digital older"
              + " randomised qualitative systematic collaborative organisational professional public"
              + " mental surgical paediatric maternal rural urban global continuous sustainable"
              + " effective efficient equitable timely shared simple complex adaptive practical"
              + " theoretical statistical economic social cultural political ethical routine rapid"
              + " critical intensive palliative preventive structured electronic mobile remote"
              + " hidden visible human lean reliable resilient");

  private static final String[] ACTIONS =
      words(
          "improving measuring reducing learning understanding leading changing evaluating"
              + " implementing designing sharing preventing rethinking building using managing"
              + " supporting engaging testing scaling spreading standardising auditing reporting"
              + " listening teaching planning prioritising monitoring modelling comparing exploring"
              + " sustaining adapting creating choosing counting");

  /** Patterns of titles: N, A and G stand for a noun, an adjective and a verb in -ing. */
  private static final String[] TITLES = {
    "G N in A N",
    "A N and the N of N",
    "G A N: a A review of N",
    "N, N and N in A N: what the N of N tells us",
    "How A N changed N",
    "G the N of N",
    "What is A N?",
    "From N to N: G A N with N",
    "A N for N with N: a A study",
    "Why N matters to A N",
    "The A N of G N",
    "N in the time of N",
  };

  private static final String[] SUMMARIES = {
    "The N of A N shows how N came about, and what G N takes.",
    "Follows N through A N and asks whether N or N was worth the N.",
    "On G N: for N who answer for A N.",
    "We compared A N with N in N; N fell, N did not.",
    "Describes a A way of G N that rests on N and N.",
    "Little is known of N. It weighs A N against the N of N, and says what is missing.",
  };

  private static final String[] FAMILIES =
      words(
          "Smith Jones Taylor Williams Brown Davies Evans Wilson Thomas Roberts Johnson Lewis Walker"
              + " Robinson Wood Thompson White Watson Jackson Wright Green Harris Cooper King Lee"
              + " Martin Clarke James Morgan Hughes Edwards Hill Moore Clark Harrison Scott Young"
              + " Morris Hall Ward Turner Carter Phillips Mitchell Patel Adams Campbell Anderson"
              + " Khan Singh Ahmed Kaur Okafor Nguyen Chen Wang Kim Tanaka Müller García Fernández"
              + " Nuñez Østergård Łukasiewicz Dvořák Şahin Björk Lefèvre O’Brien O’Connor Dixon-Woods"
              + " Smith-Jones McDonald MacLeod Fitzgerald Rossi Ferrari Silva Santos Kowalski Novak"
              + " Popov Ivanova Horvat Papadopoulos Haddad Mensah Diallo Abebe Yusuf Rahman");

  private static final String[] GIVEN =
      words(
          "Mary John Sarah David Anna James Emma Robert Helen Michael Jane Peter Claire Paul Ruth"
              + " Mark Laura Andrew Alice Simon Fatima Ahmed Priya Wei Yuki Ngozi Kwame Sofía José"
              + " Zoë Chloé François Jürgen Åsa Bjørn Małgorzata Tomáš Elif Olga Dimitri Leila Omar"
              + " Grace Samuel Ines Hugo Nadia Ravi Mei Aisha");

  private static final String[] TOPICS = {
    "patient safety",
    "culture",
    "leadership",
    "evaluation",
    "teamwork",
    "data",
    "methods",
    "measurement",
    "primary care",
    "spread",
    "co-design",
    "evidence",
    "training",
    "mental health",
    "waiting times",
    "technology",
    "infection control",
    "equity",
    "organisations",
    "workforce",
    "maternity",
    "surgery",
    "commissioning",
    "ethics",
    "costs",
    "theory",
    "patients and carers",
    "prescribing",
    "emergency care",
    "lean",
    "public health",
    "end of life",
    "simulation",
    "checklists",
    "audit",
    "regulation",
    "digital records",
    "rural care",
    "research methods",
    "sustainability"
  };

  private static final String[] TYPES =
      words("article-journal report webpage book chapter post-weblog paper-conference");

  private static final String[] STARTS =
      words("b c d f g h l m n p r s t v br cl dr fl gr pl pr st tr sc ph th");

  private static final String[] VOWELS = words("a e i o u ea io ou");
  private static final String[] CLOSES = words("l n r s m t x c nd rt");

  /** How many words there are besides those above; most come once in a thousand entries or less. */
  private static final int RARE_WORDS = 150_000;

  private static final int RARE_NAMES = 40_000;

  /** More stems than these have a second syllable. */
  private static final int SHORT_STEMS = 800;

  private static final int JOURNALS = 300;

  /** Of {@code n} things the first comes most often, the others as Zipf's law has it. */
  private static final class Zipf {
    private final double[] sums;

    Zipf(int n) {
      sums = new double[n];
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += 1 / StrictMath.pow(i + 2.7, 1.1); // Mandelbrot: the first few are nearly level
        sums[i] = sum;
      }
    }

    int next(Random random) {
      double wanted = random.nextDouble() * sums[sums.length - 1];
      int low = 0;
      int high = sums.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sums[middle] < wanted) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /** A list of things that are drawn by their frequency. */
  private final class Choice {
    private final List<String> all;
    private final Zipf zipf;

    Choice(List<String> all) {
      this.all = all;
      zipf = new Zipf(all.size());
    }

    String next() {
      return all.get(zipf.next(random));
    }
  }

  private final Random random;
  private final Choice nouns;
  private final Choice adjectives;
  private final Choice actions;
  private final Choice families;
  private final Choice given;
  private final Choice topics;
  private final Choice types;
  private final Choice journals;
  private final StringBuilder item = new StringBuilder(1024);
  private int made;

  /** A generator of one catalogue. */
  public Generator(long seed) {
    random = new Random(seed);
    nouns = new Choice(withRare(NOUNS, RARE_WORDS, "", "s", "er", "ation"));
    adjectives = new Choice(withRare(ADJECTIVES, RARE_WORDS / 3, "al", "ive", "ed"));
    actions = new Choice(withRare(ACTIONS, RARE_WORDS / 6, "ing"));
    families = new Choice(withRare(FAMILIES, RARE_NAMES, "", "son", "er"));
    given = new Choice(List.of(GIVEN));
    topics = new Choice(List.of(TOPICS));
    types = new Choice(List.of(TYPES));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < JOURNALS; i++) {
      names.add(
          capitalised(filled(i % 3 == 0 ? "A N" : i % 3 == 1 ? "journal of A N" : "N and N")));
    }
    journals = new Choice(names);
  }

  private static String[] words(String text) {
    return text.split(" ");
  }

  /** The frequent ones, and behind them forms of stems made of one or two syllables. */
  private static List<String> withRare(String[] frequent, int rare, String... endings) {
    List<String> all = new ArrayList<>(List.of(frequent));
    boolean names = Character.isUpperCase(frequent[0].charAt(0));
    for (int i = 0; i < rare; i++) {
      int stem = i / endings.length;
      String second = stem < SHORT_STEMS ? "" : syllable(stem / SHORT_STEMS + 7 * stem);
      String word = syllable(stem) + second + endings[i % endings.length];
      all.add(names ? capitalised(word) : word);
    }
    return all;
  }

  private static String syllable(int number) {
    int i = Math.floorMod(number * 2_654_435_761L >>> 7, 1 << 20);
    String start = STARTS[i % STARTS.length];
    String vowel = VOWELS[i / STARTS.length % VOWELS.length];
    return start + vowel + CLOSES[i / (STARTS.length * VOWELS.length) % CLOSES.length];
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private boolean in(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A pattern with words in the place of its letters. */
  private String filled(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case 'N' -> text.append(nouns.next());
        case 'A' -> text.append(adjectives.next());
        case 'G' -> text.append(actions.next());
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  /** The next item, as one line of JSON without its end. */
  public String next() {
    item.setLength(0);
    int year = 2025 - (int) (45 * random.nextDouble() * random.nextDouble());
    String type = types.next();
    String family = families.next();
    boolean anonymous = in(3);
    String name = anonymous ? "anon" : plain(family);
    item.append("{\"id\":\"").append(name).append('-').append(year).append('-');
    item.append(Integer.toString(made++, 36)).append('"');
    text("type", type);
    text("title", capitalised(filled(TITLES[random.nextInt(TITLES.length)])));
    if (anonymous) {
      text("publisher", "Institute of " + capitalised(nouns.next()));
    } else {
      authors(family);
    }
    item.append(",\"issued\":{\"date-parts\":[[").append(year);
    if (in(70)) {
      item.append(',').append(1 + random.nextInt(12));
      if (in(60)) {
        item.append(',').append(1 + random.nextInt(28));
      }
    }
    item.append("]]}");
    if (type.startsWith("article")) {
      text("container-title", journals.next());
      text("volume", Integer.toString(1 + random.nextInt(400)));
    }
    if (in(75)) {
      text("DOI", "10.5555/" + Integer.toString(made, 36) + '.' + year);
    }
    if (in(40)) {
      text("abstract", capitalised(filled(SUMMARIES[random.nextInt(SUMMARIES.length)])));
    }
    if (in(60)) {
      String topic = topics.next();
      String other = in(40) ? topics.next() : topic;
      text("keyword", topic.equals(other) ? topic : topic + ", " + other);
    }
    return item.append('}').toString();
  }

  private void authors(String first) {
    item.append(",\"author\":[");
    String family = first;
    do {
      item.append(item.charAt(item.length() - 1) == '[' ? "" : ",");
      item.append('{');
      if (in(2)) {
        item.append("\"non-dropping-particle\":\"").append(in(50) ? "de" : "van").append("\",");
      }
      item.append("\"family\":\"").append(family).append("\",\"given\":\"").append(given.next());
      item.append(in(20) ? " " + (char) ('A' + random.nextInt(26)) + '.' : "").append("\"}");
      family = families.next();
    } while (in(35));
    item.append(']');
  }

  private void text(String key, String value) {
    item.append(",\"").append(key).append("\":\"").append(value).append('"');
  }

  /** The letters of a name that can stand in an identifier. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      plain.append(c >= 'a' && c <= 'z' ? Character.toString(c) : "");
    }
    return plain.toString();
  }

  /** Writes a whole catalogue of some entries. */
  public static void write(int entries, long seed, OutputStream out) throws IOException {
    Generator generator = new Generator(seed);
    for (int i = 0; i < entries; i++) {
      String line = (i == 0 ? "[" : ",\n") + generator.next();
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
    out.write((entries == 0 ? "[]\n" : "]\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes a catalogue to the standard output.
   *
   * @param args how many entries, and the seed if it is not the usual one
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      throw new IllegalArgumentException("usage: generate ENTRIES [SEED]");
    }
    long seed = args.length == 2 ? Long.parseLong(args[1]) : USUAL_SEED;
    try (OutputStream out =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
      write(Integer.parseInt(args[0]), seed, out);
    }
  }
}
