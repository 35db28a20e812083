package qicat.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import qicat.model.Field;
import qicat.text.Identifier;
import qicat.text.Words;

/**
 * What the user asked, as a tree. {@link QueryParser} makes it of text; {@code toString} gives the
 * canonical text, which parses to an equal tree.
 */
public sealed interface Query {
  /** The entries of a corpus that answer it, by index. */
  BitSet in(Corpus corpus);

  /** Adds the parts whose matches count for the rank: those that are not negated. */
  default void addMatchers(List<Matcher> matchers) {}

  /** A part of a query that looks for words and can tell how often it found them. */
  sealed interface Matcher extends Query {
    /** Where it looks. */
    List<Field> fields();

    /** How often it stands in a field of an entry. */
    int frequency(Corpus corpus, Field field, int entry);

    /** The entries that have it in a field. */
    BitSet in(Corpus corpus, Field field);

    @Override
    default BitSet in(Corpus corpus) {
      BitSet found = new BitSet(corpus.size());
      for (Field field : fields()) {
        found.or(in(corpus, field));
      }
      return found;
    }

    @Override
    default void addMatchers(List<Matcher> matchers) {
      matchers.add(this);
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
   * A word. One that is written with hyphens or the like has several terms, which must stand in a
   * row, or belong to one person; in a field of labels the id of a label means that label alone.
   *
   * @param fields where to look
   * @param text the word as it was typed
   */
  record Word(List<Field> fields, String text) implements Matcher {
    @Override
    public BitSet in(Corpus corpus, Field field) {
      return standing(corpus, field, text, fields.size() == 1);
    }

    @Override
    public int frequency(Corpus corpus, Field field, int entry) {
      return leastFrequency(corpus, field, terms(field, text), entry);
    }

    @Override
    public String toString() {
      return prefix(fields) + text;
    }
  }

  /**
   * Words in quotation marks: in a row, or of one person.
   *
   * @param fields where to look
   * @param text the words as they were typed
   */
  record Phrase(List<Field> fields, String text) implements Matcher {
    @Override
    public BitSet in(Corpus corpus, Field field) {
      return standing(corpus, field, text, fields.size() == 1);
    }

    @Override
    public int frequency(Corpus corpus, Field field, int entry) {
      return leastFrequency(corpus, field, terms(field, text), entry);
    }

    @Override
    public String toString() {
      return prefix(fields) + QueryParser.quoted(text);
    }
  }

  /**
   * The beginning of a word.
   *
   * @param fields where to look
   * @param text the letters as they were typed, without the asterisk
   */
  record Prefix(List<Field> fields, String text) implements Matcher {
    @Override
    public BitSet in(Corpus corpus, Field field) {
      List<String> terms = Words.of(text);
      String last = terms.get(terms.size() - 1);
      BitSet found = corpus.starting(field, last);
      for (String term : terms.subList(0, terms.size() - 1)) {
        found.and(corpus.having(field, term));
      }
      return found;
    }

    @Override
    public int frequency(Corpus corpus, Field field, int entry) {
      List<String> terms = Words.of(text);
      return corpus.frequencyStarting(field, terms.get(terms.size() - 1), entry);
    }

    @Override
    public String toString() {
      return prefix(fields) + text + "*";
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
      return corpus.filled(field);
    }

    @Override
    public String toString() {
      return "has:" + field.word();
    }
  }

  /**
   * Entries that answer all parts.
   *
   * @param parts two or more, none of them an {@code And}
   */
  record And(List<Query> parts) implements Query {
    @Override
    public BitSet in(Corpus corpus) {
      BitSet found = parts.get(0).in(corpus);
      for (Query part : parts.subList(1, parts.size())) {
        found.and(part.in(corpus));
      }
      return found;
    }

    @Override
    public void addMatchers(List<Matcher> matchers) {
      for (Query part : parts) {
        part.addMatchers(matchers);
      }
    }

    @Override
    public String toString() {
      return joined(parts, " ");
    }
  }

  /**
   * Entries that answer one part or several.
   *
   * @param parts two or more, none of them an {@code Or}
   */
  record Or(List<Query> parts) implements Query {
    @Override
    public BitSet in(Corpus corpus) {
      BitSet found = parts.get(0).in(corpus);
      for (Query part : parts.subList(1, parts.size())) {
        found.or(part.in(corpus));
      }
      return found;
    }

    @Override
    public void addMatchers(List<Matcher> matchers) {
      for (Query part : parts) {
        part.addMatchers(matchers);
      }
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

  /** Entries where the terms of a text stand together: a label by its id, a name, or a phrase. */
  private static BitSet standing(Corpus corpus, Field field, String text, boolean fieldNamed) {
    if (fieldNamed && field.kind() == Field.Kind.LABELS) {
      BitSet labelled = corpus.labelled(field, Words.slug(text));
      if (!labelled.isEmpty()) {
        return labelled;
      }
    }
    List<String> terms = terms(field, text);
    if (terms.isEmpty()) {
      return new BitSet();
    }
    if (terms.size() == 1) {
      return corpus.having(field, terms.get(0));
    }
    return field.kind() == Field.Kind.NAMES
        ? corpus.together(field, terms)
        : corpus.phrase(field, terms);
  }

  private static List<String> terms(Field field, String text) {
    return Words.of(field.kind() == Field.Kind.CODE ? Identifier.of(text) : text);
  }

  private static int leastFrequency(Corpus corpus, Field field, List<String> terms, int entry) {
    int least = Integer.MAX_VALUE;
    for (String term : terms) {
      least = Math.min(least, corpus.frequency(field, term, entry));
    }
    return terms.isEmpty() ? 0 : least;
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
    return part instanceof And || part instanceof Or ? "(" + part + ")" : part.toString();
  }
}
