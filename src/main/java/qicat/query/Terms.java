package qicat.query;

import java.util.ArrayList;
import java.util.List;
import qicat.model.Field;
import qicat.text.Distance;
import qicat.text.English;
import qicat.text.Folding;
import qicat.text.Spelling;
import qicat.text.Words;

/** From the words of a query to the terms of a corpus: which of them match, and how they stand. */
public final class Terms {
  /** A part of a word is no word with fewer letters. */
  private static final int SHORTEST_PART = 2;

  /**
   * A longer run of letters is no compound of two words; it bounds the work on one that is pasted.
   */
  private static final int LONGEST_COMPOUND = 40;

  private Terms() {}

  /** Whether a word was taken for the label that it is the id of. */
  static boolean isLabel(List<Sequence> alternatives) {
    return alternatives.size() == 1
        && alternatives.get(0).places().get(0).get(0).startsWith(Corpus.LABEL);
  }

  /** Whether a field has running words, which have forms and synonyms. */
  static boolean isProse(Field field) {
    return field.kind() == Field.Kind.TEXT || field.kind().isLabelled();
  }

  /** What a word matches: the label with that id, or its words in all their forms. */
  static List<Sequence> ofWord(Corpus corpus, Field field, String text, boolean fieldNamed) {
    if (isNamed(corpus, field, text, fieldNamed)) {
      return named(corpus, field, text);
    }
    List<String> words = words(field, text);
    if (words.isEmpty() || !isProse(field)) {
      return words.isEmpty() ? List.of() : List.of(Sequence.row(words));
    }
    List<Sequence> alternatives = new ArrayList<>();
    if (words.size() == 1) {
      addForms(corpus, words.get(0), alternatives);
      addParts(corpus, words.get(0), alternatives);
    } else {
      addRow(formsOfEach(corpus, words), alternatives);
      addForms(corpus, String.join("", words), alternatives); // co-design, codesign
    }
    return alternatives;
  }

  /** What words in quotation marks match: the label of that name, or themselves in a row. */
  static List<Sequence> ofPhrase(Corpus corpus, Field field, String text, boolean fieldNamed) {
    return isNamed(corpus, field, text, fieldNamed)
        ? named(corpus, field, text)
        : exact(corpus, field, text, Sequence.IN_A_ROW);
  }

  /** What words near each other match. */
  static List<Sequence> near(Corpus corpus, Field field, String text, int within) {
    return field.kind() == Field.Kind.NAMES
        ? person(corpus, text)
        : exact(corpus, field, text, within);
  }

  /** What the beginning of a word matches. */
  static List<Sequence> starting(Corpus corpus, Field field, String text) {
    List<String> words = words(field, text);
    List<Sequence> alternatives = new ArrayList<>();
    if (!words.isEmpty()) {
      List<List<String>> places = spellingsOfEach(corpus, words, field);
      places.set(places.size() - 1, corpus.starting(words.get(words.size() - 1)));
      addRow(places, alternatives);
    }
    return alternatives;
  }

  /** What words spelled like one match: itself, and apart those that count less. */
  static List<Sequence> like(Corpus corpus, Field field, String text, int edits) {
    List<String> words = words(field, text);
    if (words.isEmpty()) {
      return List.of();
    }
    String last = words.get(words.size() - 1);
    int allowed = edits == Query.Fuzzy.BY_LENGTH ? Distance.allowed(last) : edits;
    List<String> alike = new ArrayList<>(corpus.alike(last, allowed));
    alike.remove(last);
    List<Sequence> alternatives = new ArrayList<>();
    List<List<String>> places = spellingsOfEach(corpus, words, field);
    places.set(places.size() - 1, List.of(last));
    addRow(places, alternatives);
    if (!alike.isEmpty()) {
      List<List<String>> others = new ArrayList<>(places);
      others.set(others.size() - 1, alike);
      alternatives.add(new Sequence(others, Sequence.IN_A_ROW, Sequence.FUZZY));
    }
    return alternatives;
  }

  /** Whether a text names something: a label by its id, or a person. */
  private static boolean isNamed(Corpus corpus, Field field, String text, boolean fieldNamed) {
    if (field.kind() == Field.Kind.NAMES) {
      return true;
    }
    String term = Corpus.LABEL + Folding.key(text);
    return fieldNamed
        && field.kind().isLabelled()
        && corpus.has(term)
        && corpus.places(field, Sequence.of(term)).length > 0;
  }

  private static List<Sequence> named(Corpus corpus, Field field, String text) {
    return field.kind() == Field.Kind.NAMES
        ? person(corpus, text)
        : List.of(Sequence.of(Corpus.LABEL + Folding.key(text)));
  }

  private static List<Sequence> exact(Corpus corpus, Field field, String text, int within) {
    List<List<String>> places = spellingsOfEach(corpus, words(field, text), field);
    return places.isEmpty() ? List.of() : List.of(new Sequence(places, within, Sequence.EXACT));
  }

  private static List<String> words(Field field, String text) {
    return Words.of(
        field.kind() == Field.Kind.CODE ? Corpus.identifier(field, text) : withoutPossessive(text));
  }

  private static String withoutPossessive(String text) {
    int apostrophe = text.length() - 2;
    boolean possessive =
        apostrophe > 0
            && Character.isLetterOrDigit(text.codePointBefore(apostrophe))
            && (text.endsWith("s") || text.endsWith("S"))
            && "'’ʼ".indexOf(text.charAt(apostrophe)) >= 0;
    return possessive ? text.substring(0, apostrophe) : text;
  }

  /** The word itself in either spelling and, apart, its other forms. */
  private static void addForms(Corpus corpus, String word, List<Sequence> alternatives) {
    List<String> same = new ArrayList<>();
    List<String> others = new ArrayList<>();
    part(corpus, word, same, others);
    if (!same.isEmpty()) {
      alternatives.add(Sequence.any(same, Sequence.EXACT));
    }
    if (!others.isEmpty()) {
      alternatives.add(Sequence.any(others, Sequence.FORM));
    }
  }

  /** Parts the forms of a word: those that are it, in either spelling, and the others. */
  private static void part(Corpus corpus, String word, List<String> same, List<String> others) {
    String common = Spelling.common(word);
    for (String form : corpus.forms(word)) {
      (Spelling.common(form).equals(common) ? same : others).add(form);
    }
    if (same.isEmpty() && isSlip(word, others)) {
      others.clear();
    }
  }

  /** Whether a folded word that does not occur is a slip of the pen for one that does. */
  public static boolean isSlip(Corpus corpus, String word) {
    return !corpus.has(word) && forms(corpus, word).isEmpty() && !corpus.forms(word).isEmpty();
  }

  private static boolean isSlip(String word, List<String> forms) {
    for (String form : forms) {
      if (Distance.isSlip(word, form)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The terms that are forms of a folded word; none when it is a slip of the pen for one of them.
   */
  public static List<String> forms(Corpus corpus, String word) {
    List<String> same = new ArrayList<>();
    List<String> others = new ArrayList<>();
    part(corpus, word, same, others);
    same.addAll(others);
    return same;
  }

  /** A word that texts write as two: codesign, co-design; frontline, front line. */
  private static void addParts(Corpus corpus, String word, List<Sequence> alternatives) {
    int last = word.length() > LONGEST_COMPOUND ? 0 : word.length() - SHORTEST_PART;
    for (int i = SHORTEST_PART; i <= last; i++) {
      String first = word.substring(0, i);
      String second = word.substring(i);
      if (corpus.has(first)
          && corpus.has(second)
          && !English.isFunctionWord(first)
          && !English.isFunctionWord(second)) {
        addRow(List.of(List.of(first), corpus.forms(second)), alternatives);
      }
    }
  }

  private static List<List<String>> formsOfEach(Corpus corpus, List<String> words) {
    List<List<String>> places = new ArrayList<>();
    for (String word : words) {
      places.add(forms(corpus, word));
    }
    return places;
  }

  private static List<List<String>> spellingsOfEach(
      Corpus corpus, List<String> words, Field field) {
    List<List<String>> places = new ArrayList<>();
    for (String word : words) {
      List<String> same = new ArrayList<>();
      if (isProse(field)) {
        part(corpus, word, same, new ArrayList<>());
      } else {
        same.add(word);
      }
      places.add(same);
    }
    return places;
  }

  /** Adds a row, unless nothing can stand at one of its places. */
  private static void addRow(List<List<String>> places, List<Sequence> alternatives) {
    for (List<String> place : places) {
      if (place.isEmpty()) {
        return;
      }
    }
    alternatives.add(new Sequence(places, Sequence.IN_A_ROW, Sequence.EXACT));
  }

  /**
   * What the words of a person's name match: whole words of one name, in whatever order. A letter
   * by itself is a given name that begins so; a given name is also one of which the catalogue has
   * the initial alone, but not all words can be met so; particles are passed over; a word with an
   * asterisk is the beginning of one.
   */
  private static List<Sequence> person(Corpus corpus, String text) {
    List<List<String>> whole = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    String name = withoutPossessive(text);
    boolean particlesAlone = true;
    for (Words words = Words.in(name); words.next(); ) {
      particlesAlone &= English.isParticle(words.word());
    }
    for (Words words = Words.in(name); words.next(); ) {
      String word = words.word();
      boolean cut = words.end() < name.length() && name.charAt(words.end()) == '*';
      if (!cut && areInitials(name.substring(words.start(), words.end())) && !corpus.has(word)) {
        for (int i = 0; i < word.length(); i++) { // Fulop NJ
          whole.add(List.of(Corpus.INITIAL + word.charAt(i)));
          typed.add("");
        }
      } else if (!English.isParticle(word) || particlesAlone) {
        whole.add(cut ? corpus.starting(word) : namePlace(corpus, word));
        typed.add(cut ? "" : word);
      }
    }
    List<Sequence> alternatives = new ArrayList<>();
    if (whole.isEmpty()) {
      return alternatives;
    }
    addRow(whole, alternatives);
    for (int i = 0; i < whole.size(); i++) {
      String word = typed.get(i);
      addInitials(corpus, whole, typed, i, alternatives);
      String before = i == 0 ? "" : typed.get(i - 1);
      if (!before.isEmpty() && !word.isEmpty() && corpus.has(before + word)) { // O Brien
        List<List<String>> places = new ArrayList<>(whole);
        places.set(i - 1, List.of(before + word));
        places.remove(i);
        addRow(places, alternatives);
      }
    }
    if (whole.size() == 1 && !typed.get(0).isEmpty()) {
      addNameParts(corpus, whole, typed.get(0), alternatives);
    }
    return alternatives;
  }

  /** A name of which the catalogue has initials alone, but for one word. */
  private static void addInitials(
      Corpus corpus,
      List<List<String>> whole,
      List<String> typed,
      int index,
      List<Sequence> alternatives) {
    List<List<String>> places = new ArrayList<>(whole);
    boolean any = false;
    for (int i = 0; i < whole.size(); i++) {
      String initial = typed.get(i).isEmpty() ? "" : typed.get(i).substring(0, 1);
      if (i != index && typed.get(i).length() > 1 && corpus.has(initial)) {
        List<String> place = new ArrayList<>(whole.get(i));
        place.add(initial);
        places.set(i, place);
        any = true;
      }
    }
    if (any) {
      addRow(places, alternatives);
    }
  }

  /** Whether letters are the first ones of given names, as reference lists write them. */
  private static boolean areInitials(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) < 'A' || letters.charAt(i) > 'Z') {
        return false;
      }
    }
    return letters.length() == 2 || letters.length() == 3;
  }

  private static List<String> namePlace(Corpus corpus, String word) {
    List<String> place = new ArrayList<>();
    part(corpus, word, place, new ArrayList<>()); // Organisation, in the name of an institution
    if (word.length() == 1) {
      place.add(Corpus.INITIAL + word);
    }
    return place;
  }

  /** A double name that is typed in one: dixonwoods. */
  private static void addNameParts(
      Corpus corpus, List<List<String>> whole, String word, List<Sequence> alternatives) {
    boolean compound = whole.get(0).isEmpty() && word.length() <= LONGEST_COMPOUND;
    for (int i = SHORTEST_PART; compound && i <= word.length() - SHORTEST_PART; i++) {
      if (corpus.has(word.substring(0, i)) && corpus.has(word.substring(i))) {
        alternatives.add(Sequence.row(List.of(word.substring(0, i), word.substring(i))));
      }
    }
  }
}
