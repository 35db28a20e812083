package qicat.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import qicat.model.Field;

/**
 * What the user asked, as a tree. {@link QueryParser} makes it of text; {@code toString} gives the
 * canonical text, which parses to an equal tree.
 */
public sealed interface Query {
  /** The entries of a corpus that answer it, by index. */
  BitSet in(Corpus corpus);

  /** Adds the parts whose matches count for the rank: those that are not negated. */
  default void addMatchers(List<Matcher> matchers) {}

  /** Adds the fields in which it looks for words. */
  default void addFields(Set<Field> fields) {}

  /** The parts whose matches count for the rank, each once where it stands in several ways. */
  default List<Matcher> matchers() {
    List<Matcher> all = new ArrayList<>();
    addMatchers(all);
    Set<Matcher> known = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Matcher> once = new ArrayList<>();
    for (Matcher matcher : all) {
      if (known.add(matcher)) {
        once.add(matcher);
      }
    }
    return once;
  }

  /** A part of a query that looks for words. */
  sealed interface Matcher extends Query {
    /** Where it looks. */
    List<Field> fields();

    /** What it looks for, as it was typed. */
    String text();

    /**
     * What matches in a field of a corpus, in each of the ways that will do. The ways do not share
     * an occurrence, as far as one word is told from another.
     */
    List<Sequence> alternatives(Corpus corpus, Field field);

    @Override
    default BitSet in(Corpus corpus) {
      BitSet found = new BitSet(corpus.size());
      for (Field field : fields()) {
        for (Sequence sequence : alternatives(corpus, field)) {
          for (long place : corpus.places(field, sequence)) {
            found.set(Corpus.entry(place));
          }
        }
      }
      return found;
    }

    /** Whether it is looked for wherever a word without a field is. */
    default boolean isBare() {
      return fields().equals(Field.SEARCHED);
    }

    @Override
    default void addMatchers(List<Matcher> matchers) {
      matchers.add(this);
    }

    @Override
    default void addFields(Set<Field> fields) {
      fields.addAll(fields());
    }
  }

  /** Every entry. */
  record All() implements Query {
    @Override
    public BitSet in(Corpus corpus) {
      BitSet all = new BitSet(corpus.size());
      all.set(0, corpus.size());
      return all;
    }

    @Override
    public String toString() {
      return "*";
    }
  }

  /**
   * A word, in all its forms and in either spelling. One that is written with hyphens or the like
   * has several terms; in a field of labels the id of a label means that label alone.
   *
   * @param fields where to look
   * @param text the word as it was typed
   */
  record Word(List<Field> fields, String text) implements Matcher {
    @Override
    public List<Sequence> alternatives(Corpus corpus, Field field) {
      return Terms.ofWord(corpus, field, text, !isBare());
    }

    @Override
    public String toString() {
      return prefix(fields) + text;
    }
  }

  /**
   * Words in quotation marks: in a row, in these forms. In a field of names: the words of one
   * person's name, in whatever order.
   *
   * @param fields where to look
   * @param text the words as they were typed
   */
  record Phrase(List<Field> fields, String text) implements Matcher {
    /** Whether it is looked for in names alone. */
    public boolean isName() {
      for (Field field : fields) {
        if (field.kind() != Field.Kind.NAMES) {
          return false;
        }
      }
      return true;
    }

    @Override
    public List<Sequence> alternatives(Corpus corpus, Field field) {
      return Terms.ofPhrase(corpus, field, text, !isBare());
    }

    @Override
    public String toString() {
      return prefix(fields) + QueryParser.quoted(text);
    }
  }

  /**
   * Words near each other in whatever order, in these forms.
   *
   * @param fields where to look
   * @param text the words as they were typed
   * @param within how many other words may stand between them, together
   */
  record Near(List<Field> fields, String text, int within) implements Matcher {
    @Override
    public List<Sequence> alternatives(Corpus corpus, Field field) {
      return Terms.near(corpus, field, text, within);
    }

    @Override
    public String toString() {
      return prefix(fields) + QueryParser.quoted(text) + "~" + within;
    }
  }

  /**
   * The beginning of a word, or of the last of several that are written with hyphens or the like.
   *
   * @param fields where to look
   * @param text the letters as they were typed, without the asterisk
   */
  record Prefix(List<Field> fields, String text) implements Matcher {
    @Override
    public List<Sequence> alternatives(Corpus corpus, Field field) {
      return Terms.starting(corpus, field, text);
    }

    @Override
    public String toString() {
      return prefix(fields) + text + "*";
    }
  }

  /**
   * Words that are spelled like one.
   *
   * @param fields where to look
   * @param text the word as it was typed, without the tilde
   * @param edits how many edits may part them, or {@link #BY_LENGTH}
   */
  record Fuzzy(List<Field> fields, String text, int edits) implements Matcher {
    /** Two edits from eight letters on, else one. */
    public static final int BY_LENGTH = -1;

    @Override
    public List<Sequence> alternatives(Corpus corpus, Field field) {
      return Terms.like(corpus, field, text, edits);
    }

    @Override
    public String toString() {
      return prefix(fields) + text + "~" + (edits == BY_LENGTH ? "" : edits);
    }
  }

  /**
   * A word with other words for it, which the catalogue knows; no text parses to it.
   *
   * @param word the word
   * @param also what matches as well in fields of running words and labels
   */
  record Widened(Word word, List<Sequence> also) implements Matcher {
    @Override
    public List<Field> fields() {
      return word.fields;
    }

    @Override
    public String text() {
      return word.text;
    }

    @Override
    public List<Sequence> alternatives(Corpus corpus, Field field) {
      List<Sequence> all = new ArrayList<>(word.alternatives(corpus, field));
      if (Terms.isLabel(all)) {
        return all;
      }
      for (Sequence other : also) {
        // A topic's other words stand in its field already.
        boolean repeats = other.weight() <= Sequence.TOPIC && field.kind().isLabelled();
        // O Brien and O'Brien: what is only written apart is the same word in names too.
        boolean isWord = other.weight() == Sequence.EXACT && field.kind() == Field.Kind.NAMES;
        if (Terms.isProse(field) && !repeats || isWord) {
          all.add(other);
        }
      }
      return all;
    }

    @Override
    public String toString() {
      return word.toString();
    }
  }

  /**
   * A number or date in a range.
   *
   * @param field a field of numbers or dates
   * @param from the first that is in, as {@link Corpus#between} has it
   * @param to the last that is in
   * @param text the range as it was typed
   */
  record Range(Field field, int from, int to, String text) implements Query {
    @Override
    public BitSet in(Corpus corpus) {
      return corpus.between(field, from, to);
    }

    @Override
    public String toString() {
      return field.word() + ":" + text;
    }
  }

  /**
   * Entries with any value in a field.
   *
   * @param field the field
   */
  record Has(Field field) implements Query {
    @Override
    public BitSet in(Corpus corpus) {
      return corpus.existing(field);
    }

    @Override
    public String toString() {
      return "has:" + field.word();
    }
  }

  /** Several queries joined by one operator. */
  sealed interface Combination extends Query {
    /** What is joined: two or more, none of them joined by the same operator. */
    List<Query> parts();

    @Override
    default void addMatchers(List<Matcher> matchers) {
      for (Query part : parts()) {
        part.addMatchers(matchers);
      }
    }

    @Override
    default void addFields(Set<Field> fields) {
      for (Query part : parts()) {
        part.addFields(fields);
      }
    }
  }

  /**
   * Entries that answer all parts.
   *
   * @param parts what is joined
   */
  record And(List<Query> parts) implements Combination {
    @Override
    public BitSet in(Corpus corpus) {
      BitSet found = new All().in(corpus);
      for (Query part : parts) {
        found.and(part.in(corpus));
      }
      return found;
    }

    @Override
    public String toString() {
      return joined(parts, " ");
    }
  }

  /**
   * Entries that answer one part or several.
   *
   * @param parts what is joined
   */
  record Or(List<Query> parts) implements Combination {
    @Override
    public BitSet in(Corpus corpus) {
      BitSet found = new BitSet(corpus.size());
      for (Query part : parts) {
        found.or(part.in(corpus));
      }
      return found;
    }

    @Override
    public String toString() {
      return joined(parts, " OR ");
    }
  }

  /**
   * Entries that do not answer.
   *
   * @param part what they do not answer
   */
  record Not(Query part) implements Query {
    @Override
    public BitSet in(Corpus corpus) {
      BitSet found = part.in(corpus);
      found.flip(0, corpus.size());
      return found;
    }

    @Override
    public void addFields(Set<Field> fields) {
      part.addFields(fields);
    }

    @Override
    public String toString() {
      return "NOT " + bracketed(part);
    }
  }

  /** All of several queries; nested ones are joined, and every entry is no condition. */
  static Query all(List<Query> queries) {
    List<Query> parts = new ArrayList<>();
    for (Query query : queries) {
      if (query instanceof And and) {
        parts.addAll(and.parts);
      } else if (!(query instanceof All)) {
        parts.add(query);
      }
    }
    return parts.isEmpty() ? new All() : parts.size() == 1 ? parts.get(0) : new And(parts);
  }

  /** One or several of some queries; nested ones are joined. */
  static Query any(List<Query> queries) {
    List<Query> parts = new ArrayList<>();
    for (Query query : queries) {
      if (query instanceof Or or) {
        parts.addAll(or.parts);
      } else {
        parts.add(query);
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Or(parts);
  }

  private static String prefix(List<Field> fields) {
    return fields.size() == 1 ? fields.get(0).word() + ":" : "";
  }

  private static String joined(List<Query> parts, String between) {
    StringBuilder text = new StringBuilder();
    for (Query part : parts) {
      text.append(text.length() == 0 ? "" : between).append(bracketed(part));
    }
    return text.toString();
  }

  private static String bracketed(Query part) {
    return part instanceof Combination ? "(" + part + ")" : part.toString();
  }
}
