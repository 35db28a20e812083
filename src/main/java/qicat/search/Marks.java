package qicat.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qicat.model.Field;
import qicat.model.Person;
import qicat.query.Corpus;
import qicat.query.Query;
import qicat.query.Sequence;
import qicat.text.Words;

/**
 * Where in a text the words of a query stand: those that truly matched, stems and synonyms too. A
 * word of the query is named by its number, in the order of the query.
 */
public final class Marks {
  /** How many words of a name are given names, where only the whole is known. */
  private static final int GIVEN_ALL_BUT_LAST = -1;

  /** No query: nothing is marked. */
  public static final Marks NONE = new Marks();

  /**
   * A part of a text.
   *
   * @param start the index of its first character
   * @param end the index behind its last
   */
  public record Span(int start, int end) {}

  /** What one word of the query looks for in a field: at each place one of several terms. */
  private record Wanted(int word, List<Set<String>> places, int within) {}

  private final Map<Field, List<Wanted>> wanted = new EnumMap<>(Field.class);

  /** The words that were looked for wherever a word without a field is. */
  private final BitSet bare = new BitSet();

  private Marks() {}

  static Marks of(Query query, Corpus corpus) {
    Marks marks = new Marks();
    List<Query.Matcher> matchers = query.matchers();
    for (int i = 0; i < matchers.size(); i++) {
      marks.bare.set(i, matchers.get(i).isBare());
      for (Field field : matchers.get(i).fields()) {
        for (Sequence sequence : matchers.get(i).alternatives(corpus, field)) {
          marks.add(field, i, sequence);
        }
      }
    }
    return marks;
  }

  private void add(Field field, int word, Sequence sequence) {
    List<Set<String>> places = new ArrayList<>();
    for (List<String> terms : sequence.places()) {
      places.add(new HashSet<>(terms));
    }
    List<Wanted> inField = wanted.get(field);
    if (inField == null) {
      inField = new ArrayList<>();
      wanted.put(field, inField);
    }
    inField.add(new Wanted(word, places, sequence.within()));
  }

  /** The numbers of the words that were looked for in no field by its name. */
  public BitSet bareWords() {
    return (BitSet) bare.clone();
  }

  /** Whether a label was asked for by its id. */
  public boolean isAskedFor(Field field, String labelKey) {
    for (Wanted each : wanted.getOrDefault(field, List.of())) {
      if (each.places.size() == 1 && each.places.get(0).contains(Corpus.LABEL + labelKey)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The matches in one value of a field.
   *
   * @param text the value: a text, the whole name of a person, the title of a label
   * @return spans that do not overlap, in their order
   */
  public List<Span> spans(Field field, String text) {
    return spans(matched(field, text, GIVEN_ALL_BUT_LAST));
  }

  /**
   * The matches in the name of a person, whose given names are known.
   *
   * @param name the whole name as it is shown
   * @return spans that do not overlap, in their order
   */
  public List<Span> spans(Field field, Person person, String name) {
    return spans(matched(field, name, Words.of(person.given()).size()));
  }

  private static List<Span> spans(List<Token> tokens) {
    List<Span> spans = new ArrayList<>();
    for (Token token : tokens) {
      if (!token.words.isEmpty()) {
        spans.add(new Span(token.start, token.end));
      }
    }
    return spans;
  }

  /** Which words of the query, by number, match in one value of a field. */
  public BitSet words(Field field, String text) {
    BitSet all = new BitSet();
    for (Token token : matched(field, text, GIVEN_ALL_BUT_LAST)) {
      all.or(token.words);
    }
    return all;
  }

  /** A word of a text, and by which words of the query it is matched. */
  private record Token(String term, int start, int end, BitSet words) {}

  /** Finds the matches; so many words of a name are given names, which initials stand for. */
  private List<Token> matched(Field field, String text, int givenNames) {
    List<Wanted> inField = wanted.get(field);
    if (inField == null) {
      return List.of();
    }
    List<Token> tokens = new ArrayList<>();
    for (Words words = Words.in(text); words.next(); ) {
      tokens.add(new Token(words.word(), words.start(), words.end(), new BitSet()));
    }
    for (Wanted each : inField) {
      if (field.kind() == Field.Kind.NAMES) {
        int given = givenNames == GIVEN_ALL_BUT_LAST ? tokens.size() - 1 : givenNames;
        matchPerson(each, tokens, given);
      } else if (each.within == Sequence.IN_A_ROW) {
        matchRows(each, tokens);
      } else {
        matchNear(each, tokens);
      }
    }
    return tokens;
  }

  private static void matchRows(Wanted wanted, List<Token> tokens) {
    int length = wanted.places.size();
    for (int i = 0; i + length <= tokens.size(); i++) {
      boolean all = true;
      for (int j = 0; all && j < length; j++) {
        all = wanted.places.get(j).contains(tokens.get(i + j).term);
      }
      for (int j = 0; all && j < length; j++) {
        tokens.get(i + j).words.set(wanted.word);
      }
    }
  }

  private static void matchPerson(Wanted wanted, List<Token> tokens, int given) {
    List<BitSet> candidates = new ArrayList<>();
    for (Set<String> place : wanted.places) {
      BitSet own = new BitSet();
      for (int i = 0; i < tokens.size(); i++) {
        String term = tokens.get(i).term;
        boolean initial = i < given && place.contains(Corpus.INITIAL + term.substring(0, 1));
        own.set(i, initial || place.contains(term));
      }
      candidates.add(own);
    }
    mark(wanted, Assignment.of(candidates, tokens.size()), tokens, 0);
  }

  /** Marks the words of each stretch that has all of them, the first of its words being one. */
  private static void matchNear(Wanted wanted, List<Token> tokens) {
    int longest = wanted.places.size() + wanted.within;
    for (int from = 0; from < tokens.size(); from++) {
      int length = Math.min(longest, tokens.size() - from);
      List<BitSet> candidates = new ArrayList<>();
      for (Set<String> place : wanted.places) {
        BitSet own = new BitSet();
        for (int i = 0; i < length; i++) {
          own.set(i, place.contains(tokens.get(from + i).term));
        }
        candidates.add(own);
      }
      BitSet found = Assignment.of(candidates, length);
      if (found.get(0)) {
        mark(wanted, found, tokens, from);
      }
    }
  }

  private static void mark(Wanted wanted, BitSet found, List<Token> tokens, int from) {
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      tokens.get(from + i).words.set(wanted.word);
    }
  }
}
